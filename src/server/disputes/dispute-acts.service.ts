import type { Sql } from '@server/platform/database'
import type { DisputeAct, Order, Ties } from '@shared/disputes/dispute'
import { assessRisk, raisedBy } from '@shared/disputes/dispute-risk.rules'
import { takeStep } from '@shared/disputes/dispute-steps.rules'
import { isInternal } from '@shared/disputes/dispute-transitions.rules'
import { isLowering, mayBeAssigned, mayLowerRisk, sightOf } from '@shared/disputes/dispute.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { Refusal } from '@shared/kernel/refusals'
import { disputeEntry, disputeToChange, tiesOf } from './dispute-access'
import { addPanel, listMembers, saveConsent, setHandler } from './dispute-people.repository'
import { addStep } from './dispute-steps.repository'
import { findByReceipt, saveDispute } from './disputes.repository'
import { announcementOf } from './disputes.service'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

/** An act as it was asked for. */
export interface Told {
  readonly order: Order
  readonly words: string | null
  /** Accounts that an assignment or convening names. */
  readonly people?: readonly string[]
  readonly uploadIds?: readonly string[]
  readonly intoReceipt?: string
  readonly side?: 'reporter' | 'other'
}

interface Work {
  readonly sql: Sql
  readonly actor: Actor
  readonly told: Told
  readonly now: Date
}

export interface Done {
  readonly dispute: Dispute
  readonly ties: Ties
}

type Effect = (dispute: Dispute, work: Work) => Promise<Dispute>

export class DisputeActs {
  /** What an act does besides moving the state. */
  private readonly effects: Partial<Record<DisputeAct, Effect>> = {
    assignment: (dispute, work) => this.assign(dispute, work),
    convening: (dispute, work) => this.convene(dispute, work),
    consent: (dispute, work) => this.noteConsent(dispute, work),
    merging: (dispute, work) => this.merge(dispute, work),
    supplement: (dispute, work) => this.addMore(dispute, work),
    risk: (dispute, work) => this.changeRisk(dispute, work),
  }

  constructor(private readonly parts: DisputesParts) {}

  /** One step of a dispute by one person: load, allowed?, decide, save. */
  async act(sql: Sql, actor: Actor, id: string, { told, now }: { told: Told; now: Date }): Promise<Done> {
    const { act } = told.order
    const { dispute } = await disputeToChange(this.parts, sql, actor, { id, act })
    const words = told.words === null ? null : maskIdentityNumbers(told.words)
    const work = { sql, actor, told: { ...told, words }, now }
    const affected = await (this.effects[act]?.(dispute, work) ?? Promise.resolve(dispute))
    const progress = takeStep(affected.progress, maskOrder(told.order), now)

    const changed: Dispute = {
      ...affected,
      progress,
      isProtected: progress.isProtected,
      // An assignment that has begun anew is nobody's until it is given again.
      handlerId: progress.reopened > dispute.progress.reopened ? null : affected.handlerId,
      stepCount: dispute.stepCount + 1,
      changedAt: now,
    }
    await this.save(changed, work)
    return { dispute: changed, ties: await tiesOf(this.parts, sql, actor, changed) }
  }

  private async save(dispute: Dispute, { sql, actor, told, now }: Work): Promise<void> {
    const { act } = told.order
    await saveDispute(sql, dispute)
    await addStep(sql, dispute, {
      sequence: dispute.stepCount,
      act,
      state: dispute.progress.state,
      at: now,
      actorId: actor.accountId,
      actorRole: actor.role,
      words: told.words,
      internal: isInternal(act),
    })
    await this.parts.audit.record(sql, now, disputeEntry(actor, dispute, act))
    await this.parts.live.announce(sql, announcementOf(dispute, await listMembers(sql, dispute)))
  }

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
    return fit
  }

  private async noteConsent(dispute: Dispute, { sql, told }: Work): Promise<Dispute> {
    const { order, side = 'other' } = told
    const agrees = order.act === 'consent' && order.agrees
    await saveConsent(sql, dispute, side, agrees ? 'agreed' : 'refused')
    return dispute
  }

  /** Into another dispute of the station that the person may see. */
  private async merge(dispute: Dispute, { sql, actor, told }: Work): Promise<Dispute> {
    const into = await findByReceipt(sql, dispute.stationId, told.intoReceipt ?? '')
    const isSeen =
      into !== null && sightOf(actor, into, await tiesOf(this.parts, sql, actor, into)) === 'staff'
    if (!isSeen || into.uuid === dispute.uuid) throw new Refusal('dispute.no-such-receipt')
    return { ...dispute, mergedInto: into.uuid }
  }

  /** More words of the reporter are weighed like the first: they may raise, never lower. */
  private async addMore(dispute: Dispute, { sql, actor, told, now }: Work): Promise<Dispute> {
    const { stationId, id: subject, category } = dispute
    const { words, uploadIds = [] } = told
    if (words === null && uploadIds.length === 0) throw new Refusal('dispute.reason-needed')
    await this.parts.uploads.attach(sql, { actor, uploadIds, stationId, subject, now })
    const heard = assessRisk({ text: words ?? '', category, earlierReports: 0, afterWarning: false })
    return {
      ...dispute,
      progress: { ...dispute.progress, ...raisedBy(dispute.progress, heard) },
      signs: [...new Set([...dispute.signs, ...heard.signs])],
    }
  }

  private changeRisk(dispute: Dispute, { actor, told }: Work): Promise<Dispute> {
    const { order } = told
    if (order.act !== 'risk' || !isStaff(actor)) throw new Refusal('actor.not-allowed')
    const { risk, isProtected } = dispute.progress
    if (order.risk === risk && (order.isProtected ?? isProtected) === isProtected)
      throw new Refusal('dispute.same-risk')
    if (isLowering(dispute.progress, order) && !mayLowerRisk(actor)) {
      const attempt = disputeEntry(actor, dispute, 'risk', 'dispute.lowering-needs-officer')
      throw new Refusal('dispute.lowering-needs-officer', { attempt: { ...attempt, outcome: 'refused' } })
    }
    return Promise.resolve(dispute)
  }
}

/** What is written down of an act is read by others: identity numbers are hidden. */
function maskOrder(order: Order): Order {
  if (order.act === 'agreement') return { ...order, text: maskIdentityNumbers(order.text) }
  if (order.act === 'closure') return { ...order, answer: maskIdentityNumbers(order.answer) }
  if (order.act === 'referral') return { ...order, authority: maskIdentityNumbers(order.authority) }
  return order
}
