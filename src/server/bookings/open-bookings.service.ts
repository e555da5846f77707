import type { Sql } from '@server/platform/database'
import { serviceNames } from '@shared/bookings/booking-words.rules'
import { mayReadBooking } from '@shared/bookings/booking.policy'
import type { StaffActor } from '@shared/kernel/actor'
import type { OpenWork, WorkAsked } from '@shared/workbench/work'
import { listDesk, listOwn, listWithReceipt } from './booking-lists.repository'
import { deskOf, deskRoles } from './booking-lists.service'
import type { BookingItem, BookingViews } from './booking-views.service'
import type { Booking } from './stored-booking'

const stages = ['to-accept', 'planned', 'in-progress'] as const
const bookers = ['grid-worker', 'liaison']

/** A planned visit is due when its half-day ends; everything else by the promise. */
function dueOf({ stage, visit, dueAt }: BookingItem): Date | null {
  if (stage === 'closed') return null
  return new Date(stage === 'planned' && visit !== null ? visit.to : dueAt)
}

/** The household's turn is the booker's own where a grid worker or cadre booked for it. */
function turnOf({ role }: StaffActor, { waitsForHousehold }: BookingItem): OpenWork['waitsFor'] {
  if (bookers.includes(role)) return waitsForHousehold ? 'me' : 'colleague'
  if (waitsForHousehold) return 'villager'
  return role === 'station-chief' ? 'colleague' : 'me'
}

const toWork = (actor: StaffActor, item: BookingItem): OpenWork => ({
  kind: 'booking',
  id: item.id,
  receipt: item.receipt,
  title: serviceNames[item.service],
  who: item.subjectName,
  village: item.village,
  dueAt: dueOf(item),
  state: item.next,
  isNew: item.stage === 'to-accept' && !bookers.includes(actor.role),
  waitsFor: turnOf(actor, item),
})

/** Home visits for the workbench: those of the desk, or those that one booked for a villager; any by its number. */
export class OpenBookings {
  constructor(private readonly views: BookingViews) {}

  async openWork(sql: Sql, actor: StaffActor, asked: WorkAsked): Promise<OpenWork[]> {
    const bookings = await this.open(sql, actor, asked)
    const items = await this.views.list(sql, actor, bookings, asked.now)
    return items.filter(({ stage }) => stage !== 'closed').map((item) => toWork(actor, item))
  }

  async workByReceipt(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]> {
    const found = await listWithReceipt(sql, actor.stationId, receipt)
    const own = found.filter((booking) => mayReadBooking(actor, booking))
    return (await this.views.list(sql, actor, own, now)).map((item) => toWork(actor, item))
  }

  private async open(sql: Sql, actor: StaffActor, { now, limit }: WorkAsked): Promise<Booking[]> {
    if (bookers.includes(actor.role)) return listOwn(sql, actor.accountId, { after: null, limit })
    if (!deskRoles.includes(actor.role)) return []
    const desk = deskOf(actor)
    const found: Booking[] = []
    for (const list of stages) found.push(...(await listDesk(sql, desk, { list, now, after: null, limit })))
    return found
  }
}
