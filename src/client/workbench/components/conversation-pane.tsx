import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Notice, Skeleton } from '@client/ui/four-faces'
import { handBack } from '../../messages/components/composer'
import { MessageList } from '../../messages/components/message-list'
import { UnsentBubble } from '../../messages/components/unsent-bubble'
import { useConversation, useOnTheWay } from '../../messages/components/use-conversation'
import type { Message, Thread } from '../../messages/messages.api'
import type { Conversation } from '../../messages/messages.store'
import { Doubt } from './doubt'
import { LetterHead } from './letter-head'
import { StaffComposer } from './staff-composer'
import '../../messages/components/chat.css'

const END = 'letter-end'

interface Props {
  readonly id: string
  readonly onGone: () => void
}

/** One letter with everything that this member of staff may do. Remount it (by `key`) for another letter. */
export function ConversationPane({ id, onGone }: Props) {
  const { conversation, state, catchUp } = useConversation({ id })
  if (state.face === 'failed')
    return (
      <View className="chat-body">
        <Notice icon="alert" title={state.problem?.message ?? ''}>
          <Button text="再试一次" icon="refresh" onPress={catchUp} />
        </Notice>
      </View>
    )
  if (state.thread === null)
    return (
      <View className="chat-body">
        <Skeleton />
      </View>
    )
  return <Full conversation={conversation} thread={state.thread} onGone={onGone} onSent={catchUp} />
}

interface FullProps {
  readonly conversation: Conversation
  readonly thread: Thread
  readonly onGone: () => void
  readonly onSent: () => void
}

function Full({ conversation, thread, onGone, onSent }: FullProps) {
  const account = useSession((session) => session.actor?.id ?? 'nobody')
  const { messages } = conversation.useState()
  const target = `thread:${thread.id}`
  const form = `${account}:${target}`
  const { unsent, justSent } = useOnTheWay(target, messages, onSent)
  const [handed, setHanded] = useState(0)
  const hand = (text: string, files = [] as Parameters<typeof handBack>[1]['files']) => {
    handBack(form, { text, files })
    setHanded(handed + 1)
  }
  const tail = (message: Message) => (
    <Doubt
      threadId={thread.id}
      message={message}
      mayReview={thread.may.includes('review')}
      onReviewed={(reviewed) => {
        conversation.take(reviewed)
      }}
    />
  )
  const change = (changed: Thread) => {
    conversation.takeThread(changed)
    onSent()
  }
  return (
    <>
      <View className="chat-body">
        <LetterHead thread={thread} onChanged={change} onGone={onGone} />
        <MessageList
          conversation={conversation}
          endId={END}
          seenWords="村民已看到"
          tailOf={tail}
          ownCount={unsent.length + justSent.length}
        />
        {[...justSent, ...unsent].map((item) => (
          <UnsentBubble
            key={item.key}
            item={item}
            sent={justSent.includes(item)}
            onTakeBack={({ body, files }) => {
              hand(typeof body.text === 'string' ? body.text : '', files)
            }}
            onSignIn={() => undefined}
          />
        ))}
        <View id={END} />
      </View>
      <View className="chat-foot">
        <StaffComposer
          key={`${form}:${String(handed)}`}
          thread={thread}
          form={form}
          target={target}
          onChanged={change}
          onHand={hand}
        />
      </View>
    </>
  )
}
