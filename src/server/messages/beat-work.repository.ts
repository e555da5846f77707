import type { BeatWork } from '@server/beats'

/** A thread is with the beat and not with a person: it survives every handover as it is. */
export const threadWork: BeatWork = {
  async openIn(sql, stationId, beatUuid) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from threads t
      where t.station_id = ${stationId} and t.beat_id = ${beatUuid} and t.state = 'waiting'`
    return row?.count ?? 0
  },
  handOver: () => Promise.resolve(0),
}
