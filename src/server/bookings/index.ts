import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { keptSince } from '@server/retention'
import { isHandedOver } from '@shared/bookings/booking-time.rules'
import type { ResidentActor } from '@shared/kernel/actor'
import { BookingActs } from './booking-acts.service'
import { mountBookingCalendar } from './booking-calendar.routes'
import { BookingCalendar } from './booking-calendar.service'
import { BookingLists } from './booking-lists.service'
import { BookingViews } from './booking-views.service'
import { findBooking } from './bookings.repository'
import { mountBookings } from './bookings.routes'
import { BookingsService } from './bookings.service'
import { callOffDaysOff } from './days-off.service'
import { type HomeStops, homeStops } from './home-stops.service'
import { OpenBookings } from './open-bookings.service'
import { forgetBookingsEndedBefore } from './own-bookings.repository'
import { keepOwnBookings } from './own-bookings.service'
import type { BookingsParts } from './parts'
import { remindOfLate, remindOfTomorrow } from './reminders.service'
import { SlotSettings } from './slot-settings.service'
import { SlotBook } from './slots.service'

export { bookingWork } from './beat-work.repository'
export { bookingNames } from './booking-names'

const REMIND_EVERY = 300
const FORGET_EVERY = 3600
const DAYS_OFF_EVERY = 600

export type { HomeStop, HomeStops } from './home-stops.service'

/** What other rooms may ask about bookings. */
export interface Bookings extends OwnDataKeeper, HomeStops, Pick<OpenBookings, 'work' | 'workByReceipt'> {
  /** Whether a booking of this resident has ended with the card in the hand, so that it can be rated. */
  endOf(sql: Sql, actor: ResidentActor, publicId: string): Promise<'unknown' | 'under-way' | 'ended'>
}

export function openBookings(parts: BookingsParts): Bookings {
  const slots = new SlotBook(parts)
  const views = new BookingViews(parts)
  const open = new OpenBookings(views)
  mountBookings(parts, {
    bookings: new BookingsService(parts, slots),
    acts: new BookingActs(parts, slots),
    lists: new BookingLists(parts, views),
    slots,
    settings: new SlotSettings(parts, slots),
    views,
  })
  mountBookingCalendar(parts.mount, new BookingCalendar(parts, slots, views))
  parts.jobs.every('remind-of-visits', REMIND_EVERY, (sql, now) => remindOfTomorrow(sql, parts, now))
  parts.jobs.every('remind-of-late-bookings', REMIND_EVERY, (sql, now) => remindOfLate(sql, parts, now))
  parts.jobs.every('call-off-days-off', DAYS_OFF_EVERY, (sql, now) => callOffDaysOff(sql, parts, now))
  parts.jobs.every('forget-old-bookings', FORGET_EVERY, async (sql, now) => {
    await forgetBookingsEndedBefore(sql, await keptSince(sql, 'booking', now))
  })

  return {
    ...keepOwnBookings(parts.vault),
    ...homeStops(parts.vault),
    work: open.work,
    workByReceipt: (sql, actor, receipt, now) => open.workByReceipt(sql, actor, receipt, now),
    async endOf(sql, actor, publicId) {
      const id = fromPublicId(publicId)
      const booking = id && (await findBooking(sql, id))
      if (booking?.bookerId !== actor.accountId) return 'unknown'
      return isHandedOver(booking.progress.state) ? 'ended' : 'under-way'
    },
  }
}
