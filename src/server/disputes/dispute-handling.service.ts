import type { Sql } from '@server/platform/database'
import type { DisputeAct } from '@shared/disputes/dispute'
import { isLowering, mayBeAssigned, mayHold, mayLowerRisk, sightOf } from '@shared/disputes/dispute.policy'
import { assertMediable } from '@shared/disputes/mediation.rules'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { disputeEntry, tiesOf } from './dispute-access'
import { addPanel, carryRecusals, listMembers, setHandler } from './dispute-members.repository'
import { findByReceipt } from './disputes.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'
import type { Effect, Work } from './told'

const refused = (
  actor: Actor,
  dispute: Dispute,
  act: string,
  code: 'actor.not-allowed' | 'dispute.lowering-needs-officer',
) => new Refusal(code, { attempt: { ...disputeEntry(actor, dispute, act, code), outcome: 'refused' } })

/** What acts check and do before the step is taken. */
export class DisputeHandling {
  readonly effects: Partial<Record<DisputeAct, Effect>> = {
    assignment: (dispute, work) => this.assign(dispute, work),
    convening: (dispute, work) => this.convene(dispute, work),
    mediation: (dispute, work) => this.checkKind(dispute, work),
    merging: (dispute, work) => this.merge(dispute, work),
    supplement: (dispute, work) => this.addMore(dispute, work),
    risk: (dispute, work) => this.changeRisk(dispute, work),
  }

  constructor(private readonly parts: DisputesParts) {}

  private async assign(dispute: Dispute, { sql, told, now }: Work): Promise<Dispute> {
    const [assignee] = await this.fitPeople(sql, dispute, told.people ?? [])
    if (assignee === undefined) throw new Refusal('dispute.assignee-not-fit')
    await setHandler(sql, dispute, assignee, now)
    return { ...dispute, handlerId: assignee }
  }

  private async convene(dispute: Dispute, { sql, told, now }: Work): Promise<Dispute> {
    await addPanel(sql, dispute, await this.fitPeople(sql, dispute, told.people ?? []), now)
    return dispute
  }

  /** The accounts, when all of them are staff of this station to whom the dispute may be given. */
  private async fitPeople(sql: Sql, dispute: Dispute, accountIds: readonly string[]): Promise<string[]> {
    const ids = [...new Set(accountIds)]
    const people = await this.parts.people.staffOf(sql, ids)
    const beat = await this.parts.beats.beatAt(sql, dispute.stationId, dispute.beatUuid)
    const officers = [beat?.officerId, beat?.deputyId]
    const fit = ids.filter((id) => {
      const person = people.get(id)
      if (person?.stationId !== dispute.stationId) return false
      return mayBeAssigned({ role: person.role, isOfficerOfBeat: officers.includes(id) }, dispute)
    })
    if (fit.length !== ids.length) throw new Refusal('dispute.assignee-not-fit')
    const members = await listMembers(sql, dispute)
    if (members.some(({ accountId, steppedOut }) => steppedOut && ids.includes(accountId)))
      throw new Refusal('dispute.has-stepped-out')
    return fit
  }

  private checkKind(dispute: Dispute, { actor, told: { order } }: Work): Promise<Dispute> {
    if (order.act === 'mediation') {
      const { kind } = order.session
      assertMediable(kind, dispute.category)
      if (!mayHold(actor, kind)) throw refused(actor, dispute, 'mediation', 'actor.not-allowed')
    }
    return Promise.resolve(dispute)
  }

  /** Into another dispute of the station that the person may see. */
  private async merge(dispute: Dispute, { sql, actor, told, now }: Work): Promise<Dispute> {
    const into = await findByReceipt(sql, dispute.stationId, told.intoReceipt ?? '')
    const isSeen =
      into !== null && sightOf(actor, into, await tiesOf(this.parts, sql, actor, into)) === 'staff'
    if (!isSeen || into.uuid === dispute.uuid) throw new Refusal('dispute.no-such-receipt')
    await carryRecusals(sql, dispute, into, now)
    return { ...dispute, mergedInto: into.uuid }
  }

  private async addMore(dispute: Dispute, { sql, actor, told, now }: Work): Promise<Dispute> {
    const { stationId, id: subject } = dispute
    const { words, uploadIds = [] } = told
    if (words === null && uploadIds.length === 0) throw new Refusal('dispute.reason-needed')
    await this.parts.uploads.attach(sql, { actor, uploadIds, stationId, subject, now })
    return dispute
  }

  private changeRisk(dispute: Dispute, { actor, told }: Work): Promise<Dispute> {
    const { order } = told
    if (order.act !== 'risk' || !isStaff(actor)) throw new Refusal('actor.not-allowed')
    const { risk, isProtected } = dispute.progress
    if (order.risk === risk && (order.isProtected ?? isProtected) === isProtected)
      throw new Refusal('dispute.same-risk')
    if (isLowering(dispute.progress, order) && !mayLowerRisk(actor))
      throw refused(actor, dispute, 'risk', 'dispute.lowering-needs-officer')
    return Promise.resolve(dispute)
  }
}
