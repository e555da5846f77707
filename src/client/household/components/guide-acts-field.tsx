import { View } from '@tarojs/components'
import { Choices, ErrorLine } from '@client/ui/choices'
import type { GuideText } from '../guide-editing.api'
import { fieldNames } from '../guide-editing.store'

type Act = GuideText['acts'][number]

/** Everything that can stand under a guide; the numbers are public ones, none is typed in. */
const acts = {
  ask: { kind: 'ask' },
  first: { kind: 'book-home-visit', service: 'first' },
  expired: { kind: 'book-home-visit', service: 'expired' },
  damaged: { kind: 'book-home-visit', service: 'damaged' },
  lost: { kind: 'book-home-visit', service: 'lost' },
  temporary: { kind: 'book-home-visit', service: 'temporary' },
  '110': { kind: 'call', number: '110' },
  '12345': { kind: 'call', number: '12345' },
  '12348': { kind: 'call', number: '12348' },
  '12389': { kind: 'call', number: '12389' },
} as const satisfies Record<string, Act>

type ActName = keyof typeof acts

const names: Readonly<Record<ActName, string>> = {
  ask: '问民警',
  first: '约上门：第一次办',
  expired: '约上门：过期',
  damaged: '约上门：损坏',
  lost: '约上门：丢失',
  temporary: '约上门：临时身份证',
  '110': '打 110',
  '12345': '打 12345',
  '12348': '打 12348',
  '12389': '打 12389',
}

const nameOf = (act: Act): string => {
  if (act.kind === 'ask') return 'ask'
  return act.kind === 'call' ? act.number : act.service
}

const isNamed = (name: string): name is ActName => name in acts

interface Props {
  readonly acts: readonly Act[]
  readonly error: string | undefined
  readonly onChange: (part: Pick<GuideText, 'acts'>) => void
}

export function GuideActsField({ acts: chosen, error, onChange }: Props) {
  const toggle = (name: ActName) => {
    const isOn = chosen.some((act) => nameOf(act) === name)
    const others = chosen.filter((act) => nameOf(act) !== name)
    onChange({ acts: isOn ? others : [...others, acts[name]] })
  }
  return (
    <View className="stack stack-tight">
      <Choices
        label={fieldNames.acts}
        options={Object.keys(acts).filter(isNamed)}
        names={names}
        chosen={chosen.map(nameOf).filter(isNamed)}
        onChoose={toggle}
      />
      <ErrorLine text={error} />
    </View>
  )
}
