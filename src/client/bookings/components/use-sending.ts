import { askWhoItIs } from '@client/platform/ask-who'
import { outgoing, useUnsent } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useReceipt } from '@client/platform/use-receipt'
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

/** A draft that was sent while its page was closed is not offered a second time. */
export function forgetIfSent(): void {
  const { draft, drop } = useDraft.getState()
  outgoing.refresh()
  const waits = outgoing.useItems.getState().items.some(({ key }) => key === draft.sentKey)
  if (draft.sentKey !== null && !waits) drop()
}

const drop = () => {
  useDraft.getState().drop()
}

/** What waits to be sent; once the server has it, the receipt takes the place of this page. */
export function useSending(): { readonly waiting: Outgoing | undefined; readonly bookedId: string | null } {
  const [waiting] = useUnsent(BOOKING_TARGET)
  const bookedId = useReceipt({
    target: BOOKING_TARGET,
    path: BOOKING_PATH,
    page: 'bookings/pages/booking',
    onSent: drop,
  })
  return { waiting, bookedId }
}
