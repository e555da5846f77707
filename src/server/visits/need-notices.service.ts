import type { Sql } from '@server/platform/database'
import { addDays, beijingDay, beijingMinute, nameDay } from '@shared/kernel/beijing-time'
import { listLateNeeds } from './need-lists.repository'
import type { Need } from './need-rows.repository'
import type { VisitsParts } from './parts'

type Parts = Pick<VisitsParts, 'people' | 'notices'>

/** After the station has opened; what was told of once is not told of again. */
const EARLIEST = 8 * 60
/** After an outage nobody is told of what was late days ago: it stands on the desk. */
const DAYS_LATE = 3
const AT_ONCE = 500

/** Whoever raised it in the app hears of the answer there before it is carried back to the door. */
export async function tellAnswered(
  sql: Sql,
  { notices }: Pick<Parts, 'notices'>,
  { stationId, residentId, id, stepCount }: Need,
  now: Date,
): Promise<void> {
  if (residentId === null) return
  const to = { accountId: residentId }
  const key = `${id} ${stepCount}`
  await notices.send(sql, { stationId, kind: 'need-answered', to, key, subject: id, now })
}

/** Whoever is to find the answer, unless they took it themselves. */
export async function tellOwner(
  sql: Sql,
  { notices }: Pick<Parts, 'notices'>,
  { stationId, ownerId, id, stepCount, progress }: Need,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  if (ownerId === actorId) return
  await notices.send(sql, {
    stationId,
    kind: 'need-given',
    to: { accountId: ownerId },
    key: `${id} ${stepCount}`,
    subject: id,
    told: { when: nameDay(progress.dueDay) },
    now,
  })
}

/** The morning after the promised day the owner, the next morning the chief as well. */
export async function remindOfLateNeeds(sql: Sql, { people, notices }: Parts, now: Date): Promise<void> {
  if (beijingMinute(now) < EARLIEST) return
  const today = beijingDay(now)
  for (const need of await listLateNeeds(sql, addDays(today, -DAYS_LATE), today, AT_ONCE)) {
    const { stationId, id, ownerId, progress } = need
    const isLong = progress.dueDay < addDays(today, -1)
    const staff = await people.staffOfStation(sql, stationId)
    const told = staff.filter(
      ({ accountId, role }) => accountId === ownerId || (isLong && role === 'station-chief'),
    )
    for (const { accountId } of told)
      await notices.send(sql, {
        stationId,
        kind: 'need-late',
        to: { accountId },
        key: `${id} ${progress.dueDay}`,
        subject: id,
        told: { when: nameDay(progress.dueDay) },
        now,
      })
  }
}
