import { tellOfLate } from '@server/notices'
import type { Sql } from '@server/platform/database'
import { beijingMinute } from '@shared/kernel/beijing-time'
import { lateSince } from '@shared/kernel/reminder.rules'
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

/** Who has not called a household back: first the officer of the beat, the next day the chief as well. */
export async function remindOfLate(
  sql: Sql,
  parts: Pick<BookingsParts, 'beats' | 'people' | 'notices'>,
  now: Date,
): Promise<void> {
  const late = await listLate(sql, lateSince(now), now, MOST_AT_ONCE)
  for (const { stationId, beatUuid, id, receipt, dueAt } of late) {
    const beat = await parts.beats.beatAt(sql, stationId, beatUuid)
    const turn = beat?.officerId ?? null
    const about = { stationId, key: id, subject: id, told: { receipt }, now }
    await tellOfLate(sql, parts, { ...about, kind: 'booking-late', turn, dueAt })
  }
}
