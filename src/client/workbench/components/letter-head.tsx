import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { confirm, toast } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { useAttempt } from '@client/ui/use-attempt'
import { ThreadBadge } from '../../messages/components/thread-card'
import { type Thread, closeThread } from '../../messages/messages.api'
import { HandOverSheet } from './hand-over-sheet'

interface Props {
  readonly thread: Thread
  readonly onChanged: (thread: Thread) => void
  /** It went to another beat: this person may see it no more. */
  readonly onGone: () => void
}

/** Who asks, how it stands, and what may be done with the whole letter. */
export function LetterHead({ thread, onChanged, onGone }: Props) {
  const [handing, setHanding] = useState(false)
  const { busy, problem, run } = useAttempt()
  const close = async () => {
    const question = { title: '办结这封来信？', text: '村民再留言会重新打开。', yes: '办结' }
    if (!(await confirm(question))) return
    const done = await run(async () => {
      onChanged(await closeThread({ params: { id: thread.id }, body: {} }))
    })
    if (done) toast('已办结')
  }
  const { resident, may } = thread
  const from = [resident?.village, resident?.phone, thread.beat.name, `编号 ${thread.receipt}`]
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow">
          <Heading text={resident?.name ?? '村民'} />
        </View>
        <ThreadBadge thread={thread} />
      </View>
      <View className="soft">{from.filter((part) => typeof part === 'string').join(' · ')}</View>
      <View>{thread.next}</View>
      {problem === null ? null : <View className="field-error">{problem.message}</View>}
      <View className="row row-wrap">
        {may.includes('hand-over') ? (
          <Button
            text="转给别的警务区"
            icon="transfer"
            look="quiet"
            narrow
            onPress={() => {
              setHanding(true)
            }}
          />
        ) : null}
        {may.includes('hand-over') ? (
          <Button
            text="记成一件难处"
            icon="people"
            look="quiet"
            narrow
            onPress={() => {
              goTo('visits/pages/new-need', { thread: thread.id })
            }}
          />
        ) : null}
        {may.includes('close') ? (
          <Button text="办结" icon="check" look="quiet" narrow disabled={busy} onPress={() => void close()} />
        ) : null}
      </View>
      {handing ? (
        <HandOverSheet
          thread={thread}
          onClose={() => {
            setHanding(false)
          }}
          onDone={onGone}
        />
      ) : null}
    </Card>
  )
}
