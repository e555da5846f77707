import { useEffect, useState } from 'react'
import { askWhoItIs } from '@client/platform/ask-who'
import { replaceWith, useHidden, useShown } from '@client/platform/navigate'
import { outgoing, useUnsent } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { BOOKING_PATH, BOOKING_TARGET, type Booking } from '../bookings.api'
import { type Draft, toRequest, useDraft } from '../bookings.store'

const PAUSE = 600

/** Puts the request into the queue: it is sent once, now or when signal and sign-in are there. */
export function sendDraft(draft: Draft): void {
  const { key } = outgoing.add({
    target: BOOKING_TARGET,
    path: BOOKING_PATH,
    body: { ...toRequest(draft, new Date()), slot: draft.slot },
    beatId: null,
    files: [],
  })
  useDraft.getState().change({ sentKey: key })
  askWhoItIs()
}

/** A draft that was sent while its page was closed is not offered a second time. */
export function forgetIfSent(): void {
  const { draft, drop } = useDraft.getState()
  outgoing.refresh()
  const waits = outgoing.useItems.getState().items.some(({ key }) => key === draft.sentKey)
  if (draft.sentKey !== null && !waits) drop()
}

/** What waits to be sent, and the id of the booking as soon as the server has it. */
export function useSending(): { readonly waiting: Outgoing | undefined; readonly bookedId: string | null } {
  const [waiting] = useUnsent(BOOKING_TARGET)
  const [bookedId, setBookedId] = useState<string | null>(null)
  const [shown, setShown] = useState(true)
  useShown(() => {
    setShown(true)
  })
  useHidden(() => {
    setShown(false)
  })
  useEffect(() => {
    if (bookedId === null || !shown) return
    // The receipt gets an address of its own once the sign-in pages above have closed.
    const pause = setTimeout(() => {
      replaceWith('bookings/pages/booking', { id: bookedId })
    }, PAUSE)
    return () => {
      clearTimeout(pause)
    }
  }, [bookedId, shown])
  useEffect(
    () =>
      outgoing.onSent((item, answer) => {
        if (item.target !== BOOKING_TARGET || item.path !== BOOKING_PATH) return
        useDraft.getState().drop()
        setBookedId((answer as Booking).id)
      }),
    [],
  )
  return { waiting, bookedId }
}
