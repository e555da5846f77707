import type { Sql } from '@server/platform/database'
import { type WorkShelf, nothingOpen } from '@server/platform/work-shelf'
import { serviceNames } from '@shared/bookings/booking-words.rules'
import { mayReadBooking } from '@shared/bookings/booking.policy'
import type { StaffActor } from '@shared/kernel/actor'
import type { OpenWork } from '@shared/workbench/work'
import { listWithReceipt } from './booking-lists.repository'
import { deskOf, deskRoles } from './booking-lists.service'
import { searchBookings } from './booking-search.repository'
import type { BookingItem, BookingViews } from './booking-views.service'
import { type BookingDesk, countWork, listWork } from './booking-work.repository'

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

function workDeskOf(actor: StaffActor): BookingDesk | null {
  if (bookers.includes(actor.role)) return { sees: 'booker', bookerId: actor.accountId }
  if (!deskRoles.includes(actor.role)) return null
  return { ...deskOf(actor), sees: actor.role === 'station-chief' ? 'chief' : 'pair' }
}

/** Home visits for the workbench: those of the desk, or those that one booked for a villager; any by its number. */
export class OpenBookings {
  constructor(private readonly views: BookingViews) {}

  readonly work: WorkShelf = {
    list: async (sql, actor, asked) => {
      const desk = workDeskOf(actor)
      const bookings = desk === null ? [] : await listWork(sql, desk, asked)
      return (await this.views.list(sql, actor, bookings, asked.now)).map((item) => toWork(actor, item))
    },
    count: async (sql, actor, asked) => {
      const desk = workDeskOf(actor)
      return desk === null ? nothingOpen : countWork(sql, desk, asked)
    },
    search: async (sql, actor, asked) => {
      const desk = workDeskOf(actor)
      const { stationId } = actor
      const bookings = desk === null ? [] : await searchBookings(sql, desk, { ...asked, stationId })
      return (await this.views.list(sql, actor, bookings, asked.now)).map((item) => ({
        work: toWork(actor, item),
        changedAt: new Date(item.changedAt),
      }))
    },
  }

  async workByReceipt(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]> {
    const found = await listWithReceipt(sql, actor.stationId, receipt)
    const own = found.filter((booking) => mayReadBooking(actor, booking))
    return (await this.views.list(sql, actor, own, now)).map((item) => toWork(actor, item))
  }
}
