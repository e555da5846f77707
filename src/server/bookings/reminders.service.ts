import type { Sql } from '@server/platform/database'
import { HOUR, beijingMinute } from '@shared/kernel/beijing-time'
import { bookingEntry } from './booking-access'
import { listLate, lockToRemind } from './booking-lists.repository'
import { tellOfTomorrow } from './booking-notices.service'
import { saveProgress } from './bookings.repository'
import { announcementOf } from './bookings.service'
import type { BookingsParts } from './parts'

const MOST_AT_ONCE = 200
/** Nobody is woken by a reminder. */
const EARLIEST = 8 * 60
const LATEST = 21 * 60

/** Reminds every household of tomorrow's visit, once; what was reminded of is not found again. */
export async function remindOfTomorrow(
  sql: Sql,
  parts: Pick<BookingsParts, 'audit' | 'live' | 'notices' | 'vault'>,
  now: Date,
): Promise<void> {
  const minute = beijingMinute(now)
  if (minute < EARLIEST || minute >= LATEST) return
  for (const booking of await lockToRemind(sql, now, MOST_AT_ONCE)) {
    await saveProgress(sql, { ...booking, remindedAt: now })
    await parts.audit.record(sql, now, bookingEntry(null, booking, 'reminded'))
    await parts.live.announce(sql, announcementOf(booking))
    await tellOfTomorrow(sql, parts, booking, now)
  }
}

/** After an outage nobody is told of what was late days ago: it stands on the desk. */
const DAYS_LATE = 3
const A_DAY = 24 * HOUR

/** Who has not called a household back: first the officer of the beat, the next day the chief as well. */
export async function remindOfLate(
  sql: Sql,
  { beats, people, notices }: Pick<BookingsParts, 'beats' | 'people' | 'notices'>,
  now: Date,
): Promise<void> {
  const from = new Date(now.getTime() - DAYS_LATE * A_DAY)
  for (const { stationId, beatUuid, id, receipt, dueAt } of await listLate(sql, from, now, MOST_AT_ONCE)) {
    const beat = await beats.beatAt(sql, stationId, beatUuid)
    const staff = await people.staffOfStation(sql, stationId)
    const chiefs = staff.filter(({ role }) => role === 'station-chief').map(({ accountId }) => accountId)
    const officer = beat?.officerId ?? null
    const isLong = officer === null || dueAt.getTime() < now.getTime() - A_DAY
    for (const accountId of [...(officer === null ? [] : [officer]), ...(isLong ? chiefs : [])])
      await notices.send(sql, {
        stationId,
        kind: 'booking-late',
        to: { accountId },
        key: id,
        subject: id,
        told: { receipt },
        now,
      })
  }
}
