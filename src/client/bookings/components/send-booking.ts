import { askWhoItIs } from '@client/platform/ask-who'
import { outgoing } from '@client/platform/outgoing'
import { BOOKING_PATH, BOOKING_TARGET } from '../bookings.api'
import { type Draft, toRequest, useDraft } from '../bookings.store'

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

/** Where a sent booking goes, and what becomes of its draft. */
export const bookingSending = {
  target: BOOKING_TARGET,
  path: BOOKING_PATH,
  page: 'bookings/pages/booking' as const,
  onSent: (key: string) => useDraft.getState().forgetSent(key),
}
