import type { z } from 'zod'
import type { BeatFacts } from '@server/beats'
import type { People, StaffPerson } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Sight, Ties } from '@shared/disputes/dispute'
import { dueAt, isOverdue, stageOf } from '@shared/disputes/dispute-time.rules'
import { stateAllows } from '@shared/disputes/dispute-transitions.rules'
import type { disputeItem, disputeView } from '@shared/disputes/dispute-view.contract'
import { sayHandler, sayNextToResident, sayNextToStaff, waysOf } from '@shared/disputes/dispute-words.rules'
import { actsOffered } from '@shared/disputes/dispute.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { maskPhone } from '@shared/kernel/phone'
import { listParties } from './dispute-people.repository'
import { type Step, listSteps } from './dispute-steps.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

export type DisputeItem = z.input<typeof disputeItem>
export type DisputeView = z.input<typeof disputeView>

type Names = ReadonlyMap<string, string | null>
type ResidentPerson = NonNullable<Awaited<ReturnType<People['residentOf']>>>
type BeatName = Pick<BeatFacts, 'id' | 'name'>

const NAMELESS = '村民'
const isForStaff = (sight: Sight) => sight === 'staff' || sight === 'member' || sight === 'least'

interface ItemFacts {
  readonly beat: BeatName
  readonly sight: Sight
  readonly handler: string
  readonly now: Date
}

function toItem(dispute: Dispute, { beat, sight, handler, now }: ItemFacts): DisputeItem {
  const { progress } = dispute
  const staff = isForStaff(sight)
  return {
    id: dispute.id,
    receipt: dispute.receipt,
    kind: dispute.kind,
    category: dispute.category,
    village: dispute.villageName,
    beat: { id: beat.id, name: beat.name },
    state: progress.state,
    stage: stageOf(progress.state),
    risk: staff ? progress.risk : null,
    protected: staff && progress.isProtected,
    next: staff ? sayNextToStaff(progress, now) : sayNextToResident(progress, handler, now),
    dueAt: dueAt(progress).toISOString(),
    overdue: isOverdue(progress, now),
    waitsForMe: sight === 'own' && stateAllows(progress, 'confirmation'),
    createdAt: dispute.createdAt.toISOString(),
    changedAt: dispute.changedAt.toISOString(),
  }
}

/** Who handles it: who it was assigned to, else the officer of the beat. */
function handlerOf(dispute: Dispute, beat: BeatFacts, people: ReadonlyMap<string, StaffPerson>): string {
  const person = people.get(dispute.handlerId ?? beat.officerId ?? '')
  return sayHandler(person?.role ?? 'officer', person?.name ?? null)
}

const handlersOf = (dispute: Dispute, beat: BeatFacts | undefined): string[] =>
  [dispute.handlerId ?? beat?.officerId].filter((id) => id !== null && id !== undefined)

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

/** Internal steps only for the police of the beat; a panel member sees what they wrote themselves. */
function mayReadStep(sight: Sight, actor: Actor | null, { internal, actorId }: Step): boolean {
  if (sight === 'least' || sight === 'receipt') return false
  return !internal || sight === 'staff' || (sight === 'member' && actorId === actor?.accountId)
}

/** The parts of the view that `least` and `receipt` do not get. */
const nothing = { report: null, parties: [], signs: [], agreement: null, steps: [] }

export class DisputeViews {
  constructor(private readonly parts: DisputesParts) {}

