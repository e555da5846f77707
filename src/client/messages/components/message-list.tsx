import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { scrollToEnd } from '@client/platform/scroll'
import { Button } from '@client/ui/button'
import { useAttempt } from '@client/ui/use-attempt'
import type { Message } from '../messages.api'
import type { Conversation } from '../messages.store'
import { Bubble } from './bubble'

/** WeChat counts 1000 nodes a page and 60 children a node: more is neither drawn nor needed at once. */
const MOST = 60
const CHUNK = 20

interface Props {
  readonly conversation: Conversation
  /** Where the list ends; the page scrolls there. */
  readonly endId: string
  /** Who the other side is, for the read mark. */
  readonly seenWords: string
  /** What stands under a message, for staff. */
  readonly tailOf?: (message: Message) => ReactNode
  /** Changes when something of one's own was added below. */
  readonly ownCount: number
}

/** The part that is shown: up to `end` (the newest where it is null). */
function visible(messages: readonly Message[], end: number | null): readonly Message[] {
  const upTo = end === null ? messages : messages.filter(({ sequence }) => sequence <= end)
  return upTo.slice(-MOST)
}

function inChunks(messages: readonly Message[]): readonly (readonly Message[])[] {
  const count = Math.ceil(messages.length / CHUNK)
  return Array.from({ length: count }, (_, place) => messages.slice(place * CHUNK, (place + 1) * CHUNK))
}

export function MessageList({ conversation, endId, seenWords, tailOf, ownCount }: Props) {
  const { messages, before, thread } = conversation.useState()
  const [end, setEnd] = useState<number | null>(null)
  const { busy, run } = useAttempt()
  const shown = visible(messages, end)
  const hidden = messages.length > 0 && shown[0] !== messages[0]
  const newest = messages[messages.length - 1]?.sequence ?? 0
  useEffect(() => {
    if (end === null) scrollToEnd(endId)
  }, [end, newest, ownCount, endId])

  /** Half of what is shown stays, so that the reader finds their place again. */
  const goBack = () =>
    run(async () => {
      if (!hidden) await conversation.older()
      if (messages.length >= MOST / 2) setEnd(shown[Math.min(MOST / 2, shown.length) - 1]?.sequence ?? null)
    })
  const lastSeen = thread === null ? undefined : ownSeen(messages, thread.seenByOther)
  const stale = (sequence: number) => void conversation.renew(sequence)
  return (
    <View className="stack" {...{ 'aria-live': 'polite' }}>
      {hidden || before !== null ? (
        <Button text="看以前的话" look="plain" icon="clock" disabled={busy} onPress={() => void goBack()} />
      ) : null}
      {inChunks(shown).map((chunk) => (
        <View key={chunk[0]?.sequence ?? 0} className="stack">
          {chunk.map((message) => (
            <Bubble
              key={message.sequence}
              message={message}
              seen={message.sequence === lastSeen ? seenWords : null}
              onStale={stale}
            >
              {tailOf?.(message)}
            </Bubble>
          ))}
        </View>
      ))}
      {end === null ? null : (
        <Button
          text="回到最新的话"
          look="quiet"
          onPress={() => {
            setEnd(null)
          }}
        />
      )}
    </View>
  )
}

/** One's own last message, where the other side has seen it. */
function ownSeen(messages: readonly Message[], seenByOther: number): number | undefined {
  const own = messages.filter(({ mine }) => mine)
  const last = own[own.length - 1]?.sequence
  return last !== undefined && last <= seenByOther ? last : undefined
}
