import { type Notices, tellOfLate } from '@server/notices'
import type { Sql } from '@server/platform/database'
import { DAYS_TO_CONFIRM, confirmableUntil } from '@shared/disputes/court-confirmation.rules'
import { dueAt, followUpDay } from '@shared/disputes/dispute-time.rules'
import { type BeijingDay, addDays, beijingDay, instantAt, nameDay } from '@shared/kernel/beijing-time'
import { lateSince, mayRemind } from '@shared/kernel/reminder.rules'
import { handlerOf } from './dispute-handlers.service'
import { waysToReporter } from './dispute-notices.service'
import { listParties } from './dispute-parties.repository'
import { listDueBetween, listLate } from './dispute-reminders.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type Parts = Pick<DisputesParts, 'people' | 'vault' | 'beats'> & {
  readonly notices: Pick<Notices, 'send' | 'hush'>
}

const AT_ONCE = 500

const aboutDispute = ({ stationId, id, receipt }: Dispute, day: BeijingDay, now: Date) => ({
  stationId,
  key: `${id} ${day}`,
  subject: id,
  told: { receipt, when: nameDay(day) },
  now,
})

/** Whoever handles it; a chief where nobody does. */
async function looksAfter(sql: Sql, parts: Parts, dispute: Dispute): Promise<string | null> {
  const [chief = null] = await parts.people.chiefsOf(sql, dispute.stationId)
  return (await handlerOf(parts, sql, dispute)) ?? chief
}

/** Days left in which both sides may still go to court together. */
const DAYS_TO_COURT = 5

/** The accounts of those who were invited; a phone without one is not rung for this. */
async function invitedAccounts(sql: Sql, { people }: Parts, dispute: Dispute): Promise<string[]> {
  if (dispute.isProtected) return []
  const indexes = (await listParties(sql, dispute)).flatMap(({ invitedIndex }) => invitedIndex ?? [])
  const accounts = await Promise.all(indexes.map((index) => people.residentWith(sql, index)))
  return accounts.flatMap((one) => (one === null || one === dispute.reporterId ? [] : [one]))
}

const isPartOwedOn = ({ progress: { agreement } }: Dispute, day: BeijingDay): boolean =>
  agreement?.instalments.some(({ due, doneOn }) => doneOn === null && due === day) ?? false

/** Each part on its own day, also while an earlier one is still owed. */
const isOwedOn = (dispute: Dispute, day: BeijingDay): boolean =>
  isPartOwedOn(dispute, day) ||
  (dispute.progress.state === 'performing' && dispute.progress.agreement?.performBy === day)

/** What was promised for tomorrow: both the one who waits for it and the one who looks after it. */
async function remindOfPromise(sql: Sql, parts: Parts, dispute: Dispute, now: Date): Promise<void> {
  const tomorrow = addDays(beijingDay(now), 1)
  if (!isOwedOn(dispute, tomorrow)) return
  await tellAll(sql, parts, dispute, { kind: 'agreement-due', day: tomorrow, now })
}

/** Whoever looks after it, and both sides: who has to pay is as often the one who was invited. */
async function tellAll(
  sql: Sql,
  parts: Parts,
  dispute: Dispute,
  { kind, day, now }: { kind: 'agreement-due' | 'court-term'; day: BeijingDay; now: Date },
): Promise<void> {
  const about = { ...aboutDispute(dispute, day, now), kind }
  const handler = await looksAfter(sql, parts, dispute)
  if (handler !== null) await parts.notices.send(sql, { ...about, to: { accountId: handler }, phone: null })
  for (const accountId of await invitedAccounts(sql, parts, dispute))
    await parts.notices.send(sql, { ...about, to: { accountId } })
  if (dispute.reporterId === null) return
  const ways = await waysToReporter(sql, parts, dispute)
  await parts.notices.send(sql, { ...about, to: { accountId: dispute.reporterId }, ...ways })
}

/** 人民调解法 33: who wants the court to confirm it goes there within 30 days. */
async function remindOfCourt(sql: Sql, parts: Parts, dispute: Dispute, now: Date): Promise<void> {
  const last = confirmableUntil(dispute.progress)
  const isNear = last !== null && addDays(beijingDay(now), DAYS_TO_COURT) === last
  if (isNear && dispute.progress.court === null)
    await tellAll(sql, parts, dispute, { kind: 'court-term', day: last, now })
}

/** The morning after: nobody has written down that it was done. */
async function askAboutPromise(sql: Sql, parts: Parts, dispute: Dispute, now: Date): Promise<void> {
  const yesterday = addDays(beijingDay(now), -1)
  const handler = isPartOwedOn(dispute, yesterday) ? await looksAfter(sql, parts, dispute) : null
  if (handler === null) return
  const to = { accountId: handler }
  await parts.notices.send(sql, { ...aboutDispute(dispute, yesterday, now), kind: 'promise-late', to })
}

async function remindOfFollowUp(sql: Sql, parts: Parts, dispute: Dispute, now: Date): Promise<void> {
  const today = beijingDay(now)
  const handler = followUpDay(dispute.progress) === today ? await looksAfter(sql, parts, dispute) : null
  if (handler === null) return
  const to = { accountId: handler }
  await parts.notices.send(sql, { ...aboutDispute(dispute, today, now), kind: 'follow-up-due', to })
}

/** First who handles it, the next day the chief as well. */
export async function remindOfLate(sql: Sql, parts: Parts, now: Date): Promise<void> {
  for (const dispute of await listLate(sql, lateSince(now), now, AT_ONCE)) {
    const { stationId, id, receipt, progress } = dispute
    await tellOfLate(sql, parts, {
      stationId,
      kind: 'dispute-late',
      turn: await looksAfter(sql, parts, dispute),
      dueAt: dueAt(progress),
      key: `${id} ${progress.askedAt.toISOString()}`,
      subject: id,
      told: { receipt },
      now,
    })
  }
}

/** Looks through what falls due today and tomorrow; runs again as often as it likes. */
export async function remindOfDisputes(sql: Sql, parts: Parts, now: Date): Promise<void> {
  if (!mayRemind(now)) return
  const today = beijingDay(now)
  const before = instantAt(addDays(today, 2), 0)
  let after: Dispute | null = null
  do {
    const due: Dispute[] = await listDueBetween(sql, {
      before,
      day: addDays(today, 1),
      settled: [
        instantAt(addDays(today, DAYS_TO_COURT - DAYS_TO_CONFIRM), 0),
        instantAt(addDays(today, DAYS_TO_COURT - DAYS_TO_CONFIRM + 1), 0),
      ],
      after,
      limit: AT_ONCE,
    })
    for (const dispute of due) {
      await remindOfFollowUp(sql, parts, dispute, now)
      await remindOfPromise(sql, parts, dispute, now)
      await askAboutPromise(sql, parts, dispute, now)
      await remindOfCourt(sql, parts, dispute, now)
    }
    after = due[AT_ONCE - 1] ?? null
  } while (after !== null)
}
