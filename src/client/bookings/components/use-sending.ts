import { useEffect } from 'react'
import { goTo } from '@client/platform/navigate'
import { outgoing, useUnsent } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useSession } from '@client/platform/session'
import { BOOKING_PATH, BOOKING_TARGET, type Booking } from '../bookings.api'
import { type Draft, toRequest } from '../bookings.store'

/** Sign-in and consent are asked only now, after what was filled in is safe in the queue. */
export function askWhoItIs(): void {
  const { actor } = useSession.getState()
  if (actor === null) goTo('identity/pages/sign-in', {})
  else if (actor.role === 'resident' && !actor.consented) goTo('identity/pages/consent', { next: 'back' })
}

/** Puts the request into the queue: it is sent once, now or when signal and sign-in are there. */
export function sendDraft(draft: Draft): void {
  outgoing.add({
    target: BOOKING_TARGET,
    path: BOOKING_PATH,
    body: { ...toRequest(draft, new Date()), slot: draft.slot },
    beatId: null,
    files: [],
  })
  askWhoItIs()
}

/** What waits to be sent, and the booking as soon as the server has it. */
export function useSending(onBooked: (booking: Booking) => void): readonly Outgoing[] {
  const waiting = useUnsent(BOOKING_TARGET)
  useEffect(
    () =>
      outgoing.onSent((item, answer) => {
        if (item.target === BOOKING_TARGET && item.path === BOOKING_PATH) onBooked(answer as Booking)
      }),
    [onBooked],
  )
  return waiting
}
