import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newUuid } from '@server/platform/public-id'
import { AUDIT_YEARS } from '@shared/retention/retention'
import { auditKeptSince } from '@shared/retention/retention.rules'
import { type TestApp, startTestApp } from '@tests/support/test-app'

const HOUR = 3600_000
const DAY = 24 * HOUR
let app: TestApp
/** The database asks its own clock too, so these tests live in the real time. */
const now = new Date()
const limit = auditKeptSince(now)
const before = (milliseconds: number) => new Date(limit.getTime() - milliseconds)
const after = (milliseconds: number) => new Date(limit.getTime() + milliseconds)

beforeAll(async () => {
  app = await startTestApp({ at: now })
})
afterAll(() => app.close())

async function anEntry(at: Date, action: string) {
  await app.sql`
    insert into audit_entries (station_id, entry_id, at, action, outcome)
    values (1, ${newUuid(at)}, ${at}, ${action}, 'done')`
}

async function anAlert(foundAt: Date, answeredAt: Date | null, subject: string) {
  const id = newUuid(foundAt)
  await app.sql`
    insert into audit_alerts (station_id, alert_id, kind, actor_id, subject, from_at, to_at, cases, found_at)
    values (1, ${id}, 'export', ${id}, ${subject}, ${foundAt}, ${foundAt}, 1, ${foundAt})`
  if (answeredAt === null) return
  await app.sql`
    insert into audit_alert_answers (station_id, alert_id, answered_by, answered_at, word)
    values (1, ${id}, ${id}, ${answeredAt}, '问过了')`
}

const actionsLike = async (pattern: string): Promise<string[]> => {
  const rows = await app.sql<{ action: string }[]>`
    select a.action from audit_entries a where a.action like ${pattern} order by a.at`
  return rows.map(({ action }) => action)
}

/** What the running server may do: it acts as this role. */
const asServer = (statement: string) =>
  app.sql.begin(async (sql) => {
    await sql`set local role doorstep_runtime`
    return (await sql.unsafe(statement)).length
  })

describe('who saw or changed what', () => {
  it('is kept for three years and goes then, on the minute', async () => {
    await anEntry(before(DAY), 'age.older')
    await anEntry(before(60_000), 'age.just-over')
    await anEntry(after(60_000), 'age.just-under')
    await anEntry(now, 'age.new')

    await app.runJobs()

    expect(AUDIT_YEARS).toBe(3)
    expect(await actionsLike('age.%')).toEqual(['age.just-under', 'age.new'])
  })

  it('goes with the alerts about it and their answers, but no answer before its time', async () => {
    await anAlert(before(2 * DAY), before(DAY), 'both-old')
    await anAlert(before(3 * DAY), after(DAY), 'answered-later')
    await anAlert(before(DAY), null, 'never-answered')
    await anAlert(after(DAY), after(2 * DAY), 'young')

    await app.runJobs()

    const left = await app.sql<{ subject: string }[]>`
      select l.subject from audit_alerts l where l.kind = 'export' order by l.subject`
    expect(left.map(({ subject }) => subject)).toEqual(['answered-later', 'young'])
    const answers = await app.sql`select from audit_alert_answers`
    expect(answers).toHaveLength(2)
  })

  it('goes in batches, the oldest first', async () => {
    for (const days of [5, 4, 3]) await anEntry(before(days * DAY), `batch.${String(days)}`)

    await asServer(`select forget_old_audit(now() - interval '3 years', 2)`)
    const left = await actionsLike('batch.%')
    await asServer(`select forget_old_audit(now() - interval '3 years', 2)`)

    expect(left).toEqual(['batch.3'])
    expect(await actionsLike('batch.%')).toEqual([])
  })

  it('stays whatever time the running server claims that it is', async () => {
    await anEntry(after(DAY), 'claimed.young')

    await asServer(`select forget_old_audit(now() + interval '10 years', 1000)`)

    expect(await actionsLike('claimed.%')).toEqual(['claimed.young'])
  })

  it.each([
    'delete from audit_entries',
    'delete from audit_alerts',
    'delete from audit_alert_answers',
    'truncate audit_entries',
    "update audit_entries set action = 'nothing'",
  ])('leaves by no other door: %s', async (statement) => {
    await anEntry(before(DAY), 'door.old')

    const byServer = await asServer(statement).catch(String)
    const byOwner = await app.sql.unsafe(statement).then(() => 'done', String)

    expect(byServer).toContain('permission denied')
    expect(byOwner).toContain('append-only')
  })

  it('is forgotten by one process at a time', async () => {
    for (let one = 0; one < 20; one += 1) await anEntry(before(DAY + one * HOUR), 'shared.old')
    const second = await startTestApp({ at: now, databaseUrl: app.databaseUrl })

    const rounds = await Promise.allSettled([app.runJobs(), second.runJobs()])
    await second.close()

    expect(rounds.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await actionsLike('shared.%')).toEqual([])
  })
})
