import { View } from '@tarojs/components'
import { useState } from 'react'
import { outgoing, useUnsent } from '@client/platform/outgoing'
import { drafts } from '@client/platform/storage'
import { spoken } from '@client/ui/accessible'
import { Attach } from '@client/ui/attach'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { useAttachments } from '@client/ui/use-attachments'
import { useDanger } from '@client/ui/use-danger'
import { REPORT_PATH } from '../disputes.api'

/** More words, pictures or a recording for a report; sent once, now or when the signal is back. */
export function AddMore({ id, beatId }: { readonly id: string; readonly beatId: string }) {
  const target = `dispute:${id}`
  const form = `dispute-more:${id}`
  const [generation, setGeneration] = useState(0)
  const [text, setText] = useState(() => drafts.read(form))
  const attachments = useAttachments(form)
  const danger = useDanger()
  const unsent = useUnsent(target)
  const type = (typed: string) => {
    setText(typed)
    drafts.keep(form, typed)
    danger.watch(typed)
  }
  const send = () => {
    const words = text.trim()
    outgoing.add({
      target,
      path: `${REPORT_PATH}/${id}/supplement`,
      body: words === '' ? {} : { text: words },
      beatId,
      files: attachments.take(),
    })
    drafts.keep(form, '')
    setText('')
    setGeneration(generation + 1)
  }
  const isEmpty = text.trim() === '' && attachments.files.length === 0
  return (
    <Card>
      <Heading text="还有要说的" />
      <Field key={generation} label="再补充几句" kind="long" most={1000} initial={text} onChange={type} />
      <Attach attachments={attachments}>
        <Button
          text="交上去"
          icon="send"
          disabled={isEmpty}
          onPress={() => {
            danger.before(text, send)
          }}
        />
      </Attach>
      {unsent.map(({ key, refusal }) => (
        <View key={key} {...spoken({ role: refusal === null ? 'status' : 'alert' })}>
          {refusal === null ? '已保存，有信号时自动发送' : `没有发出：${refusal}`}
        </View>
      ))}
      {danger.sheet}
    </Card>
  )
}
