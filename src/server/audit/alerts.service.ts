import type { Sql } from '@server/platform/database'
import { fromPublicId, toPublicId } from '@server/platform/public-id'
import { auditStationOf, mayAnswerAlert, maySeeAlert } from '@shared/audit/audit.policy'
import type { StaffActor } from '@shared/kernel/actor'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { type StoredAlert, findAlert, keepAnswer, listAlerts } from './audit-alerts.repository'
import { addEntry } from './audit.repository'

interface Wanted {
  readonly answered: boolean
  readonly before: string | null
  readonly limit: number
}

export async function alertsFor(sql: Sql, actor: StaffActor, wanted: Wanted): Promise<Page<StoredAlert>> {
  const stationId = auditStationOf(actor)
  if (stationId !== null && !maySeeAlert(actor, { stationId })) throw new Refusal('actor.not-allowed')
  const rows = await listAlerts(sql, { ...wanted, stationId })
  return toPage(rows, wanted.limit, ({ uuid }) => uuid)
}

const answerEntry = (actor: StaffActor, { stationId, uuid }: StoredAlert) => ({
  stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action: 'audit-alert.answered',
  subject: toPublicId({ stationId, uuid }),
})

interface Spoken {
  readonly id: string
  readonly word: string
  readonly now: Date
}

/** Writes down once what came of the question. */
export async function answerAlert(sql: Sql, actor: StaffActor, { id, word, now }: Spoken) {
  const caseId = fromPublicId(id)
  const alert = caseId && (await findAlert(sql, caseId))
  if (!caseId || !alert) throw new Refusal('audit-alert.not-found')
  const isAnswered = alert.word !== null
  if (!mayAnswerAlert(actor, { ...alert, isAnswered: false })) {
    const reason = 'actor.not-allowed'
    throw new Refusal(reason, { attempt: { ...answerEntry(actor, alert), outcome: 'refused', reason } })
  }

  const answer = { by: actor.accountId, at: now, word }
  if (isAnswered || !(await keepAnswer(sql, caseId, answer)))
    throw new Refusal('audit-alert.already-answered')
  await addEntry(sql, now, { ...answerEntry(actor, alert), outcome: 'done', reason: null })
  return (await findAlert(sql, caseId)) ?? alert
}
