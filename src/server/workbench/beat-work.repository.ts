import type { BeatWork } from '@server/beats'

/** Dispatches are given to an officer by name: what is not done goes to the next. */
export const dispatchWork: BeatWork = {
  async openIn(sql, stationId, beatUuid) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from dispatches d
      where d.station_id = ${stationId} and d.beat_id = ${beatUuid} and d.state <> 'done'`
    return row?.count ?? 0
  },
  async handOver(sql, { stationId, beatUuid, from, to }, now) {
    const moved = await sql`
      update dispatches set officer_id = ${to}, changed_at = ${now}
      where station_id = ${stationId} and beat_id = ${beatUuid} and officer_id = ${from}::uuid and state <> 'done'`
    return moved.count
  },
}
