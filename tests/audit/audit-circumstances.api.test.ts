import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditPurposes, deviceKinds, fieldClasses } from '@shared/audit/audit-circumstances'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

let app: TestApp
let officer: string
let resident: string
let thread: string
beforeAll(async () => {
  app = await startTestApp({ environment: { TRUST_PROXY: '1' } })
  officer = await app.staff('officer-1')
  resident = await app.resident('13900000001')
  thread = await startThread(app.url, resident, '户口本丢了。')
})
afterAll(() => app.close())

const phone = 'Mozilla/5.0 (Linux; Android 12) Mobile MicroMessenger/8.0.49'

const readFrom = (token: string, address: string) =>
  fetch(`${app.url}/api/threads/${thread}`, {
    headers: { authorization: `Bearer ${token}`, 'user-agent': phone, 'x-forwarded-for': address },
  })
const lastLine = async (token: string, query: Record<string, string> = {}) =>
  (await app.call('GET', '/api/audit', { token, query: { limit: '1', ...query } })).body.items[0]

describe('a line of the audit', () => {
  it('keeps for a member of staff what for, which data, the device and the address behind the proxy', async () => {
    await readFrom(officer, '203.0.113.7')

    expect(await lastLine(officer, { action: 'thread.viewed' })).toMatchObject({
      action: 'thread.viewed',
      purpose: 'answering',
      fieldClass: 'case',
      device: 'weixin',
      address: '203.0.113.7',
    })
  })

  it('keeps the same of a look that was refused', async () => {
    const other = await app.staff('officer-3')
    const { status } = await readFrom(other, '203.0.113.8')

    expect(status).toBe(403)
    expect(await lastLine(other, { kind: 'refused' })).toMatchObject({
      outcome: 'refused',
      device: 'weixin',
      address: '203.0.113.8',
    })
  })

  it('keeps of each of two at the same moment where that one was', async () => {
    const chief = await app.staff('chief')
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        readFrom(at % 2 === 0 ? officer : chief, at % 2 === 0 ? '203.0.113.20' : '203.0.113.21'),
      ),
    )

    const lines = await app.sql<{ role: string; address: string }[]>`
      select distinct a.actor_role as role, a.address from audit_entries a
      where a.address in ('203.0.113.20', '203.0.113.21') order by 1`

    expect(lines.map(({ role, address }) => [role, address])).toEqual([
      ['officer', '203.0.113.20'],
      ['station-chief', '203.0.113.21'],
    ])
  })

  it('keeps no device and no address of a villager', async () => {
    await readFrom(resident, '203.0.113.9')

    const lines = await app.sql`
      select from audit_entries a where a.address = '203.0.113.9'
        or (a.actor_role = 'resident' and (a.device is not null or a.address is not null))`

    expect(lines).toHaveLength(0)
  })

  it('has nothing where it is older than these', async () => {
    await app.sql`
      insert into audit_entries (station_id, entry_id, at, actor_id, actor_role, action, subject, outcome)
      select a.station_id, gen_random_uuid(), a.at, a.actor_id, a.actor_role, 'thread.closed', 'old', 'done'
      from audit_entries a where a.actor_role = 'officer' limit 1`

    expect(await lastLine(await app.staff('chief'), { subject: 'old' })).toMatchObject({
      purpose: null,
      fieldClass: null,
      device: null,
      address: null,
    })
  })

  it('has a value from the closed lists alone, as the database has them', async () => {
    const [check] = await app.sql<{ text: string }[]>`
      select string_agg(pg_get_constraintdef(c.oid), ' ') as text from pg_constraint c
      where c.conrelid = 'audit_entries'::regclass and c.contype = 'c'`

    for (const value of [...fieldClasses, ...auditPurposes, ...deviceKinds])
      expect(check?.text).toContain(`'${value}'`)
  })
})
