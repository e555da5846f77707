import type { Sql } from '@server/platform/database'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { DEMO_STATION_ID } from './demo-people'
import { demoMotorbikes, demoOffices, demoPlans, keeperOf } from './demo-rounds'

const stationId = DEMO_STATION_ID

async function addOffices(sql: Sql): Promise<void> {
  for (const { beatUuid, lat, lng } of demoOffices)
    await sql`
      insert into round_offices (station_id, beat_id, lat, lng, demo)
      values (${stationId}, ${beatUuid}, ${lat}, ${lng}, true) on conflict do nothing`
}

async function addMotorbikes(sql: Sql, now: Date): Promise<void> {
  const today = beijingDay(now)
  for (const one of demoMotorbikes) {
    await sql`
      insert into motorbikes (station_id, motorbike_id, plate, keeper_id, inspection_due, insurance_due, mileage,
        version, changed_at)
      values (${stationId}, ${one.uuid}, ${one.plate}, ${keeperOf(one)}, ${addDays(today, one.inspectionIn)}::date,
        ${addDays(today, one.insuranceIn)}::date, ${one.mileage}, 1, ${now})`
    const keeper = keeperOf(one)
    if (one.repair === null || keeper === null) continue
    await sql`
      insert into motorbike_repairs (station_id, repair_id, motorbike_id, day, what, noted_by, noted_at)
      values (${stationId}, ${one.uuid}, ${one.uuid}, ${addDays(today, -20)}::date, ${one.repair}, ${keeper}, ${now})`
  }
}

async function addPlans(sql: Sql, now: Date): Promise<void> {
  for (const plan of demoPlans(beijingDay(now)))
    await sql`
      insert into village_plans (station_id, plan_id, beat_id, day, half, village_code, village_name, services,
        planned_by, planned_at, cancelled_at, cancel_reason)
      select ${stationId}, ${plan.uuid}, ${plan.beatUuid}, ${plan.day}::date, ${plan.half}, v.code, v.name,
        ${[...plan.services]}, ${plan.plannedBy}, ${now}, ${plan.cancelReason === null ? null : now},
        ${plan.cancelReason}
      from villages v where v.code = ${plan.villageCode}`
}

/** Offices, motorbikes and the plan of the coming days, once; what people change later stays. */
export async function seedDemoRounds(sql: Sql, now: Date): Promise<void> {
  const [seeded] = await sql`select 1 from motorbikes m where m.station_id = ${stationId} limit 1`
  if (seeded) return
  await addOffices(sql)
  await addMotorbikes(sql, now)
  await addPlans(sql, now)
}
