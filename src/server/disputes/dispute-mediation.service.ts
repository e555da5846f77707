import type { DisputeAct, Side } from '@shared/disputes/dispute'
import { categoryWords } from '@shared/disputes/dispute-category'
import { isStaff } from '@shared/kernel/actor'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { normalisePhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import { addAgreement, saveSignature } from './dispute-agreements.repository'
import { listParties, saveConsent, saveInvitation } from './dispute-parties.repository'
import { DisputeRecusals } from './dispute-recusal.service'
import { addSession, addStatement } from './dispute-sessions.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'
import type { Effect, Work } from './told'

/** Neutral words where nobody wrote others: they name no one (facts.md D6). */
const topicOf = ({ villageName, category }: Dispute) =>
  `${villageName ?? ''}${categoryWords[category].name}的事`

const masked = (text: string | undefined) => (text === undefined ? null : maskIdentityNumbers(text))

function readPhone(typed: string | undefined): string | null {
  const phone = typed === undefined ? null : normalisePhone(typed)
  if (typed === undefined || phone !== null) return phone
  throw new Refusal('request.invalid', { errors: [{ field: 'body.phone', text: '手机号不对' }] })
}

/** What the acts of a mediation keep beside the progress, once the step is allowed. */
export class DisputeMediation {
  readonly effects: Partial<Record<DisputeAct, Effect>> = {
    consent: (dispute, work) => this.noteConsent(dispute, work),
    invitation: (dispute, work) => this.invite(dispute, work),
    mediation: (dispute, work) => this.noteSession(dispute, work),
    statement: (dispute, work) => this.noteStatement(dispute, work),
    reopening: (dispute, work) => this.noteComplaint(dispute, work),
    agreement: (dispute, work) => this.write(dispute, work),
    signature: (dispute, work) => this.sign(dispute, work),
    confirmation: (dispute, work) => this.sign(dispute, work),
    disclosure: (dispute, work) => this.recusals.disclose(dispute, work),
  }

  private readonly recusals: DisputeRecusals

  constructor(private readonly parts: DisputesParts) {
    this.recusals = new DisputeRecusals(parts)
  }

  private async noteConsent(dispute: Dispute, { sql, actor, told, now }: Work): Promise<Dispute> {
    const { order, words } = told
    if (order.act !== 'consent') return dispute
    const { side, way } = order
    await saveConsent(sql, dispute, { side, way, at: now, by: actor.accountId, note: words })
    return dispute
  }

  /** The phone is for calling and for finding their own account; nobody else is shown it. */
  private async invite(dispute: Dispute, { sql, told, now }: Work): Promise<Dispute> {
    const { side = 'other', invited = {} } = told
    const phone = readPhone(invited.phone)
    const known = phone ?? (await this.phoneOf(dispute, side, sql))
    const index = known === null ? null : this.parts.vault.blindIndex(known)
    if (index !== null) await this.assertOtherThanOpposite(dispute, { index, side, sql })
    await saveInvitation(sql, dispute, {
      side,
      name: masked(invited.name),
      phone: phone === null ? null : this.parts.vault.seal(phone),
      index,
      topic: masked(invited.topic) ?? topicOf(dispute),
      at: now,
    })
    return dispute
  }

  private async phoneOf(dispute: Dispute, side: Side, sql: Work['sql']): Promise<string | null> {
    const party = (await listParties(sql, dispute)).find((one) => one.side === side)
    return party?.phone ? this.parts.vault.open(party.phone) : null
  }

  /** One phone on both sides would show each what is meant for the other. */
  private async assertOtherThanOpposite(
    dispute: Dispute,
    { index, side, sql }: { index: Buffer; side: Side; sql: Work['sql'] },
  ): Promise<void> {
    const { reporterId } = dispute
    const reporters = reporterId === null ? null : await this.parts.people.phoneIndexOf(sql, reporterId)
    const opposite = (await listParties(sql, dispute)).find((one) => one.side !== side)
    const taken = [side === 'other' ? reporters : null, opposite?.invitedIndex ?? null]
    if (taken.some((one) => one?.equals(index))) throw new Refusal('dispute.same-party')
  }

  private async noteSession(dispute: Dispute, work: Work): Promise<Dispute> {
    const { sql, actor, told, now } = work
    const { order, words, statements = {} } = told
    if (order.act !== 'mediation') return dispute
    await this.recusals.assertAllSaid(dispute, work)
    const writtenBy = actor.accountId
    const present = order.session.present.map((one) => maskIdentityNumbers(one))
    const { heldAt = now } = order
    await addSession(sql, dispute, { ...order.session, present, heldAt, words, writtenBy })
    for (const side of ['reporter', 'other'] as const) {
      const text = masked(statements[side])
      if (text !== null) await addStatement(sql, dispute, { side, text, at: now, writtenBy })
    }
    return dispute
  }

  private async noteStatement(dispute: Dispute, { sql, actor, told, now }: Work): Promise<Dispute> {
    const { side, words } = told
    if (side === undefined) throw new Refusal('dispute.side-needed')
    if (!isStaff(actor)) await this.parts.people.assertConsented(sql, actor)
    const writtenBy = isStaff(actor) ? actor.accountId : null
    await addStatement(sql, dispute, { side, text: words ?? '', at: now, writtenBy })
    return dispute
  }

  /** Why an invited side asks again is kept with their other words. */
  private async noteComplaint(dispute: Dispute, work: Work): Promise<Dispute> {
    return !isStaff(work.actor) && work.told.side === 'other' ? this.noteStatement(dispute, work) : dispute
  }

  private async write(dispute: Dispute, { sql, actor, told, now }: Work): Promise<Dispute> {
    const { order, paper = {} } = told
    if (order.act !== 'agreement') return dispute
    await addAgreement(sql, dispute, {
      terms: maskIdentityNumbers(order.text),
      facts: masked(paper.facts),
      issues: masked(paper.issues),
      responsibilities: masked(paper.responsibilities),
      oral: order.oral === true,
      way: masked(paper.way),
      place: masked(paper.place),
      writtenBy: actor.accountId,
      writtenAt: now,
      reporterSignedAt: null,
      otherSignedAt: order.otherSigned && order.oral !== true ? now : null,
    })
    return dispute
  }

  private async sign(dispute: Dispute, { sql, told: { order }, now }: Work): Promise<Dispute> {
    if (order.act === 'signature' || order.act === 'confirmation')
      await saveSignature(sql, dispute, order.side, now)
    return dispute
  }
}
