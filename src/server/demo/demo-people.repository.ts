import { enrolStaff } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { DEMO_STATION_ID, demoPeople } from './demo-people'

/** Gives the invented staff their accounts, once; later starts find them and change nothing. */
export async function seedDemoPeople(sql: Sql, now: Date): Promise<void> {
  const known = await sql<{ account_id: string }[]>`
    select f.account_id from staff f where f.station_id = ${DEMO_STATION_ID} and f.demo`
  const knownIds = new Set(known.map((row) => row.account_id))
  const missing = demoPeople.filter((person) => !knownIds.has(person.accountId))
  for (const { accountId, staffNumber, role, name, avatar, password } of missing) {
    const enrolment = { accountId, staffNumber, role, name, avatar, workPhone: null, demo: true }
    await enrolStaff(sql, { ...enrolment, stationId: DEMO_STATION_ID, firstPassword: password }, now)
  }
}
