import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { Risk } from '@shared/disputes/dispute'
import type { Report } from '@shared/disputes/dispute-report'
import { CLUES_PER_ADDRESS_AND_DAY, checkReport, maskReport } from '@shared/disputes/dispute-report.rules'
import { assessRisk, atLeast } from '@shared/disputes/dispute-risk.rules'
import { register } from '@shared/disputes/dispute-steps.rules'
import { receiptOf } from '@shared/disputes/dispute-words.rules'
import { mayRegister } from '@shared/disputes/dispute.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { HOUR, beijingDay } from '@shared/kernel/beijing-time'
import { normalisePhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import { disputeEntry } from './dispute-access'
import { announcementOf } from './dispute-live.service'
import { type Disclosure, saveTie } from './dispute-members.repository'
import { addParty } from './dispute-parties.repository'
import { addStep } from './dispute-steps.repository'
import { addDispute, countClue, countEarlier, nextReceiptNumber } from './disputes.repository'
import type { DisputesParts } from './parts'
import { tellOfRed } from './staff-notices.service'
import type { Dispute } from './stored-dispute'

const A_YEAR = 365 * 24 * HOUR

interface Sender {
  /** Null for a clue, and then nothing of who sent it is kept. */
  readonly actor: Actor | null
  readonly address: string
  readonly now: Date
  /** What was already known of it: a case is never milder than the sheet that it comes from. */
  readonly floor?: { readonly risk: Risk; readonly riskSigns: readonly string[] }
  /** Who stepped out of that sheet, and so of the case. */
  readonly recused?: readonly Pick<Disclosure, 'accountId' | 'tie' | 'note'>[]
}

interface Addressed {
  readonly beat: BeatFacts
  readonly village: { readonly code: string; readonly name: string } | null
}

function assertReport(report: Report, isHeard: boolean): void {
  const errors = checkReport(report, isHeard)
  if (errors.length === 0) return
  throw new Refusal('request.invalid', {
    errors: errors.map(({ field, text }) => ({ field: `body.${field}`, text })),
  })
}

export class DisputesService {
  constructor(private readonly parts: DisputesParts) {}

  /** Registers a report or a clue. Words of danger never refuse it: they raise and protect it. */
  async report(sql: Sql, given: Report, sender: Sender): Promise<Dispute> {
    const { now } = sender
    const actor = await this.admit(sql, given, sender)
    const isHeard = actor !== null && isStaff(actor)
    assertReport(given, isHeard)
    const { report, masked } = maskReport(given)
    const { beat, village } = await this.addressedTo(sql, report.villageCode)
    if (isHeard && beat.stationId !== actor.stationId) throw new Refusal('actor.not-allowed')
    const { progress, signs } = await this.weigh(sql, report, { ...sender, actor })

    const { stationId } = beat
    const uuid = newUuid(now)
    const number = await nextReceiptNumber(sql, stationId, beijingDay(now))
    const dispute: Dispute = {
      stationId,
      uuid,
      id: toPublicId({ stationId, uuid }),
      beatUuid: beat.beatUuid,
      beatId: beat.id,
      ...keptOf(report),
      villageCode: village?.code ?? null,
      villageName: village?.name ?? null,
      receipt: receiptOf(report.kind, now, number),
      ...broughtBy(report, actor),
      numberMasked: masked,
      isProtected: progress.isProtected,
      progress,
      signs,
      mergedInto: null,
      handlerId: null,
      stepCount: 1,
      createdAt: now,
      changedAt: now,
    }
    await addDispute(sql, dispute)
    await this.addPeople(sql, dispute, report)
    await this.keepOut(sql, dispute, sender)
    await this.recordNew(sql, actor, dispute, report.uploadIds)
    await tellOfRed(sql, this.parts, dispute, { actorId: actor?.accountId ?? null, now })
    return dispute
  }

  /** Who reports: a resident who agreed to the text, the police who heard it; for a clue nobody, and not too often. */
  private async admit(sql: Sql, { kind }: Report, { actor, address, now }: Sender): Promise<Actor | null> {
    if (kind === 'clue') {
      const day = beijingDay(now)
      const posts = await countClue(sql, this.parts.vault.blindIndex(`clue ${day} ${address}`), day)
      if (posts > CLUES_PER_ADDRESS_AND_DAY) throw new Refusal('dispute.too-many')
      return null
    }
    if (actor === null) throw new Refusal('actor.signed-out')
    if (isStaff(actor)) {
      if (!mayRegister(actor)) throw new Refusal('actor.not-allowed')
      return actor
    }
    await this.parts.people.assertConsented(sql, actor)
    return actor
  }

  private async addressedTo(sql: Sql, villageCode: string | undefined): Promise<Addressed> {
    const { beats } = this.parts
    if (villageCode === undefined) {
      const desk = await beats.deskOf(sql, null)
      if (!desk) throw new Refusal('beat.not-found')
      return { beat: desk, village: null }
    }
    const village = await beats.beatOfVillage(sql, villageCode)
    if (!village?.beat) throw new Refusal('village.not-found')
    return { beat: village.beat, village }
  }

  private async weigh(sql: Sql, report: Report, { actor, now, floor }: Sender) {
    const { category, afterWarning } = report
    const since = new Date(now.getTime() - A_YEAR)
    const earlierReports =
      actor === null || isStaff(actor) ? 0 : await countEarlier(sql, actor.accountId, category, since)
    const heard = assessRisk({
      text: report.text ?? '',
      category,
      earlierReports,
      afterWarning,
    })
    const risk = floor === undefined ? heard.risk : atLeast(heard.risk, floor.risk)
    const { isProtected } = heard
    return {
      progress: register({ kind: report.kind, risk, isProtected }, now),
      signs: [...new Set([...(floor?.riskSigns ?? []), ...heard.signs])],
    }
  }

  private async addPeople(sql: Sql, dispute: Dispute, report: Report) {
    const { behalf, other = {}, callBack, safePhone, teller = {} } = report
    const seal = (typed: string | undefined) => {
      const phone = typed === undefined ? null : normalisePhone(typed)
      return phone === null ? null : this.parts.vault.seal(phone)
    }
    if (dispute.kind === 'dispute') {
      const phone = seal(callBack === 'safe-phone' ? safePhone : teller.phone)
      const name = behalf?.name ?? teller.name ?? null
      await addParty(sql, dispute, { side: 'reporter', accountId: dispute.reporterId, name, phone })
    }
    const opposite = { accountId: null, name: other.name ?? null, phone: seal(other.phone) }
    await addParty(sql, dispute, { side: 'other', ...opposite })
  }

  private async keepOut(sql: Sql, dispute: Dispute, { recused = [], now }: Sender): Promise<void> {
    for (const one of recused) await saveTie(sql, dispute, { ...one, stepsOut: true, at: now })
  }

  private async recordNew(
    sql: Sql,
    actor: Actor | null,
    dispute: Dispute,
    uploadIds: readonly string[],
  ): Promise<void> {
    const { stationId, id: subject, createdAt: now, progress } = dispute
    if (actor !== null) await this.parts.uploads.attach(sql, { actor, uploadIds, stationId, subject, now })
    const by = { actorId: actor?.accountId ?? null, actorRole: actor?.role ?? null }
    const step = { sequence: 1, act: 'report' as const, state: progress.state, at: now, words: null }
    await addStep(sql, dispute, { ...step, ...by, internal: false })
    await this.parts.audit.record(sql, now, disputeEntry(actor, dispute, 'reported'))
    await this.parts.live.announce(sql, announcementOf(dispute))
  }
}

/** A resident brings it by the app; the police write down what they heard, and where. */
const broughtBy = ({ source }: Report, actor: Actor | null) =>
  actor !== null && isStaff(actor)
    ? { reporterId: null, source: source ?? ('phone' as const), registeredBy: actor.accountId }
    : { reporterId: actor?.accountId ?? null, source: 'app' as const, registeredBy: null }

const keptOf = (report: Report) => ({
  kind: report.kind,
  category: report.category,
  text: report.text ?? null,
  happened: report.happened ?? null,
  landmark: report.landmark ?? null,
  place: report.place ?? null,
  confidential: report.confidential,
  behalf: report.behalf ?? null,
  callBack: report.callBack,
})
