import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { VillagePlan, VillageService } from '@shared/rounds/village-plan'
import type { BeatPlace } from './rounds.repository'

export interface StoredPlan extends VillagePlan, BeatPlace {
  readonly uuid: string
  /** Public id. */
  readonly id: string
  readonly villageCode: string
  readonly villageName: string
  readonly services: readonly VillageService[]
}

type PlanRow = Omit<StoredPlan, 'id'>

const columns = (sql: Sql) => sql`
  p.station_id as "stationId", p.plan_id as uuid, p.beat_id as "beatUuid", p.day::text as day, p.half,
  p.village_code as "villageCode", p.village_name as "villageName", p.services, p.cancel_reason as "cancelReason"`

const toPlan = (row: PlanRow): StoredPlan => ({ ...row, id: toPublicId(row) })

/** Where a beat goes between two days, mornings first. */
export async function listPlans(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { from, to }: { readonly from: BeijingDay; readonly to: BeijingDay },
): Promise<StoredPlan[]> {
  const rows = await sql<PlanRow[]>`
    select ${columns(sql)} from village_plans p
    where p.station_id = ${stationId} and p.beat_id = ${beatUuid} and p.day between ${from}::date and ${to}::date
    order by p.day, p.half desc, p.plan_id limit 200`
  return rows.map(toPlan)
}

export async function lockPlan(sql: Sql, { stationId, uuid }: CaseId): Promise<StoredPlan | null> {
  const [row] = await sql<PlanRow[]>`
    select ${columns(sql)} from village_plans p
    where p.station_id = ${stationId} and p.plan_id = ${uuid} for update`
  return row ? toPlan(row) : null
}

interface Planned extends Omit<PlanRow, 'cancelReason'> {
  readonly plannedBy: string
  readonly now: Date
}

/** False where the village is planned for that half-day already. */
export async function addPlan(sql: Sql, plan: Planned): Promise<boolean> {
  const added = await sql`
    insert into village_plans (station_id, plan_id, beat_id, day, half, village_code, village_name, services,
      planned_by, planned_at)
    values (${plan.stationId}, ${plan.uuid}, ${plan.beatUuid}, ${plan.day}::date, ${plan.half}, ${plan.villageCode},
      ${plan.villageName}, ${[...plan.services]}, ${plan.plannedBy}, ${plan.now})
    on conflict (station_id, beat_id, day, half, village_code) where cancelled_at is null do nothing`
  return added.count === 1
}

export async function cancelPlan(
  sql: Sql,
  { stationId, uuid }: CaseId,
  reason: string,
  now: Date,
): Promise<void> {
  await sql`
    update village_plans p set cancelled_at = ${now}, cancel_reason = ${reason}
    where p.station_id = ${stationId} and p.plan_id = ${uuid}`
}
