import { isStaffAccount, useSession } from '@client/platform/session'
import { Timeline as Steps } from '@client/ui/timeline'
import { actNames, stateNames } from '@shared/bookings/booking-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import { sayHandover } from '@shared/kernel/handover.rules'
import type { Booking } from '../bookings.api'

type Step = Booking['steps'][number]

function titleOf({ act, state, byName }: Step, staff: boolean): string {
  if (act === 'handover') return sayHandover(byName, staff)
  if (act === 'call' || act === 'lateness') return actNames[act]
  return act === 'calling-off' ? '这次不来了，要另定时间' : stateNames[state]
}

const personOf = ({ byName, byRole }: Step) =>
  byName === roleNames[byRole] ? byName : `${roleNames[byRole]} ${byName}`

/** Every step of a booking: when, who, what, why. */
export function Timeline({ booking }: { readonly booking: Booking }) {
  const staff = useSession(({ actor }) => isStaffAccount(actor))
  const steps = booking.steps.map((step) => ({
    key: `${step.at}${step.act}`,
    title: titleOf(step, staff),
    note: `${sayInstant(new Date(step.at), new Date())} · ${personOf(step)}`,
    words: step.words,
  }))
  return <Steps steps={steps} />
}
