import { View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '@client/platform/notice'
import { outgoing } from '@client/platform/outgoing'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { Composer, type Written } from '../../messages/components/composer'
import type { Thread } from '../../messages/messages.api'
import { draftAnswer } from '../workbench.api'
import { quickReplies } from './quick-replies'

interface Props {
  readonly thread: Thread
  readonly form: string
  readonly target: string
  readonly onChanged: (thread: Thread) => void
  /** Puts words into the box. */
  readonly onHand: (text: string) => void
}

/** The officer answers; an auxiliary drafts for the officer. */
export function StaffComposer(props: Props) {
  const { may } = props.thread
  if (may.includes('write')) return <AnswerBox {...props} />
  if (may.includes('draft')) return <DraftBox {...props} />
  return <View className="soft">这封来信现在不用答复。</View>
}

function AnswerBox({ thread, form, target, onHand }: Props) {
  const [choosing, setChoosing] = useState(false)
  const send = ({ text, files }: Written) => {
    outgoing.add({
      target,
      beatId: thread.beat.id,
      path: `/api/threads/${thread.id}/messages`,
      body: text === '' ? {} : { text },
      files,
    })
  }
  return (
    <>
      <Composer
        form={form}
        label="给村民的答复"
        hint="写答复"
        sendText="答复"
        onSend={(_, accept) => {
          send(accept())
        }}
      >
        {thread.draft === null ? null : <Draft thread={thread} onHand={onHand} onSend={send} />}
        <View className="row">
          <Button
            text="常用答复"
            icon="message"
            look="plain"
            narrow
            onPress={() => {
              setChoosing(true)
            }}
          />
        </View>
      </Composer>
      {choosing ? (
        <Sheet
          title="常用答复"
          onClose={() => {
            setChoosing(false)
          }}
        >
          {quickReplies.map((reply) => (
            <ListItem
              key={reply}
              title={reply}
              onPress={() => {
                setChoosing(false)
                onHand(reply)
              }}
            />
          ))}
        </Sheet>
      ) : null}
    </>
  )
}

interface DraftProps {
  readonly thread: Thread
  readonly onHand: (text: string) => void
  readonly onSend: (written: Written) => void
}

function Draft({ thread: { draft }, onHand, onSend }: DraftProps) {
  if (draft === null) return null
  return (
    <View className="card stack stack-tight">
      <View className="soft small">{`${draft.by} 草拟的答复，您看过再发`}</View>
      <View>{draft.text}</View>
      <View className="row row-wrap">
        <Button
          text="改一改"
          look="quiet"
          narrow
          onPress={() => {
            onHand(draft.text)
          }}
        />
        <Button
          text="照这样发出"
          icon="send"
          narrow
          onPress={() => {
            onSend({ text: draft.text, files: [] })
          }}
        />
      </View>
    </View>
  )
}

function DraftBox({ thread, form, onChanged }: Props) {
  const { problem, run } = useAttempt()
  const hand = async ({ text }: Written, accept: () => Written) => {
    const done = await run(async () => {
      onChanged(await draftAnswer({ params: { id: thread.id }, body: { text } }))
    })
    if (!done) return
    accept()
    toast('已交给民警，民警看过再发')
  }
  return (
    <Composer
      form={form}
      label="草拟给村民的答复"
      hint="草拟答复，由民警看过再发"
      sendText="交给民警"
      withFiles={false}
      onSend={(written, accept) => void hand(written, accept)}
    >
      {thread.draft === null ? null : (
        <View className="soft small">{`已交给民警的草稿（${thread.draft.by}）：${thread.draft.text}`}</View>
      )}
      <ProblemLine problem={problem} />
    </Composer>
  )
}
