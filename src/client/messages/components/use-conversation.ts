import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { outgoing, useUnsent } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useSession } from '@client/platform/session'
import { keepQuietly, ownKey, shelf } from '@client/platform/storage'
import { conversationApi } from '../messages.api'
import { Conversation, type ConversationShelf, type KeptConversation, type Subject } from '../messages.store'

const isKept = (kept: unknown): kept is KeptConversation => typeof kept === 'object' && kept !== null

/** A resident's own conversation stays on the phone until they sign out; the answer is read where there is no signal. */
function shelfFor(subject: Subject): ConversationShelf | undefined {
  const { actor } = useSession.getState()
  if (actor?.role !== 'resident') return undefined
  const name = subject.beatId ?? ('id' in subject ? subject.id : '')
  const key = ownKey(actor.id, `thread-1:${name}`)
  return {
    read() {
      const kept = shelf.read(key)
      return isKept(kept) ? kept : null
    },
    keep(end) {
      keepQuietly(key, end)
    },
  }
}

/** Polling is only the backup of the live line. */
const POLL_SECONDS = 30

/** Opens a conversation and keeps it up to date while the page is there. Remount it (by `key`) for another subject. */
export function useConversation(subject: Subject) {
  const account = useSession((session) => session.actor?.id ?? null)
  const [conversation] = useState(() => new Conversation(conversationApi, subject, shelfFor(subject)))
  const state = conversation.useState()
  const isNew = subject.beatId !== undefined
  useEffect(() => {
    if (account === null && isNew) conversation.openEmpty()
    else void conversation.open()
  }, [conversation, account, isNew])

  const catchUp = useCallback(() => {
    if (account !== null) void conversation.catchUp()
  }, [conversation, account])
  useShown(catchUp)
  useLive('thread', null, POLL_SECONDS, catchUp)
  useEffect(() => {
    if (state.face === 'ready' && account !== null) void conversation.markSeen()
  }, [conversation, state, account])
  return { conversation, state, catchUp }
}

/** What of the target is on its way: unsent, or sent a moment ago and not yet among the messages. */
export function useOnTheWay(target: string, seen: readonly { key: string | null }[], onSent: () => void) {
  const unsent = useUnsent(target)
  const [landed, setLanded] = useState<readonly Outgoing[]>([])
  useEffect(
    () =>
      outgoing.onSent((item) => {
        if (item.target !== target) return
        setLanded((before) => [...before, item])
        onSent()
      }),
    [target, onSent],
  )
  const arrived = new Set(seen.map(({ key }) => key))
  const waiting = new Set(unsent.map(({ key }) => key))
  const justSent = landed.filter(({ key }) => !arrived.has(key) && !waiting.has(key))
  return {
    unsent: unsent.filter(({ key }) => !arrived.has(key)),
    justSent,
  }
}
