import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { Refusal } from '@shared/kernel/refusals'
import type { Dispatch } from './dispatches.repository'
import type { WorkbenchParts } from './parts'

type Doors = Pick<WorkbenchParts, 'beats' | 'disputes'>

/** Who stepped out of the dispute that a dispatch is about; of a need nobody steps out. */
export async function steppedOut(
  { disputes }: Pick<Doors, 'disputes'>,
  sql: Sql,
  caseId: string | null,
): Promise<readonly string[]> {
  return caseId === null ? [] : disputes.steppedOutOf(sql, caseId)
}

interface Wanted {
  readonly named: string | undefined
  readonly about: Dispatch['about']
  readonly now: Date
}

/** Whoever covers the beat now goes with its auxiliary: the officer, off duty the deputy; nobody who stepped out. */
export async function pairOf(doors: Doors, sql: Sql, beat: BeatFacts, { named, about, now }: Wanted) {
  const { stationId, beatUuid } = beat
  const out = await steppedOut(doors, sql, about?.id ?? null)
  const [officerId, deputyId, auxiliaryId = null] = [beat.officerId, beat.deputyId, beat.auxiliaryId].map(
    (id) => (id !== null && out.includes(id) ? null : id),
  )
  const own = [officerId, deputyId].filter((id) => typeof id === 'string')
  const duty = await doors.beats.dutyOf(sql, stationId, beatUuid, now)
  const covers = own.find((id) => id === duty?.cover.accountId)
  const chosen = named ?? covers ?? own[0]
  if (chosen === undefined) throw new Refusal('dispatch.nobody-on-beat')
  if (!own.includes(chosen)) throw new Refusal('dispatch.not-of-beat')
  return { officerId: chosen, auxiliaryId: auxiliaryId === chosen ? null : auxiliaryId }
}
