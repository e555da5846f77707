import type { BeatWork } from '@server/beats'

/** Bookings are the beat's, never a person's: when it changes hands they stay, and say with whom they are now. */
export const bookingWork: BeatWork = {
  async openIn(sql, stationId, beatUuid) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from bookings b
      where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.stage <> 'closed'`
    return row?.count ?? 0
  },
  async handOver(sql, { stationId, beatUuid, to }, now) {
    await sql`
      with moved as (
        update bookings b set step_count = b.step_count + 1, changed_at = ${now}
        where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.stage <> 'closed'
        returning b.booking_id, b.state, b.step_count
      )
      insert into booking_steps (station_id, booking_id, sequence, act, state, at, actor_id, actor_role)
      select ${stationId}, m.booking_id, m.step_count, 'handover', m.state, ${now}, ${to}::uuid, 'officer' from moved m`
    return 0
  },
}
