import type { Sql } from '@server/platform/database'
import type { Order } from '@shared/disputes/dispute-order'
import { heardIn, raisedBy, assessRisk } from '@shared/disputes/dispute-risk.rules'
import { takeStep } from '@shared/disputes/dispute-steps.rules'
import { isClosed } from '@shared/disputes/dispute-time.rules'
import { isInternal, isUntold } from '@shared/disputes/dispute-transitions.rules'
import { sideOf } from '@shared/disputes/dispute.policy'
import type { CalendarDay } from '@shared/disputes/mediation'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { Refusal } from '@shared/kernel/refusals'
import { disputeEntry, disputeToChange, tiesOf } from './dispute-access'
import { DisputeHandling } from './dispute-handling.service'
import { announcementOf, concernedBy } from './dispute-live.service'
import { DisputeMediation } from './dispute-mediation.service'
import { endMemberships } from './dispute-members.repository'
import { tellOfStep } from './dispute-notices.service'
import { forgetConsents } from './dispute-parties.repository'
import { addStep } from './dispute-steps.repository'
import { saveDispute } from './disputes.repository'
import type { DisputesParts } from './parts'
import { tellOfRed, tellThoseCalled } from './staff-notices.service'
import type { Dispute } from './stored-dispute'
import type { Done, Told, Work } from './told'

export class DisputeActs {
  private readonly handling: DisputeHandling
  private readonly mediation: DisputeMediation

  constructor(private readonly parts: DisputesParts) {
    this.handling = new DisputeHandling(parts)
    this.mediation = new DisputeMediation(parts)
  }

  /** One step of a dispute by one person: load, allowed?, decide, save. */
  async act(sql: Sql, actor: Actor, id: string, { told, now }: { told: Told; now: Date }): Promise<Done> {
    const { act } = told.order
    const { dispute, ties } = await disputeToChange(this.parts, sql, actor, { id, act })
    const side = sideOf(actor, dispute, ties) ?? told.side
    const words = told.words === null ? null : maskIdentityNumbers(told.words)
    const order = spokenFor(told.order, { actor, side })
    const work = { sql, actor, told: { ...told, side, words, order }, now }

    const prepared = await (this.handling.effects[act]?.(dispute, work) ?? Promise.resolve(dispute))
    const progress = takeStep(prepared.progress, await this.dated(sql, prepared, maskOrder(order)), now)
    const stepped = { ...prepared, progress }
    const kept = await (this.mediation.effects[act]?.(stepped, work) ?? Promise.resolve(stepped))

    const changed = await this.closeIfEnded(dispute, raised(kept, work.told), work)
    await this.save(changed, work)
    await tellOfStep(sql, this.parts, changed, { before: dispute, actor, act, now })
    await this.tellColleagues(dispute, changed, work)
    return { dispute: changed, ties: await tiesOf(this.parts, sql, actor, changed) }
  }

  private async tellColleagues(
    before: Dispute,
    after: Dispute,
    { sql, actor, told, now }: Work,
  ): Promise<void> {
    const news = { actorId: actor.accountId, now }
    const { act } = told.order
    if (act === 'assignment' || act === 'convening')
      await tellThoseCalled(sql, this.parts, after, { ...news, called: told.people ?? [] })
    if (before.progress.risk !== 'red') await tellOfRed(sql, this.parts, after, news)
  }

  /** The working days since the first meeting, for the limit of the second. */
  private async dated(sql: Sql, dispute: Dispute, order: Order): Promise<Order> {
    const [first] = dispute.progress.mediation?.heldAt ?? []
    if (order.act !== 'mediation' || first === undefined) return order
    const duty = await this.parts.beats.dutyOf(sql, dispute.stationId, dispute.beatUuid, first)
    const calendar = (duty?.hours.exceptions ?? []).map(({ day, spans }): CalendarDay => ({
      day,
      isRest: spans.length === 0,
    }))
    return { ...order, calendar }
  }

  /** Nobody stays called for what has ended; what begins anew is nobody's until it is given again. */
  private async closeIfEnded(before: Dispute, after: Dispute, { sql, now }: Work): Promise<Dispute> {
    const { progress } = after
    const isAnew = progress.reopened > before.progress.reopened
    if (isAnew) await forgetConsents(sql, after)
    const concerned = await concernedBy(this.parts, sql, after)
    if (isAnew || (isClosed(progress.state) && !isClosed(before.progress.state)))
      await endMemberships(sql, after, now)
    await this.parts.live.announce(
      sql,
      announcementOf({ ...after, stepCount: before.stepCount + 1 }, concerned),
    )
    return {
      ...after,
      isProtected: progress.isProtected,
      handlerId: isAnew ? null : after.handlerId,
      stepCount: before.stepCount + 1,
      changedAt: now,
    }
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
      // What one side says, and what is said about it, is kept apart from the steps that both may read.
      words: isUntold(act) || asksAgain(actor, told) ? null : told.words,
      internal: isInternal(act),
    })
    await this.parts.audit.record(sql, now, disputeEntry(actor, dispute, act))
  }
}

/** Why an invited side asks again is a statement: the reporter does not read it. */
const asksAgain = (actor: Actor, { order, side }: Told): boolean =>
  order.act === 'reopening' && !isStaff(actor) && side === 'other'

/** Residents speak for their own side and in the app; staff name the side. */
function spokenFor(order: Order, { actor, side }: { actor: Actor; side: Told['side'] }): Order {
  if (order.act !== 'consent' && order.act !== 'confirmation') return order
  if (side === undefined) throw new Refusal('dispute.side-needed')
  if (order.act === 'confirmation') return { ...order, side }
  return isStaff(actor) ? { ...order, side } : { ...order, side, way: 'app' }
}

/** Words of danger in whatever is added raise by themselves and never lower. */
function raised(dispute: Dispute, { order, words, statements }: Told): Dispute {
  const texts = heardIn(order.act, [words, statements?.reporter, statements?.other])
  if (texts.length === 0) return dispute
  const { category } = dispute
  const heard = assessRisk({ text: texts.join('\n'), category, earlierReports: 0, afterWarning: false })
  return {
    ...dispute,
    progress: { ...dispute.progress, ...raisedBy(dispute.progress, heard) },
    signs: [...new Set([...dispute.signs, ...heard.signs])],
  }
}

/** What is written down of an act is read by others: identity numbers are hidden. */
function maskOrder(order: Order): Order {
  const { act } = order
  if (act === 'closure') return { ...order, answer: maskIdentityNumbers(order.answer) }
  if (act === 'referral') return { ...order, authority: maskIdentityNumbers(order.authority) }
  if (act !== 'agreement') return order
  const instalments = order.instalments.map((one) => ({ ...one, what: maskIdentityNumbers(one.what) }))
  return { ...order, text: maskIdentityNumbers(order.text), instalments }
}
