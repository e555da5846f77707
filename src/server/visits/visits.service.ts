import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import { type Actor, type StaffActor } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { Satisfaction, VisitNotes } from '@shared/visits/visit'
import type { VisitBody } from '@shared/visits/visit.contract'
import { mayApproveVisit, mayReadVisit, mayWriteVisit } from '@shared/visits/visit.policy'
import { checkVisit, keptNotes, stateWhenWrittenBy } from '@shared/visits/visit.rules'
import { findVersion } from './checklists.repository'
import type { NeedsService } from './needs.service'
import type { VisitsParts } from './parts'
import { admit, entryOf, located, notAllowed } from './visit-access'
import {
  type Visit,
  addVisit,
  approveDraft,
  closePlan,
  countSatisfaction,
  findVisit,
} from './visits.repository'

const notesOf = (body: VisitBody): VisitNotes =>
  keptNotes({
    checks: body.checks,
    prompts: body.prompts,
    topics: body.topics,
    welfare: body.welfare,
    landmark: body.landmark ?? null,
    contactName: body.contactName ?? null,
    note: body.note ?? null,
    nobodyHome: body.nobodyHome,
    nextVisit: body.nextVisit ?? null,
  })

export class VisitsService {
  constructor(
    private readonly parts: VisitsParts,
    private readonly needs: NeedsService,
  ) {}

  /** Writes a visit down with the needs that were heard there, all in one. */
  async record(sql: Sql, actor: Actor, body: VisitBody, now: Date): Promise<Visit> {
    const { place, staff } = await this.admit(sql, actor, body.villageCode, 'visit.recorded')
    const notes = notesOf(body)
    await this.assertFits(sql, body, notes, now)

    const uuid = newUuid(now)
    const visit: Visit = {
      ...notes,
      ...located(place),
      uuid,
      id: toPublicId({ stationId: place.stationId, uuid }),
      day: body.day,
      checklistVersion: body.checklistVersion,
      nextOpen: notes.nextVisit !== null,
      teamIds: await this.teamOf(sql, staff, body.teamIds),
      state: stateWhenWrittenBy(staff.role),
      writtenBy: staff.accountId,
      approvedBy: null,
      recordedAt: now,
    }
    await addVisit(sql, visit)
    await this.keepPlan(sql, visit, body.followsId)
    for (const need of body.needs) await this.needs.hear(sql, staff, { place, visit, need, now })
    await this.parts.audit.record(sql, now, entryOf(actor, visit, 'visit.recorded'))
    return visit
  }

  async approve(sql: Sql, actor: Actor, id: string, now: Date): Promise<Visit> {
    const visit = await this.find(sql, id)
    if (!mayReadVisit(actor, visit)) throw notAllowed(actor, visit, 'visit.approved')
    if (visit.state === 'recorded') throw new Refusal('visit.already-approved')
    if (!mayApproveVisit(actor, visit)) throw notAllowed(actor, visit, 'visit.approved')
    if (!(await approveDraft(sql, visit, actor.accountId))) throw new Refusal('visit.already-approved')
    await this.parts.audit.record(sql, now, entryOf(actor, visit, 'visit.approved'))
    return { ...visit, state: 'recorded', approvedBy: actor.accountId }
  }

  /** The visit for somebody who may read it; every look is in the audit. */
  async read(sql: Sql, actor: Actor, id: string, now: Date): Promise<Visit> {
    const visit = await this.find(sql, id)
    if (!mayReadVisit(actor, visit)) throw notAllowed(actor, visit, 'visit.viewed')
    await this.parts.audit.record(sql, now, entryOf(actor, visit, 'visit.viewed'))
    return visit
  }

  /** One tap by the household, counted and not kept. */
  async rate(
    sql: Sql,
    actor: Actor,
    { villageCode, answer, now }: { villageCode: string; answer: Satisfaction; now: Date },
  ): Promise<void> {
    const { place } = await this.admit(sql, actor, villageCode, 'visit.rated')
    const month = beijingDay(now).slice(0, 7)
    await countSatisfaction(sql, { stationId: place.stationId, villageCode, month, answer })
  }

  private admit(sql: Sql, actor: Actor, villageCode: string, action: string) {
    return admit(this.parts, sql, { actor, villageCode, may: mayWriteVisit, action })
  }

  private async assertFits(sql: Sql, body: VisitBody, notes: VisitNotes, now: Date): Promise<void> {
    const checklist = await findVersion(sql, body.checklistVersion)
    if (checklist === null) throw new Refusal('visit.checklist-unknown')
    const errors = checkVisit({ day: body.day, notes }, checklist, now)
    if (errors.length === 0) return
    throw new Refusal('request.invalid', {
      errors: errors.map(({ field, text }) => ({ field: `body.${field}`, text })),
    })
  }

  /** Whoever writes was there; of the others only people of the station count. */
  private async teamOf(sql: Sql, { accountId, stationId }: StaffActor, ids: readonly string[]) {
    const station = new Set(
      (await this.parts.people.staffOfStation(sql, stationId)).map((one) => one.accountId),
    )
    return [...new Set([accountId, ...ids.filter((one) => station.has(one))])]
  }

  private async keepPlan(sql: Sql, visit: Visit, followsId: string | undefined): Promise<void> {
    const id = followsId === undefined ? null : fromPublicId(followsId)
    const earlier = id && (await findVisit(sql, id))
    if (earlier?.stationId === visit.stationId && earlier.beatUuid === visit.beatUuid)
      await closePlan(sql, earlier)
  }

  private async find(sql: Sql, id: string): Promise<Visit> {
    const caseId = fromPublicId(id)
    const visit = caseId && (await findVisit(sql, caseId))
    if (!visit) throw new Refusal('visit.not-found')
    return visit
  }
}
