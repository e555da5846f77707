import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import type { Mount } from '@server/platform/mount'
import { toPublicId } from '@server/platform/public-id'
import { auditContracts } from '@shared/audit/audit.contract'
import { auditStationOf, mayAnswerAlert, maySeeWholeAudit } from '@shared/audit/audit.policy'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { addDays, instantAt } from '@shared/kernel/beijing-time'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { alertsFor, answerAlert } from './alerts.service'
import type { StoredAlert } from './audit-alerts.repository'
import { type AuditSearch, addEntry, listEntries } from './audit.repository'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const beforeOf = (cursor: string | undefined) => (cursor !== undefined && uuid.test(cursor) ? cursor : null)

type Query = z.output<typeof auditContracts.list.query>

function staffOnly(actor: Actor): StaffActor {
  if (isStaff(actor)) return actor
  throw new Refusal('actor.not-allowed')
}

function searchOf(actor: StaffActor, query: Query): AuditSearch {
  const sees = query.whose === 'all' && maySeeWholeAudit(actor)
  return {
    stationId: sees ? auditStationOf(actor) : null,
    actorId: sees ? (query.person ?? null) : actor.accountId,
    subject: query.subject ?? null,
    action: query.action ?? null,
    kind: query.kind ?? null,
    during:
      query.day === undefined
        ? null
        : { from: instantAt(query.day, 0), to: instantAt(addDays(query.day, 1), 0) },
    before: beforeOf(query.cursor),
    limit: query.limit,
  }
}

/** Following one person's traces or those of one case is itself worth a line. */
async function recordFollowing(sql: Sql, now: Date, actor: StaffActor, search: AuditSearch): Promise<void> {
  const followed = search.subject ?? search.actorId
  if (followed === null || followed === actor.accountId || search.before !== null) return
  await addEntry(sql, now, {
    stationId: actor.stationId,
    actorId: actor.accountId,
    actorRole: actor.role,
    action: 'audit.viewed',
    subject: followed,
    outcome: 'done',
    reason: null,
  })
}

const viewAlert = (
  actor: StaffActor,
  alert: StoredAlert,
): z.output<typeof auditContracts.answerAlert.response> => ({
  id: toPublicId(alert),
  kind: alert.kind,
  stationName: alert.stationName ?? '',
  actorId: alert.actorId,
  actorName: alert.actorName,
  actorRole: alert.actorRole,
  subject: alert.subject,
  from: alert.from.toISOString(),
  to: alert.to.toISOString(),
  cases: alert.cases,
  answer:
    alert.word === null || alert.answeredAt === null
      ? null
      : { by: alert.answeredBy, at: alert.answeredAt.toISOString(), word: alert.word },
  may: mayAnswerAlert(actor, { ...alert, isAnswered: alert.word !== null }) ? ['answer'] : [],
})

export function mountAudit(mount: Mount): void {
  mount(auditContracts.list, async ({ actor, query, sql, now }) => {
    const staff = staffOnly(actor)
    const search = searchOf(staff, query)
    const page = toPage(await listEntries(sql, search), query.limit, (last) => last.id)
    if (maySeeWholeAudit(staff)) await recordFollowing(sql, now, staff, search)
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) }
  })
  mount(auditContracts.listAlerts, async ({ actor, query, sql }) => {
    const staff = staffOnly(actor)
    const { answered, cursor, limit } = query
    const page = await alertsFor(sql, staff, {
      answered: answered === 'yes',
      before: beforeOf(cursor),
      limit,
    })
    return { ...page, items: page.items.map((alert) => viewAlert(staff, alert)) }
  })
  mount(auditContracts.answerAlert, async ({ actor, params, body, sql, now }) => {
    const staff = staffOnly(actor)
    return viewAlert(staff, await answerAlert(sql, staff, { id: params.id, word: body.word, now }))
  })
}
