import type { BeatWork } from '@server/beats'

/** Bookings are the beat's, never a person's: they stay where they are when the beat changes hands. */
export const bookingWork: BeatWork = {
  async openIn(sql, stationId, beatUuid) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from bookings b
      where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.stage <> 'closed'`
    return row?.count ?? 0
  },
  handOver: () => Promise.resolve(0),
}
