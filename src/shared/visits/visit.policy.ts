import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import type { BeatScope, VisitState } from './visit'

/** One of the beat's pair today, or its deputy. */
const worksOnBeat = (actor: StaffActor, { stationId, beatId }: BeatScope) =>
  actor.stationId === stationId && (actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId))

const isOfficerOf = (actor: Actor, scope: BeatScope) =>
  isStaff(actor) && actor.role === 'officer' && worksOnBeat(actor, scope)

const isPairOf = (actor: Actor, scope: BeatScope) =>
  isStaff(actor) && ['officer', 'auxiliary'].includes(actor.role) && worksOnBeat(actor, scope)

const isChiefOf = (actor: Actor, { stationId }: BeatScope) =>
  isStaff(actor) && actor.role === 'station-chief' && actor.stationId === stationId

/** The officer and the auxiliary of the beat write; the auxiliary's is a draft. */
export const mayWriteVisit = isPairOf

const isPairOrChiefOf = (actor: Actor, scope: BeatScope) => isPairOf(actor, scope) || isChiefOf(actor, scope)

/** The chief reads every visit of the station and writes none. */
export const mayReadVisit = isPairOrChiefOf

export const mayApproveVisit = (actor: Actor, visit: BeatScope & { readonly state: VisitState }): boolean =>
  visit.state === 'draft' && isOfficerOf(actor, visit)

/** A care visit is read and written like any visit of the beat. */
export const mayWriteCare = isPairOf
export const mayReadCare = isPairOrChiefOf

/** Children: officers of the beat, and the chief who answers for it; no auxiliary (PIPL Art. 31). */
export const mayWriteChild = isOfficerOf
export const mayReadChild = (actor: Actor, child: BeatScope): boolean =>
  isOfficerOf(actor, child) || isChiefOf(actor, child)

/** The same pair writes down what was told to whom and where. */
export const mayWriteTalk = isPairOrChiefOf

/** A notebook belongs to whoever writes in it; nobody else opens it, the chief neither. */
export const mayOpenNote = (actor: Actor, note: { readonly ownerId: string }): boolean =>
  isStaff(actor) && actor.accountId === note.ownerId

export const mayPublishChecklist = (actor: Actor): boolean => actor.role === 'administrator'
