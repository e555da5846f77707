import { loadArticles } from '@server/articles'
import { loadGuides } from '@server/household'
import type { Database } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import { loadChecklist } from '@server/visits'
import { roleNames } from '@shared/kernel/actor'
import { seedDemoHomes } from './demo-homes.repository'
import { type DemoPerson, demoPeople } from './demo-people'
import { seedDemoPeople } from './demo-people.repository'
import { seedDemoRounds } from './demo-rounds.repository'
import { seedDemoStation } from './demo-station.repository'
import { seedDemoVisits } from './demo-visits.repository'
import { lockFilling } from './filling.repository'

export interface DemoStaff extends DemoPerson {
  readonly roleName: string
}

/** Who can sign in to the demo, in the order of the README. */
export const demoStaff = (): DemoStaff[] =>
  demoPeople.map((person) => ({ ...person, roleName: roleNames[person.role] }))

interface Filling {
  readonly demo: boolean
  readonly now: Date
}

/** What a fresh database needs: the articles and guides; in the demo also the station and its invented people. */
export const fillDatabase = (database: Database, { demo, now }: Filling): Promise<void> =>
  database.transaction(async (sql) => {
    await lockFilling(sql)
    await loadArticles(sql, now)
    await loadGuides(sql, now)
    await loadChecklist(sql, now)
    if (!demo) return
    await seedDemoPeople(sql, now)
    await seedDemoStation(sql)
    await seedDemoRounds(sql, now)
    await seedDemoVisits(sql, now)
  })

/** In the demo: homes that are visited on the day of the start. */
export const fillToday = (database: Database, vault: Vault, now: Date): Promise<void> =>
  database.transaction(async (sql) => {
    await lockFilling(sql)
    await seedDemoHomes(sql, vault, now)
  })
