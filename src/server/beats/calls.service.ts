import type { People, StaffPerson } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Cover, DutyHours } from '@shared/beats/duty'
import { nextOpenAt, openSpan, replyDueAt, whoCovers } from '@shared/beats/duty.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type Beat, findAway, findHours } from './beats.repository'

/** Who is there now, by which hours. */
export interface DutyNow {
  readonly hours: DutyHours
  readonly open: boolean
  readonly cover: Cover
  readonly nextOpenAt: Date | null
  readonly replyBy: Date
}

export const idsOf = ({ officerId, auxiliaryId, deputyId }: Beat): string[] => [
  ...new Set([officerId, auxiliaryId, deputyId].filter((id) => id !== null)),
]

export async function readDuty(sql: Sql, beat: Beat, now: Date): Promise<DutyNow> {
  const day = beijingDay(now)
  const [hours, away] = await Promise.all([
    findHours(sql, beat.station.id, beat.beatUuid, day),
    findAway(sql, beat.station.id, idsOf(beat), day),
  ])
  const open = openSpan(hours, now) !== null
  return {
    hours,
    open,
    cover: whoCovers(beat, open, away),
    nextOpenAt: nextOpenAt(hours, now),
    replyBy: replyDueAt(hours, now),
  }
}

/** The big button: the phone of whoever covers, else of the beat's office in its hours, else of the station. */
export function callOf(
  { office, station, name }: Beat,
  duty: Pick<DutyNow, 'open'>,
  cover: StaffPerson | undefined,
) {
  if (cover?.workPhone) return { number: cover.workPhone, name: cover.name }
  if (duty.open && office?.landline) return { number: office.landline, name: `${name}警务室` }
  if (station.landline === null) return null
  return { number: station.landline, name: station.demo ? '值班室（演示号码）' : `${station.name}值班室` }
}

/** A moment, and who is not to be called about the case because they stepped out of it. */
export interface CallAsked {
  readonly at: Date
  readonly without?: readonly string[]
}

/** Whom to call about a case of the beat now; null where the station has entered no number. */
export async function readCall(sql: Sql, people: People, beat: Beat, { at, without = [] }: CallAsked) {
  const [duty, faces] = await Promise.all([readDuty(sql, beat, at), people.staffOf(sql, idsOf(beat))])
  const covers = duty.cover.accountId ?? ''
  if (!without.includes(covers)) return callOf(beat, duty, faces.get(covers))
  const other = [beat.officerId, beat.deputyId].find((id) => id !== null && !without.includes(id))
  // The beat's own office is where they sit.
  return callOf(beat, { open: false }, faces.get(other ?? ''))
}
