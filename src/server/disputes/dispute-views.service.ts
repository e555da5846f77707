import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import type { Sight } from '@shared/disputes/dispute'
import { papersOffered } from '@shared/disputes/dispute-papers.policy'
import { stageOf } from '@shared/disputes/dispute-time.rules'
import type { disputeView } from '@shared/disputes/dispute-view.contract'
import { actsOffered, sideOf } from '@shared/disputes/dispute.policy'
import { waysOf } from '@shared/disputes/ways-out.rules'
import { type Actor, isStaff } from '@shared/kernel/actor'
import type { Seen } from './dispute-access'
import { type Placed, handlersOf } from './dispute-handlers.service'
import { type DisputeItem, isForStaff, nameHandler, toItem } from './dispute-items.service'
import { listParties } from './dispute-parties.repository'
import { type Step, listSteps } from './dispute-steps.repository'
import { MediationViews, noMediation } from './mediation-views.service'
import type { DisputesParts } from './parts'
import { partyViews } from './party-views.service'
import type { Dispute } from './stored-dispute'

export type DisputeView = z.input<typeof disputeView>

type Names = ReadonlyMap<string, string | null>

const isShort = (sight: Sight) => sight === 'least' || sight === 'receipt'

function stepView({ actorId, actorRole, ...step }: Step, actor: Actor | null, names: Names) {
  const byStaff = actorRole !== null && actorRole !== 'resident'
  const mayKnow = byStaff || (actor !== null && actor.accountId === actorId)
  return {
    act: step.act,
    state: step.state,
    at: step.at.toISOString(),
    byName: byStaff && actorId !== null ? (names.get(actorId) ?? null) : null,
    byRole: mayKnow || actorRole === 'resident' ? actorRole : null,
    words: step.words,
    internal: step.internal,
  }
}

/**
 * Internal steps only for the police of the beat; a panel member sees what they wrote themselves; an invited side sees
 * no step but its own.
 */
function mayReadStep(sight: Sight, actor: Actor | null, { internal, actorId }: Step): boolean {
  if (isShort(sight)) return false
  const isOwn = actorId !== null && actorId === actor?.accountId
  if (sight === 'party') return isOwn
  return !internal || sight === 'staff' || (sight === 'member' && isOwn)
}

/** An answer is written to the reporter and may name them. */
const ownOrStaff = (sight: Sight) => sight !== 'least' && sight !== 'party'

/** The parts of the view that `least` and `receipt` do not get. */
const nothing = { report: null, parties: [], signs: [], steps: [], topic: null, ...noMediation }

export class DisputeViews {
  private readonly mediation: MediationViews

  constructor(private readonly parts: DisputesParts) {
    this.mediation = new MediationViews(parts)
  }

  /** The dispute as this person sees it. */
  async one(sql: Sql, actor: Actor | null, seen: Seen, now: Date): Promise<DisputeView> {
    const { dispute, ties, sight } = seen
    const { stationId, beatUuid, progress } = dispute
    const beat = await this.parts.beats.beatAt(sql, stationId, beatUuid)
    if (!beat) throw new Error('a dispute belongs to a beat that is not there')
    const { handler, steppedOut } = (await this.handlers(sql, [{ dispute, beat }]))(dispute)
    const side = actor === null ? null : sideOf(actor, dispute, ties)
    return {
      ...toItem(dispute, { beat, sight, side, handler, now }),
      handler,
      call: await this.parts.beats.callOf(sql, stationId, beatUuid, { at: now, without: steppedOut }),
      ...(isShort(sight) ? nothing : await this.content(sql, actor, seen)),
      source: sight === 'staff' ? dispute.source : null,
      mySide: side,
      answer: ownOrStaff(sight) ? progress.answer : null,
      authority: progress.authority,
      ways: [...waysOf(progress.state, dispute.category)],
      numberMasked: sight === 'own' && dispute.numberMasked,
      asksSatisfaction: sight === 'own' && asksSatisfaction(dispute),
      may: actor === null ? [] : actsOffered(actor, dispute, ties),
      papers: papersOffered(actor, dispute, sight),
    }
  }

  async list(sql: Sql, actor: Actor, disputes: readonly Seen[], now: Date): Promise<DisputeItem[]> {
    const stations = [...new Set(disputes.map(({ dispute }) => dispute.stationId))]
    const beats = (await Promise.all(stations.map((id) => this.parts.beats.listBeats(sql, id)))).flat()
    const beatOf = new Map(beats.map((beat) => [beat.id, beat]))
    const placed = disputes.map(({ dispute }) => ({ dispute, beat: beatOf.get(dispute.beatId) }))
    // What comes next is said to staff without a name.
    const handlerOf = await this.handlers(sql, isStaff(actor) ? [] : placed)
    return disputes.flatMap(({ dispute, sight, ties }) => {
      const beat = beatOf.get(dispute.beatId)
      const side = sideOf(actor, dispute, ties)
      return beat ? [toItem(dispute, { beat, sight, side, handler: handlerOf(dispute).handler, now })] : []
    })
  }

  private async handlers(sql: Sql, placed: readonly Placed[]) {
    const handlers = await handlersOf(this.parts, sql, placed)
    const ids = [...new Set([...handlers.values()].flatMap(({ accountId }) => accountId ?? []))]
    const people = await this.parts.people.staffOf(sql, ids)
    return ({ id }: Dispute) => {
      const { accountId = null, steppedOut = [] } = handlers.get(id) ?? {}
      return { handler: nameHandler(accountId, people), steppedOut }
    }
  }

  private async content(sql: Sql, actor: Actor | null, { dispute, sight, ties }: Seen) {
    const steps = (await listSteps(sql, dispute)).filter((step) => mayReadStep(sight, actor, step))
    const names = await this.parts.people.namesOf(sql, [
      ...new Set(steps.flatMap(({ actorId }) => actorId ?? [])),
    ])
    const parties = await listParties(sql, dispute)
    const side = actor === null ? null : sideOf(actor, dispute, ties)
    const isParty = sight === 'party'
    return {
      report: isParty ? null : await this.reportView(sql, dispute),
      parties: isParty ? [] : await partyViews(this.parts, sql, dispute, { parties, sight }),
      topic: isParty ? (parties.find((one) => one.side === side)?.topic ?? null) : null,
      signs: isForStaff(sight) ? [...dispute.signs] : [],
      steps: steps.map((step) => stepView(step, actor, names)),
      ...(await this.mediation.of(sql, dispute, { sight, side })),
    }
  }

  private async reportView(sql: Sql, dispute: Dispute) {
    const { stationId, id: subject } = dispute
    return {
      text: dispute.text,
      happened: dispute.happened,
      landmark: dispute.landmark,
      place: dispute.place,
      confidential: dispute.confidential,
      behalf: dispute.behalf,
      callBack: dispute.callBack,
      attachments: await this.parts.uploads.viewsOf(sql, stationId, { subject }),
    }
  }
}

/** Rated once it was settled or has ended; what was taken back or merged is not. */
function asksSatisfaction({ progress }: Dispute): boolean {
  const stage = stageOf(progress.state)
  return (stage === 'follow-up' || stage === 'closed') && !['withdrawn', 'merged'].includes(progress.state)
}
