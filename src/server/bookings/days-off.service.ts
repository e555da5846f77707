import type { Sql } from '@server/platform/database'
import { spanOfHalf } from '@shared/bookings/slot.rules'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { listBookedHalves } from './booking-slots.repository'
import { callOffVisits } from './called-off.service'
import type { BookingsParts } from './parts'

/** So early a household is told; before that the chief may still put the duty hours right. */
const DAYS_BEFORE = 2
const UNNAMED = '这天休息'

/** A holiday or leave was entered after households had booked: nobody waits for somebody who does not come. */
export async function callOffDaysOff(sql: Sql, parts: BookingsParts, now: Date): Promise<void> {
  const today = beijingDay(now)
  const booked = await listBookedHalves(sql, addDays(today, 1), addDays(today, DAYS_BEFORE))
  for (const { stationId, beatUuid, day, half } of booked) {
    const hours = await parts.beats.hoursOf(sql, stationId, beatUuid, now)
    // Where nobody has entered hours, nobody has said that the day is off.
    const isEntered = hours.weekly.some((spans) => spans.length > 0)
    if (!isEntered || spanOfHalf(hours, { day, half }) !== null) continue
    const why = hours.exceptions.find((exception) => exception.day === day)?.name ?? UNNAMED
    const diary = { stationId, beatUuid, hours }
    await callOffVisits(sql, parts, null, { diary, time: { day, half }, why, now })
  }
}
