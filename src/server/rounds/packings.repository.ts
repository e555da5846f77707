import type { Sql } from '@server/platform/database'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { BeatPlace } from './rounds.repository'

/** What a trip took along, and what has to be refilled: item → note. */
export interface Packing {
  readonly day: BeijingDay
  readonly templateVersion: number
  readonly packed: readonly string[]
  readonly restock: Readonly<Record<string, string>>
  readonly packedBy: string
  readonly packedAt: Date
}

const columns = (sql: Sql) => sql`
  p.day::text as day, p.template_version as "templateVersion", p.packed, p.restock, p.packed_by as "packedBy",
  p.packed_at as "packedAt"`

/** The trip of a day and the one before it. */
export async function findPackings(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  day: BeijingDay,
): Promise<{ readonly today: Packing | null; readonly before: Packing | null }> {
  const rows = await sql<Packing[]>`
    select ${columns(sql)} from round_packings p
    where p.station_id = ${stationId} and p.beat_id = ${beatUuid} and p.day <= ${day}::date
    order by p.day desc limit 2`
  return {
    today: rows.find((row) => row.day === day) ?? null,
    before: rows.find((row) => row.day !== day) ?? null,
  }
}

export async function savePacking(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  packing: Packing,
): Promise<void> {
  await sql`
    insert into round_packings (station_id, beat_id, day, template_version, packed, restock, packed_by, packed_at)
    values (${stationId}, ${beatUuid}, ${packing.day}::date, ${packing.templateVersion}, ${[...packing.packed]},
      ${sql.json(packing.restock)}, ${packing.packedBy}, ${packing.packedAt})
    on conflict (station_id, beat_id, day) do update
      set template_version = excluded.template_version, packed = excluded.packed, restock = excluded.restock,
        packed_by = excluded.packed_by, packed_at = excluded.packed_at`
}
