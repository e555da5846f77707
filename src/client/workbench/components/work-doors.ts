import { goTo } from '@client/platform/navigate'
import type { IconName } from '@client/ui/icon-name'
import type { Role } from '@shared/kernel/actor'
import type { WorkKind } from '@shared/workbench/work'

export const workIcons: Record<WorkKind, IconName> = {
  dispatch: 'send',
  thread: 'message',
  booking: 'id-card',
  dispute: 'dispute',
  'follow-up': 'call',
  need: 'people',
  'care-visit': 'stethoscope',
  'early-warning': 'warning',
}

const booked: readonly Role[] = ['grid-worker', 'liaison']
const openDispute = (id: string) => {
  goTo('disputes/pages/dispute-desk', { id })
}

/** Kind and id lead to the page on which the work is done. */
const pages: Record<WorkKind, (id: string, role: Role | undefined) => void> = {
  dispatch: (id) => {
    goTo('workbench/pages/dispatch', { id })
  },
  thread: (id) => {
    goTo('workbench/pages/conversation', { id })
  },
  booking: (id, role) => {
    if (role !== undefined && booked.includes(role)) goTo('bookings/pages/booking', { id })
    else goTo('bookings/pages/booking-desk', { id })
  },
  dispute: openDispute,
  'follow-up': openDispute,
  need: (id) => {
    goTo('visits/pages/need', { id })
  },
  'care-visit': (id) => {
    goTo('visits/pages/care-visits', { id })
  },
  'early-warning': (id) => {
    goTo('disputes/pages/early-warning', { id })
  },
}

export const openWork = (
  { kind, id }: { readonly kind: WorkKind; readonly id: string },
  role?: Role,
): void => {
  pages[kind](id, role)
}