  /** The dispute as this person sees it. */
  async one(
    sql: Sql,
    actor: Actor | null,
    { dispute, ties, sight }: { dispute: Dispute; ties: Ties; sight: Sight },
    now: Date,
  ): Promise<DisputeView> {
    const { stationId, beatUuid, progress } = dispute
    const beat = await this.parts.beats.beatAt(sql, stationId, beatUuid)
    if (!beat) throw new Error('a dispute belongs to a beat that is not there')
    const people = await this.parts.people.staffOf(sql, handlersOf(dispute, beat))
    const handler = handlerOf(dispute, beat, people)
    const isShort = sight === 'least' || sight === 'receipt'
    return {
      ...toItem(dispute, { beat, sight, handler, now }),
      handler,
      call: await this.parts.beats.callOf(sql, stationId, beatUuid, now),
      ...(isShort ? nothing : await this.content(sql, actor, dispute, sight)),
      answer: sight === 'least' ? null : progress.answer,
      authority: progress.authority,
      ways: [...waysOf(progress.state)],
      numberMasked: sight === 'own' && dispute.numberMasked,
      asksSatisfaction: sight === 'own' && asksSatisfaction(dispute),
      may: actor === null ? [] : actsOffered(actor, dispute, ties),
    }
  }

  async list(
    sql: Sql,
    actor: Actor,
    disputes: readonly { readonly dispute: Dispute; readonly sight: Sight }[],
    now: Date,
  ): Promise<DisputeItem[]> {
    const stations = [...new Set(disputes.map(({ dispute }) => dispute.stationId))]
    const beats = (await Promise.all(stations.map((id) => this.parts.beats.listBeats(sql, id)))).flat()
    const beatOf = new Map(beats.map((beat) => [beat.id, beat]))
    const ids = isStaff(actor)
      ? []
      : disputes.flatMap(({ dispute }) => handlersOf(dispute, beatOf.get(dispute.beatId)))
    const people = await this.parts.people.staffOf(sql, [...new Set(ids)])
    return disputes.flatMap(({ dispute, sight }) => {
      const beat = beatOf.get(dispute.beatId)
      return beat ? [toItem(dispute, { beat, sight, handler: handlerOf(dispute, beat, people), now })] : []
    })
  }

  private async content(sql: Sql, actor: Actor | null, dispute: Dispute, sight: Sight) {
    const steps = (await listSteps(sql, dispute)).filter((step) => mayReadStep(sight, actor, step))
    const names = await this.parts.people.namesOf(sql, [
      ...new Set(steps.flatMap(({ actorId }) => actorId ?? [])),
    ])
    return {
      report: await this.reportView(sql, dispute),
      parties: await this.partyViews(sql, dispute, sight),
      signs: isForStaff(sight) ? [...dispute.signs] : [],
      agreement: dispute.progress.agreement,
      steps: steps.map((step) => stepView(step, actor, names)),
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

  private async partyViews(sql: Sql, dispute: Dispute, sight: Sight): Promise<DisputeView['parties']> {
    const parties = await listParties(sql, dispute)
    const { reporterId } = dispute
    const reporter = reporterId === null ? null : await this.parts.people.residentOf(sql, reporterId)
    return parties.map(({ side, name, phone: sealed, consent }) => {
      const own = side === 'reporter' ? ownContact(dispute, reporter) : { name: null, phone: null }
      const phone = sealed === null ? own.phone : this.parts.vault.open(sealed)
      return { side, name: name ?? own.name, phone: phoneFor(sight, phone), consent }
    })
  }
}

/** The reporter's own name and number; the number only where it may be called. */
const ownContact = ({ callBack }: Dispute, reporter: ResidentPerson | null) => ({
  name: reporter?.name ?? NAMELESS,
  phone: callBack === 'any' ? (reporter?.phone() ?? null) : null,
})

/** Whole for the police who call, masked for the reporter, nothing for panel members. */
function phoneFor(sight: Sight, phone: string | null): string | null {
  if (phone === null || sight === 'member') return null
  return sight === 'staff' ? phone : maskPhone(phone)
}

/** Rated once it was settled or has ended; what was taken back or merged is not. */
function asksSatisfaction({ progress }: Dispute): boolean {
  const stage = stageOf(progress.state)
  return (stage === 'follow-up' || stage === 'closed') && !['withdrawn', 'merged'].includes(progress.state)
}
