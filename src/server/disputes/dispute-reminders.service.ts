import type { Notices } from '@server/notices'
import type { Sql } from '@server/platform/database'
import { followUpDay } from '@shared/disputes/dispute-time.rules'
import {
  type BeijingDay,
  addDays,
  beijingDay,
  beijingMinute,
  instantAt,
  nameDay,
} from '@shared/kernel/beijing-time'
import { chiefsOf, handlerOf } from './dispute-handlers.service'
import { waysToReporter } from './dispute-notices.service'
import { listDueBetween } from './dispute-reminders.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type Parts = Pick<DisputesParts, 'people' | 'vault' | 'beats'> & {
  readonly notices: Pick<Notices, 'send' | 'hush'>
}

const AT_ONCE = 500
/** After the station has opened; what was told of once is not told of again. */
const EARLIEST = 8 * 60

const aboutDispute = ({ stationId, id, receipt }: Dispute, day: BeijingDay, now: Date) => ({
  stationId,
  key: `${id} ${day}`,
  subject: id,
  told: { receipt, when: nameDay(day) },
  now,
})

/** Whoever handles it; a chief where nobody does. */
async function looksAfter(sql: Sql, parts: Parts, dispute: Dispute): Promise<string | null> {
  const [chief = null] = await chiefsOf(parts, sql, dispute.stationId)
  return (await handlerOf(parts, sql, dispute)) ?? chief
}

/** Each part on its own day, also while an earlier one is still owed. */
const isOwedOn = ({ progress: { agreement, state } }: Dispute, day: BeijingDay) =>
  (agreement?.instalments.some(({ due, doneOn }) => doneOn === null && due === day) ?? false) ||
  (state === 'performing' && agreement?.performBy === day)

/** What was promised for tomorrow: both the one who waits for it and the one who looks after it. */
async function remindOfPromise(sql: Sql, parts: Parts, dispute: Dispute, now: Date): Promise<void> {
  const tomorrow = addDays(beijingDay(now), 1)
  if (!isOwedOn(dispute, tomorrow)) return
  const about = { ...aboutDispute(dispute, tomorrow, now), kind: 'agreement-due' as const }
  const handler = await looksAfter(sql, parts, dispute)
  if (handler !== null) await parts.notices.send(sql, { ...about, to: { accountId: handler }, phone: null })
  if (dispute.reporterId === null) return
  const ways = await waysToReporter(sql, parts, dispute)
  await parts.notices.send(sql, { ...about, to: { accountId: dispute.reporterId }, ...ways })
}

async function remindOfFollowUp(sql: Sql, parts: Parts, dispute: Dispute, now: Date): Promise<void> {
  const today = beijingDay(now)
  const handler = followUpDay(dispute.progress) === today ? await looksAfter(sql, parts, dispute) : null
  if (handler === null) return
  const to = { accountId: handler }
  await parts.notices.send(sql, { ...aboutDispute(dispute, today, now), kind: 'follow-up-due', to })
}

/** Looks through what falls due today and tomorrow; runs again as often as it likes. */
export async function remindOfDisputes(sql: Sql, parts: Parts, now: Date): Promise<void> {
  if (beijingMinute(now) < EARLIEST) return
  const today = beijingDay(now)
  const before = instantAt(addDays(today, 2), 0)
  let after: Dispute | null = null
  do {
    const due: Dispute[] = await listDueBetween(sql, {
      before,
      day: addDays(today, 1),
      after,
      limit: AT_ONCE,
    })
    for (const dispute of due) {
      await remindOfFollowUp(sql, parts, dispute, now)
      await remindOfPromise(sql, parts, dispute, now)
    }
    after = due[AT_ONCE - 1] ?? null
  } while (after !== null)
}
