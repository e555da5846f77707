import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NoticesService } from '@server/notices/notices.service'
import { type Database, connectDatabase } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import { openVault } from '@server/platform/vault'
import { type FaultyGateway, startFaultyGateway } from '@tests/support/faulty-gateway'
import { testNow } from '@tests/support/global-setup'
import { ServerProcess } from '@tests/support/server-process'
import { type TestApp, startTestApp } from '@tests/support/test-app'

const NOTICES = 1000
const ROLLED_BACK = 20
const KILL_AFTER = 300
const STATION = 1

const key = Buffer.alloc(32, 7)
const phoneOf = (number: number) => `139${String(number).padStart(8, '0')}`
const phones = Array.from({ length: NOTICES }, (_, number) => phoneOf(number))
const lostPhones = Array.from({ length: ROLLED_BACK }, (_, number) => phoneOf(50_000_000 + number))

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(50)
}

describe('an outbox of 1,000 notices, a gateway on a bad day, and two server processes of which one is killed', () => {
  let app: TestApp
  let database: Database
  let gateway: FaultyGateway
  let folder: string
  let one: ServerProcess
  let other: ServerProcess
  let recordedAtTheKill: string[]

  const recordedAs = async (state: string): Promise<string[]> => {
    const rows = await app.sql<{ uuid: string }[]>`
      select d.delivery_id as uuid from notice_deliveries d where d.station_id = ${STATION} and d.state = ${state}`
    return rows.map(({ uuid }) => toPublicId({ stationId: STATION, uuid }))
  }

  beforeAll(async () => {
    app = await startTestApp()
    gateway = await startFaultyGateway()
    folder = await mkdtemp(join(tmpdir(), 'doorstep-outbox-'))
    const url = app.databaseUrl
    database = connectDatabase({
      url,
      connections: 2,
      role: 'doorstep_runtime',
      prepare: true,
      listenUrl: url,
    })
    await fillOutbox(database)

    const keys = { DATA_KEYS: `test:${key.toString('base64')}`, INDEX_KEY: key.toString('base64') }
    const pace = { NOTICE_PATIENCE_MS: '700', NOTICE_FIRST_PAUSE_MS: '150' }
    const sms = { SMS_GATEWAY_URL: gateway.url, SMS_GATEWAY_TOKEN: 'token' }
    const place = { DATABASE_URL: url, DATA_DIR: folder, LINK_KEY: key.toString('base64') }
    const environment = { ...keys, ...pace, ...sms, ...place }
    ;[one, other] = await Promise.all([ServerProcess.start(environment), ServerProcess.start(environment)])
    await until(() => gateway.acknowledged.size >= KILL_AFTER)
    await one.kill()
    recordedAtTheKill = await recordedAs('sent')
    await until(async () => (await recordedAs('waiting')).length === 0)
  }, 120_000)
  afterAll(async () => {
    await other.stop()
    await database.close()
    await gateway.close()
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('brings every notice to the gateway', async () => {
    const reached = new Set(gateway.taken.map(({ phone }) => phone))

    expect(phones.filter((phone) => !reached.has(phone))).toEqual([])
    expect(await recordedAs('dead')).toEqual([])
    expect(await recordedAs('sent')).toHaveLength(NOTICES)
  })

  it('records none as sent that the gateway has not acknowledged, neither at the kill nor at the end', async () => {
    const recorded = await recordedAs('sent')

    expect(recordedAtTheKill.length).toBeGreaterThan(KILL_AFTER / 2)
    expect(recordedAtTheKill.length).toBeLessThan(NOTICES)
    expect(recordedAtTheKill.filter((id) => !gateway.acknowledged.has(id))).toEqual([])
    expect(recorded.filter((id) => !gateway.acknowledged.has(id))).toEqual([])
  })

  it('carries the same key and the same words each time that a notice is sent', () => {
    const keysOf = new Map<string, Set<string>>()
    for (const { phone, key: sent, words } of gateway.taken)
      keysOf.set(phone, (keysOf.get(phone) ?? new Set()).add(`${sent} ${words}`))

    expect(gateway.taken.length).toBeGreaterThan(NOTICES)
    expect([...keysOf].filter(([, keys]) => keys.size > 1)).toEqual([])
    expect(new Set(gateway.taken.map((one) => one.key)).size).toBe(NOTICES)
  })

  it('knows nothing of a change that was rolled back', () => {
    const reached = new Set(gateway.taken.map(({ phone }) => phone))

    expect(lostPhones.filter((phone) => reached.has(phone))).toEqual([])
  })

  it('tries again what failed, and takes over what the killed process had in hand', () => {
    expect(gateway.requests()).toBeGreaterThan(NOTICES * 1.1)
  })
})

/** Told by the room itself, in transactions of a hundred; some of them come to nothing. */
async function fillOutbox(database: Database): Promise<void> {
  const notices = new NoticesService({
    vault: openVault({ dataKeys: [{ id: 'test', key }], indexKey: key, linkKey: key }),
    live: { announce: () => Promise.resolve() },
    people: { residentOf: () => Promise.resolve(null), openidOf: () => Promise.resolve(null) },
    weixinNotices: null,
  })
  const tell = (sql: Parameters<NoticesService['send']>[0], phone: string) =>
    notices.send(sql, {
      stationId: STATION,
      kind: 'dispute-invitation',
      to: { phone },
      key: phone,
      subject: null,
      told: { when: `民警会打 ${phone.slice(-4)}` },
      now: testNow,
    })

  for (let first = 0; first < NOTICES; first += 100)
    await database.transaction(async (sql) => {
      for (const phone of phones.slice(first, first + 100)) await tell(sql, phone)
      // The same thing told again, by a retry of the request, say.
      await tell(sql, phones[first] ?? '')
    })
  const undone = database.transaction(async (sql) => {
    for (const phone of lostPhones) await tell(sql, phone)
    throw new Error('the change is refused')
  })
  await undone.catch(() => undefined)
}
