import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type NewVillage, addVillageNames, importVillages } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { projectRoot } from '@server/platform/project-root'
import type { DutySpan } from '@shared/beats/duty'
import {
  demoBeats,
  demoExceptions,
  demoHours,
  demoNames,
  demoPairs,
  demoPlaces,
  demoStation,
  demoVillageDuties,
} from './demo-station'

const WHOLE_STATION = '00000000-0000-0000-0000-000000000000'
const { stationId } = demoStation

const multirange = (spans: readonly DutySpan[]) =>
  `{${spans.map(({ from, to }) => `[${from},${to})`).join(',')}}`

/** The fifteen villages of the township as the statistical office lists them, each given to an invented beat. */
async function readVillages(): Promise<NewVillage[]> {
  const text = await readFile(join(projectRoot, 'src/server/beats/villages-xitun.csv'), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = ''] = line.trim().split(',')
      const beat = demoBeats.find(({ villages }) => villages.includes(Number(code.slice(-3))))
      return {
        code,
        name,
        township: demoStation.township,
        stationId: beat ? stationId : null,
        beatUuid: beat?.beatUuid ?? null,
        lat: demoPlaces.get(code)?.lat ?? null,
        lng: demoPlaces.get(code)?.lng ?? null,
        demo: true,
      }
    })
}

async function addStation(sql: Sql): Promise<void> {
  const { name, township, landline, address } = demoStation
  await sql`
    insert into stations (station_id, name, township, landline, address, demo)
    values (${stationId}, ${name}, ${township}, ${landline}, ${address}, true)
    on conflict (station_id) do nothing`
  for (const beat of demoBeats)
    await sql`
      insert into beats (station_id, beat_id, kind, name, position, scene, office_name, office_address)
      values (${stationId}, ${beat.beatUuid}, ${beat.kind}, ${beat.name}, ${beat.position}, ${beat.scene},
        ${beat.office?.name ?? null}, ${beat.office?.address ?? null})
      on conflict (station_id, beat_id) do nothing`
}

async function addHours(sql: Sql): Promise<void> {
  for (const { beatUuid, weekday, spans } of demoHours)
    await sql`
      insert into duty_hours (station_id, beat_id, weekday, spans)
      values (${stationId}, ${beatUuid ?? WHOLE_STATION}, ${weekday}, ${multirange(spans)}::int4multirange)
      on conflict (station_id, beat_id, weekday) do nothing`
  for (const { beatUuid, day, name, spans } of demoExceptions)
    await sql`
      insert into duty_exceptions (station_id, beat_id, day, name, spans)
      values (${stationId}, ${beatUuid ?? WHOLE_STATION}, ${day}, ${name}, ${multirange(spans)}::int4multirange)
      on conflict (station_id, beat_id, day) do nothing`
}

async function addDuties(sql: Sql): Promise<void> {
  for (const { code, accountId, fromDay } of demoVillageDuties)
    await sql`
      insert into village_duties (station_id, village_code, account_id, from_day)
      values (${stationId}, ${code}, ${accountId}, ${fromDay}) on conflict do nothing`
  for (const { beatUuid, officerId, auxiliaryId, deputyId, fromDay } of demoPairs)
    await sql`
      insert into duty_pairs (station_id, beat_id, officer_id, auxiliary_id, deputy_id, from_day)
      values (${stationId}, ${beatUuid}, ${officerId}, ${auxiliaryId}, ${deputyId}, ${fromDay})
      on conflict do nothing`
}

/** Fills the demo station once. The pairs come last: they tell a later start that the rest is there. */
export async function seedDemoStation(sql: Sql): Promise<void> {
  const [seeded] = await sql`select 1 from duty_pairs p where p.station_id = ${stationId} limit 1`
  if (seeded) return

  await addStation(sql)
  await importVillages(sql, await readVillages())
  await addVillageNames(
    sql,
    demoNames.map((named) => ({ ...named, demo: true })),
  )
  await addHours(sql)
  await addDuties(sql)
}
