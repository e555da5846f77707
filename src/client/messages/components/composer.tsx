import { Textarea, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { KeptFile } from '@client/platform/kept-file'
import { toast } from '@client/platform/notice'
import { isWeapp } from '@client/platform/runtime'
import { drafts } from '@client/platform/storage'
import { Attach } from '@client/ui/attach'
import { Button } from '@client/ui/button'
import { putBack, useAttachments } from '@client/ui/use-attachments'
import './composer.css'

const MOST_LETTERS = 2000
/** From here on the counter is shown. */
const NEARLY_FULL = 1500

export interface Written {
  readonly text: string
  readonly files: readonly KeptFile[]
}

interface Props {
  /** Under this name it is kept while unsent. */
  readonly form: string
  readonly label: string
  readonly hint: string
  readonly sendText: string
  /** What is to be asked; it stands under what was kept unsent. */
  readonly opening?: string
  readonly onType?: (text: string) => void
  /** False where only words can be sent. */
  readonly withFiles?: boolean
  /** Called to send; the box empties once `accept` is called. */
  readonly onSend: (written: Written, accept: () => Written) => void
  readonly children?: ReactNode
}

/** The box to write in; what stands in it survives closing the page. Remount it (by `key`) for another form. */
export function Composer({
  form,
  label,
  hint,
  sendText,
  opening = '',
  onType,
  withFiles = true,
  onSend,
  children,
}: Props) {
  const [initial] = useState(() => joined(drafts.read(form), opening))
  const [box, setBox] = useState({ generation: 0, initial })
  const [typed, setTyped] = useState(initial)
  const attachments = useAttachments(form)
  const type = (text: string) => {
    setTyped(text)
    drafts.keep(form, text)
    onType?.(text)
  }
  const accept = () => {
    const written = { text: typed.trim(), files: attachments.take() }
    drafts.keep(form, '')
    setTyped('')
    setBox({ generation: box.generation + 1, initial: '' })
    return written
  }
  const send = () => {
    const text = typed.trim()
    if (text === '' && attachments.files.length === 0) toast('请写几句话，或发一张照片、一段录音')
    else onSend({ text, files: attachments.files }, accept)
  }
  return (
    <View className="composer">
      {children}
      <Textarea
        key={box.generation}
        className="composer-box"
        value={isWeapp ? box.initial : typed}
        placeholder={hint}
        maxlength={MOST_LETTERS}
        autoHeight
        cursorSpacing={80}
        showConfirmBar={false}
        onInput={(event) => {
          type(event.detail.value)
        }}
        {...(isWeapp ? { 'aria-label': label } : { nativeProps: { 'aria-label': label } })}
      />
      {typed.length < NEARLY_FULL ? null : (
        <View className="soft small">{`${String(typed.length)} / ${String(MOST_LETTERS)} 字`}</View>
      )}
      {withFiles ? (
        <Attach attachments={attachments}>
          <Button text={sendText} icon="send" onPress={send} />
        </Attach>
      ) : (
        <Button text={sendText} icon="send" onPress={send} />
      )}
    </View>
  )
}

const joined = (kept: string, opening: string): string =>
  kept === '' || kept.includes(opening) ? kept || opening : `${kept}\n${opening}`.slice(0, MOST_LETTERS)

/** Puts words and files back into the box named `form`; remount it afterwards to show them. */
export function handBack(form: string, { text, files }: Written): void {
  const kept = drafts.read(form)
  drafts.keep(form, (kept === '' ? text : `${text}\n${kept}`).slice(0, MOST_LETTERS))
  putBack(form, files)
}
