import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { RoundsParts } from './parts'

interface Subject {
  readonly stationId: number
  readonly id: string | null
}

/** The audit's line about somebody and a round, a plan or a motorbike. */
export const roundEntry = (actor: Actor, subject: Subject, action: string): AuditEntry => ({
  stationId: subject.stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action,
  subject: subject.id,
  outcome: 'done',
  reason: null,
})

export const notAllowed = (actor: Actor, subject: Subject, action: string): Refusal =>
  new Refusal('actor.not-allowed', {
    attempt: { ...roundEntry(actor, subject, action), outcome: 'refused', reason: 'actor.not-allowed' },
  })

/** The contracts name staff only; this says so to the compiler. */
export function staffOf(actor: Actor): StaffActor {
  if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

/** The beats whose rounds this person may look at, in order: their own, deputised ones, the chief's whole station. */
export async function beatsOf(
  { beats }: Pick<RoundsParts, 'beats'>,
  sql: Sql,
  actor: StaffActor,
): Promise<BeatFacts[]> {
  const all = (await beats.listBeats(sql, actor.stationId)).filter(({ kind }) => kind === 'beat')
  if (actor.role === 'station-chief') return all
  return [...actor.beatIds, ...actor.deputyBeatIds].flatMap((id) => all.find((beat) => beat.id === id) ?? [])
}

type May = (actor: Actor, beat: { readonly stationId: number; readonly beatId: string }) => boolean

export const scopeOf = ({ stationId, id }: Pick<BeatFacts, 'stationId' | 'id'>) => ({ stationId, beatId: id })

interface Wanted {
  /** Public id; without it the first of one's own. */
  readonly beatId: string | undefined
  readonly action: string
  readonly may: May
}

/** The beat that is asked for, for somebody who may; a refused look goes to the audit. */
export async function beatFor(
  parts: Pick<RoundsParts, 'beats'>,
  sql: Sql,
  actor: StaffActor,
  { beatId, action, may }: Wanted,
): Promise<BeatFacts> {
  if (beatId === undefined) {
    const [own] = await beatsOf(parts, sql, actor)
    if (!own) throw new Refusal('beat.not-found')
    return own
  }
  const named = fromPublicId(beatId)
  const beat = named && (await parts.beats.beatOf(sql, beatId))
  if (!beat) throw new Refusal('beat.not-found')
  if (!may(actor, scopeOf(beat))) throw notAllowed(actor, { stationId: beat.stationId, id: beatId }, action)
  return beat
}
