import { Input, Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { isWeapp } from '@client/platform/runtime'
import { spoken } from './accessible'
import { SpeakButton } from './speak-button'

interface Props {
  readonly label: string
  /** What stands there when the field appears; to empty the field later, give it another `key`. */
  readonly initial?: string
  readonly onChange: (text: string) => void
  /** `growing` is one sentence that may need several lines: its box grows with it. */
  readonly kind?: 'text' | 'number' | 'password' | 'long' | 'growing'
  readonly hint?: string
  readonly error?: string | undefined
  /** The most characters that fit. */
  readonly most?: number
  /** Shows how many characters are used, in a short field too. */
  readonly counted?: boolean
  /** The phone keyboard's own search key. */
  readonly onConfirm?: () => void
}

/** On the web a number is text with the keypad, or a leading zero of a code would be lost. */
const keyboards = {
  text: { type: 'text' },
  number: { type: isWeapp ? 'number' : 'text' },
  password: { type: 'text', password: true },
} as const

const nothing = () => undefined

/** A labelled field. In WeChat its text is never pushed back while typing: old versions jump the cursor. */
export function Field({
  label,
  initial = '',
  onChange,
  kind = 'text',
  hint = '',
  error,
  most = 200,
  counted = kind === 'long',
  onConfirm,
}: Props) {
  const { typed, heard, type, hear } = useTyped(initial, most, onChange)
  const box = {
    className: boxClass(kind, error !== undefined),
    value: isWeapp ? heard.text : typed,
    placeholder: hint,
    placeholderClass: 'field-hint',
    maxlength: most,
    onInput: ({ detail }: { detail: { value: string } }) => {
      type(kind === 'growing' ? detail.value.replace(/\n/g, '') : detail.value)
    },
    ...nameOf(label, kind),
  }
  return (
    <View>
      <Text className="field-label">{label}</Text>
      {severalLines(kind) ? (
        <Textarea key={heard.round} {...box} autoHeight={kind === 'growing'} />
      ) : (
        <Input {...box} {...keyboards[kind]} confirmType="done" onConfirm={onConfirm ?? nothing} />
      )}
      <Speaking kind={kind} onWords={hear} />
      <Note error={error} counter={counted ? `${String(typed.length)} / ${String(most)} 字` : ''} />
    </View>
  )
}

/** What stands in the field; what was spoken is put behind what was typed, in WeChat into a field drawn anew. */
function useTyped(initial: string, most: number, onChange: Props['onChange']) {
  const [typed, setTyped] = useState(initial)
  const [heard, setHeard] = useState({ round: 0, text: initial })
  const type = (text: string) => {
    setTyped(text)
    onChange(text)
  }
  const hear = (words: string) => {
    const text = `${typed}${words}`.slice(0, most)
    setHeard({ round: heard.round + 1, text })
    type(text)
  }
  return { typed, heard, type, hear }
}

const severalLines = (kind: NonNullable<Props['kind']>): kind is 'long' | 'growing' =>
  kind === 'long' || kind === 'growing'

const boxClass = (kind: string, wrong: boolean) =>
  `field-box${kind === 'long' ? ' field-box-long' : ''}${wrong ? ' field-box-wrong' : ''}`

/** On the web the label belongs on the inner field, not on Taro's element around it. */
const nameOf = (label: string, kind: string) =>
  isWeapp
    ? { 'aria-label': label }
    : { nativeProps: { 'aria-label': label, ...(kind === 'number' ? { inputmode: 'numeric' } : {}) } }

/** A long text may be spoken. */
function Speaking({ kind, onWords }: { readonly kind: string; readonly onWords: (words: string) => void }) {
  return kind === 'long' ? <SpeakButton onWords={onWords} /> : null
}

function Note({ error, counter }: { readonly error: string | undefined; readonly counter: string }) {
  if (error === undefined && counter === '') return null
  return (
    <View className="field-note">
      {error === undefined ? (
        <Text />
      ) : (
        <Text className="field-error" {...spoken({ role: 'alert' })}>
          {error}
        </Text>
      )}
      <Text>{counter}</Text>
    </View>
  )
}
