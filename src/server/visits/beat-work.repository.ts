import type { BeatWork } from '@server/beats'

/** Needs have an owner by name: what the leaving officer owned goes to the next. */
export const needWork: BeatWork = {
  async openIn(sql, stationId, beatUuid) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from needs n
      where n.station_id = ${stationId} and n.beat_id = ${beatUuid} and n.state <> 'carried-back'`
    return row?.count ?? 0
  },
  async handOver(sql, { stationId, beatUuid, from, to }, now) {
    const moved = await sql`
      update needs set owner_id = ${to}, changed_at = ${now}
      where station_id = ${stationId} and beat_id = ${beatUuid} and owner_id = ${from}
        and state <> 'carried-back'`
    return moved.count
  },
}
