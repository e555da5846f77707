import type { Audit } from '@server/audit'
import type { People } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import { isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { type RetentionKind, retentionBounds, retentionKinds } from '@shared/retention/retention'
import { retentionContracts } from '@shared/retention/retention.contract'
import { maySetRetention } from '@shared/retention/retention.policy'
import { assertWithin, auditKeptSince, daysKept } from '@shared/retention/retention.rules'
import { keepPeriod, listPeriods } from './retention.repository'

export interface RetentionParts {
  readonly mount: Mount
  readonly people: People
  readonly audit: Audit
  readonly jobs: Pick<Jobs, 'every'>
}

const FORGET_AUDIT_EVERY = 600
/** A short transaction each time; in a day far more than a county writes. */
const ENTRIES_AT_ONCE = 10_000

async function viewPeriods(sql: Sql, people: People, kinds: readonly RetentionKind[]) {
  const set = await listPeriods(sql)
  const names = await people.namesOf(sql, [...new Set(set.map(({ changedBy }) => changedBy))])
  return kinds.map((kind) => {
    const changed = set.find((one) => one.kind === kind)
    const { name, since, least, most } = retentionBounds[kind]
    return {
      ...{ kind, name, since, least, most },
      days: daysKept(kind, changed?.days ?? null),
      changed: changed
        ? { by: names.get(changed.changedBy) ?? '', at: changed.changedAt.toISOString() }
        : null,
    }
  })
}

export function openRetention({ mount, people, audit, jobs }: RetentionParts): void {
  mount(retentionContracts.list, async ({ sql }) => ({
    items: await viewPeriods(sql, people, retentionKinds),
    nextCursor: null,
  }))
  mount(retentionContracts.set, async ({ params: { kind }, body: { days }, actor, sql, now }) => {
    if (!isStaff(actor) || !maySetRetention(actor)) throw new Refusal('actor.not-allowed')
    assertWithin(kind, days)
    const { stationId, accountId: actorId, role: actorRole } = actor
    await keepPeriod(sql, { kind, days, changedBy: actorId, changedAt: now })
    const act = { action: 'retention.set', subject: kind, outcome: 'done', reason: String(days) } as const
    await audit.record(sql, now, { stationId, actorId, actorRole, ...act })
    const [view] = await viewPeriods(sql, people, [kind])
    if (!view) throw new Error('a period that was set has no view')
    return view
  })
  jobs.every('forget-old-audit', FORGET_AUDIT_EVERY, (sql, now) =>
    audit.forgetBefore(sql, auditKeptSince(now), ENTRIES_AT_ONCE),
  )
}
