import type { Sql } from '@server/platform/database'
import { handlerOf } from './dispute-handlers.service'
import { listSteppedOut } from './dispute-members.repository'
import type { StoredWarning } from './early-warnings.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type Parts = Pick<DisputesParts, 'beats' | 'people' | 'notices'>

interface News {
  /** Null where it was reported without an account, or by nobody of the house. */
  readonly actorId: string | null
  readonly now: Date
}

/** Of a case staff are told its number and nothing else; whoever did it themselves is not told. */
async function tellStaff(
  sql: Sql,
  { notices }: Pick<Parts, 'notices'>,
  { stationId, id, receipt, stepCount }: Dispute,
  { kind, to, actorId, now }: News & { kind: 'dispute-given' | 'dispute-red'; to: readonly string[] },
): Promise<void> {
  for (const accountId of new Set(to)) {
    if (accountId === actorId) continue
    const key = `${id} ${String(stepCount)}`
    await notices.send(sql, { stationId, kind, to: { accountId }, key, subject: id, told: { receipt }, now })
  }
}

/** Whoever was given it, or called to the table. */
export const tellThoseCalled = (
  sql: Sql,
  parts: Parts,
  dispute: Dispute,
  news: News & { readonly called: readonly string[] },
): Promise<void> => tellStaff(sql, parts, dispute, { ...news, kind: 'dispute-given', to: news.called })

/** facts.md D4: red is for the officer and the chief now. */
export async function tellOfRed(sql: Sql, parts: Parts, dispute: Dispute, news: News): Promise<void> {
  if (dispute.progress.risk !== 'red') return
  const handler = await handlerOf(parts, sql, dispute)
  const chiefs = await parts.people.chiefsOf(sql, dispute.stationId)
  const gone = (await listSteppedOut(sql, [dispute])).get(dispute.uuid) ?? []
  const to = [...(handler === null ? [] : [handler]), ...chiefs].filter((one) => !gone.includes(one))
  await tellStaff(sql, parts, dispute, { ...news, kind: 'dispute-red', to })
}

/** A sheet for whoever looks after it now: a new one, or one that its officer stepped out of. */
export async function tellOfWarning(
  sql: Sql,
  { notices }: Pick<Parts, 'notices'>,
  { stationId, id, reporterId }: StoredWarning,
  { to: accountId, now }: { readonly to: string | null; readonly now: Date },
): Promise<void> {
  if (accountId === null || accountId === reporterId) return
  const about = { stationId, key: id, subject: id, now }
  await notices.send(sql, { ...about, kind: 'warning-written', to: { accountId } })
}

/** What became of a sheet, for whoever wrote it. */
export async function tellWhoWarned(sql: Sql, parts: Parts, warning: StoredWarning): Promise<void> {
  const { stationId, id, reporterId, answeredBy, changedAt } = warning
  if (answeredBy === reporterId) return
  const about = { stationId, key: id, subject: id, now: changedAt }
  await parts.notices.send(sql, { ...about, kind: 'warning-answered', to: { accountId: reporterId } })
}
