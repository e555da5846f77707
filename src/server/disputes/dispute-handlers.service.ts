import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { handlerAmong } from '@shared/disputes/panel.rules'
import { listSteppedOut } from './dispute-members.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type Parts = Pick<DisputesParts, 'beats' | 'people'>

/** A dispute with its beat of today. */
export interface Placed {
  readonly dispute: Dispute
  readonly beat: BeatFacts | null | undefined
}

/** Who handles a dispute, and who stepped out of it. */
export interface Handled {
  /** Null where nobody is entered. */
  readonly accountId: string | null
  readonly steppedOut: readonly string[]
}

/** Who looks after what lies in a beat, one after the other: its officer, the deputy, a chief. */
const takersAt = (beat: BeatFacts | null | undefined, chiefs: readonly string[]) => [
  beat?.officerId,
  beat?.deputyId,
  ...chiefs,
]

export async function takersOf(
  parts: Parts,
  sql: Sql,
  { stationId, beatUuid }: Pick<Dispute, 'stationId' | 'beatUuid'>,
) {
  const beat = await parts.beats.beatAt(sql, stationId, beatUuid)
  return takersAt(beat, await parts.people.chiefsOf(sql, stationId))
}

/**
 * Who handles each dispute now, by its public id: whoever it was given to, else the officer of the beat; where they
 * stepped out the deputy, else a chief.
 */
export async function handlersOf(
  parts: Pick<Parts, 'people'>,
  sql: Sql,
  placed: readonly Placed[],
): Promise<ReadonlyMap<string, Handled>> {
  const out = await listSteppedOut(
    sql,
    placed.map(({ dispute }) => dispute),
  )
  const touched = placed.filter(({ dispute }) => out.has(dispute.uuid))
  const stations = [...new Set(touched.map(({ dispute }) => dispute.stationId))]
  const chiefs = new Map(
    await Promise.all(stations.map(async (id) => [id, await parts.people.chiefsOf(sql, id)] as const)),
  )
  return new Map(
    placed.map(({ dispute, beat }) => {
      const takers = takersAt(beat, chiefs.get(dispute.stationId) ?? [])
      const steppedOut = out.get(dispute.uuid) ?? []
      return [dispute.id, { accountId: handlerAmong(dispute.handlerId, takers, steppedOut), steppedOut }]
    }),
  )
}

export async function handlerOf(parts: Parts, sql: Sql, dispute: Dispute): Promise<string | null> {
  const beat = await parts.beats.beatAt(sql, dispute.stationId, dispute.beatUuid)
  return (await handlersOf(parts, sql, [{ dispute, beat }])).get(dispute.id)?.accountId ?? null
}
