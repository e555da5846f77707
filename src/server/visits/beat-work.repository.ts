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
      with moved as (
        update needs n set owner_id = ${to}, step_count = n.step_count + 1, changed_at = ${now}
        where n.station_id = ${stationId} and n.beat_id = ${beatUuid} and n.owner_id = ${from}::uuid
          and n.state <> 'carried-back'
        returning n.need_id, n.step_count
      )
      insert into need_steps (station_id, need_id, sequence, act, at, actor_id)
      select ${stationId}, m.need_id, m.step_count, 'handover', ${now}, ${to}::uuid from moved m`
    return moved.count
  },
}
