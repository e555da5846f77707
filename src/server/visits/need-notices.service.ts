import { tellOfLate } from '@server/notices'
import type { Sql } from '@server/platform/database'
import { beijingDay, nameDay } from '@shared/kernel/beijing-time'
import { lateSince, mayRemind } from '@shared/kernel/reminder.rules'
import { dueMoment } from '@shared/visits/need.rules'
import { listLateNeeds } from './need-lists.repository'
import type { Need } from './need-rows.repository'
import type { VisitsParts } from './parts'

type Parts = Pick<VisitsParts, 'people' | 'notices'>

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
export async function remindOfLateNeeds(sql: Sql, parts: Parts, now: Date): Promise<void> {
  if (!mayRemind(now)) return
  const since = beijingDay(lateSince(now))
  for (const { stationId, id, ownerId, progress } of await listLateNeeds(
    sql,
    since,
    beijingDay(now),
    AT_ONCE,
  ))
    await tellOfLate(sql, parts, {
      stationId,
      kind: 'need-late',
      turn: ownerId,
      dueAt: dueMoment(progress.dueDay),
      key: `${id} ${progress.dueDay}`,
      subject: id,
      told: { when: nameDay(progress.dueDay) },
      now,
    })
}
