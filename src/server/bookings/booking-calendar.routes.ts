import type { Mount } from '@server/platform/mount'
import { bookingCalendarContracts } from '@shared/bookings/booking-calendar.contract'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { BookingCalendar } from './booking-calendar.service'

function staffOf(actor: Actor): StaffActor {
  if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

export function mountBookingCalendar(mount: Mount, calendar: BookingCalendar): void {
  mount(bookingCalendarContracts.weeks, ({ sql, actor, query, now }) =>
    calendar.weeks(sql, staffOf(actor), query.beatId, now),
  )
  mount(bookingCalendarContracts.day, async ({ sql, actor, params, query, now }) => {
    const wanted = { beatId: query.beatId, day: params.day }
    const { items, nextCursor } = await calendar.day(sql, staffOf(actor), wanted, now)
    return {
      items: items.map(
        ({ id, receipt, subjectName, service, village, state, calledToday, calledOff, ...call }) => ({
          id,
          receipt,
          subjectName,
          service,
          village,
          state,
          calledToday,
          calledOff,
          half: call.half,
          phone: call.phone,
          callName: call.callName,
        }),
      ),
      nextCursor,
    }
  })
}
