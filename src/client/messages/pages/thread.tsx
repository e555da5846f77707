import { View } from '@tarojs/components'
import { useState } from 'react'
import { askWhoItIs } from '@client/platform/ask-who'
import { goToTab, usePageParams } from '@client/platform/navigate'
import { confirm, toast } from '@client/platform/notice'
import type { Outgoing } from '@client/platform/outgoing-item'
import type { RequestProblem } from '@client/platform/request-problem'
import { useSession } from '@client/platform/session'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Badge } from '@client/ui/card'
import { Notice, Skeleton } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useAttempt } from '@client/ui/use-attempt'
import { handBack } from '../components/composer'
import { MessageList } from '../components/message-list'
import { PrintedLines } from '../components/printed-lines'
import { referenceFrom } from '../components/reference'
import { ResidentComposer } from '../components/resident-composer'
import { ThreadCard } from '../components/thread-card'
import { UnsentBubble } from '../components/unsent-bubble'
import { useConversation, useOnTheWay } from '../components/use-conversation'
import { type Thread, closeThread } from '../messages.api'
import type { Conversation, Subject } from '../messages.store'
import '../components/chat.css'

const END = 'thread-end'

const subjectOf = (id: string | undefined, beatId: string): Subject =>
  id === undefined ? { beatId } : beatId === '' ? { id } : { id, beatId }

export default function ThreadPage() {
  const { id, beat = '' } = usePageParams<'messages/pages/thread'>()
  const { conversation, state, catchUp } = useConversation(subjectOf(id, beat))
  const { face, problem, thread } = state
  if (face !== 'ready') return <NotYet problem={problem} onRetry={catchUp} />
  const beatId = thread?.beat.id ?? beat
  return (
    <Page title={thread?.beat.name ?? '写给民警'} kind="chat">
      {beatId === '' ? <Nowhere /> : <Full conversation={conversation} beatId={beatId} onSent={catchUp} />}
    </Page>
  )
}

interface Props {
  readonly conversation: Conversation
  readonly beatId: string
  readonly onSent: () => void
}

interface TopProps {
  readonly thread: Thread | null
  readonly problem: RequestProblem | null
}

/** What this phone showed last stands there for want of a signal, and says so. */
function Top({ thread, problem }: TopProps) {
  if (thread === null) return <Welcome offline={problem !== null} />
  return (
    <>
      <ThreadCard thread={thread} />
      {problem === null ? null : (
        <View className="row row-wrap" {...spoken({ role: 'status' })}>
          <Badge icon="no-signal" text="没有信号，这是上次看到的" look="wait" />
        </View>
      )}
    </>
  )
}

function Full({ conversation, beatId, onSent }: Props) {
  const { village, subject, reference, referenceTitle } = usePageParams<'messages/pages/thread'>()
  const account = useSession((session) => session.actor?.id ?? 'nobody')
  const { thread, messages, problem } = conversation.useState()
  const target = `beat:${beatId}`
  const form = `${account}:${target}`
  const { unsent, justSent } = useOnTheWay(target, messages, onSent)
  const onTheWay = unsent.length + justSent.length > 0
  const isAsked = onTheWay || messages.some(({ text }) => text?.includes(subject ?? '') === true)
  const [returned, setReturned] = useState(0)
  const takeBack = ({ body, files }: Outgoing) => {
    handBack(form, { text: typeof body.text === 'string' ? body.text : '', files })
    setReturned(returned + 1)
  }
  return (
    <>
      <View className="chat-body">
        <Top thread={thread} problem={problem} />
        <MessageList
          conversation={conversation}
          endId={END}
          seenWords="民警已看到"
          ownCount={unsent.length + justSent.length}
        />
        {[...justSent, ...unsent].map((item) => (
          <UnsentBubble
            key={item.key}
            item={item}
            sent={justSent.includes(item)}
            onTakeBack={takeBack}
            onSignIn={askWhoItIs}
          />
        ))}
        {thread?.may.includes('close') === true && unsent.length === 0 ? (
          <Closing conversation={conversation} thread={thread} />
        ) : null}
        <View className="grow" />
        <PrintedLines thread={thread} beatId={beatId} />
        <View id={END} />
      </View>
      <View className="chat-foot">
        <ResidentComposer
          key={`${form}:${String(returned)}`}
          form={form}
          target={target}
          thread={thread}
          beatId={beatId}
          village={village}
          opening={isAsked || returned > 0 ? '' : (subject ?? '')}
          reference={onTheWay ? null : referenceFrom(reference, referenceTitle)}
        />
      </View>
    </>
  )
}

function Welcome({ offline }: { readonly offline: boolean }) {
  return offline ? (
    <Notice
      icon="no-signal"
      title="没有信号也能写"
      text="写好点发送，有信号时自动发出。以前的话要等有信号才看得到。"
    />
  ) : (
    <Notice icon="message" title="有什么事，写给民警" text="打字、说话、发照片都行。" />
  )
}

function Closing({ conversation, thread }: { readonly conversation: Conversation; readonly thread: Thread }) {
  const { busy, run } = useAttempt()
  const close = async () => {
    const question = { title: '事情办好了？', text: '办结以后再留言，会重新打开。', yes: '办好了' }
    if (!(await confirm(question))) return
    const done = await run(async () => {
      conversation.takeThread(await closeThread({ params: { id: thread.id }, body: {} }))
    })
    if (done) await conversation.catchUp()
    else toast('没有办成，请再试一次')
  }
  return <Button text="事情办好了" icon="check" look="quiet" disabled={busy} onPress={() => void close()} />
}

interface NotYetProps {
  readonly problem: RequestProblem | null
  readonly onRetry: () => void
}

function NotYet({ problem, onRetry }: NotYetProps) {
  return (
    <Page title="和民警说">
      {problem === null ? (
        <Skeleton />
      ) : (
        <Notice icon="alert" title={problem.message} text="写过的话都还在。急事请直接打电话。">
          <Button text="再试一次" icon="refresh" onPress={onRetry} />
        </Notice>
      )}
    </Page>
  )
}

function Nowhere() {
  return (
    <Notice icon="place" title="还不知道写给谁" text="先找到您村的民警，再点“写给民警”。">
      <Button
        text="回首页"
        onPress={() => {
          goToTab('home')
        }}
      />
    </Notice>
  )
}
