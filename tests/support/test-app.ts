import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import postgres from 'postgres'
import { inject } from 'vitest'
import { openApp } from '@server/app'
import { readConfig } from '@server/config'
import { demoStaff, fillToday } from '@server/demo'
import { openGateways } from '@server/gateways'
import { connectDatabase } from '@server/platform/database'
import { type Log, createLog } from '@server/platform/log'
import { projectRoot } from '@server/platform/project-root'
import { openVault } from '@server/platform/vault'
import type { Role } from '@shared/kernel/actor'
import { type Call, callServer } from './call'
import { testNow, withDatabase } from './global-setup'

export interface TestAppOptions {
  /** What the clock shows; Tuesday 2026-11-24 10:00 in Beijing unless told. */
  readonly at?: Date
  /** Further environment variables, read by the real configuration. */
  readonly environment?: Readonly<Record<string, string>>
  /** The database of another test app, to run a second server process's worth beside it. */
  readonly databaseUrl?: string
  /** Receives the server's lines, for a test that reads them. */
  readonly log?: Log
}

const key = Buffer.alloc(32, 7).toString('base64')
const environment = {
  DATA_KEYS: `test:${key}`,
  INDEX_KEY: key,
  LINK_KEY: key,
  LOG_LEVEL: 'silent',
  RATE_PER_ADDRESS: '1000000',
  RATE_PER_ACCOUNT: '1000000',
  DATABASE_CONNECTIONS: '5',
}

async function copyTemplate(): Promise<{ url: string; drop: () => Promise<void> }> {
  const serverUrl = inject('serverUrl')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined })
  await admin`create database ${admin(name)} template ${admin(inject('template'))}`
  return {
    url: withDatabase(serverUrl, name),
    async drop() {
      await admin`drop database if exists ${admin(name)} with (force)`
      await admin.end()
    },
  }
}

/** The real app over HTTP on a copy of the demo database, with a clock of its own. */
export async function startTestApp(options: TestAppOptions = {}) {
  const copied = options.databaseUrl === undefined ? await copyTemplate() : null
  const databaseUrl = copied?.url ?? options.databaseUrl ?? ''
  const config = readConfig({ ...environment, DATABASE_URL: databaseUrl, ...options.environment })
  const clock = { now: options.at ?? testNow }
  const log = options.log ?? createLog(config.logLevel)
  const { role, connections, prepare } = config.database
  const database = connectDatabase({ url: databaseUrl, role, connections, prepare, listenUrl: databaseUrl })
  const now = () => clock.now
  const gateways = openGateways(config, log, now)
  const site = resolve(projectRoot, process.env.H5_DIST ?? 'dist/h5')
  const app = await openApp({ config, database, log, now, gateways, site })
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined })

  const call = (method: string, path: string, request: Call = {}) => callServer(url, method, path, request)

  /** Signs a resident in by phone and code; consents unless told otherwise. */
  const resident = async (phone: string, { consent = true } = {}): Promise<string> => {
    const { body: sent } = await call('POST', '/api/phone-codes', { body: { phone } })
    const { body: session } = await call('POST', '/api/sessions', { body: { phone, code: sent.demoCode } })
    const token = session.token as string
    if (!consent) return token
    const { body: text } = await call('GET', '/api/consent-document')
    await call('POST', '/api/consents', { token, body: { version: text.version, atLeastFourteen: true } })
    return token
  }
  /** Signs a demo person in: `chief`, `officer-1` … `administrator`. */
  const staff = async (name: string): Promise<string> => {
    const person = demoStaff().find((one) => one.key === name)
    if (!person) throw new Error(`no demo person ${name}`)
    const { staffNumber, password } = person
    const { body } = await call('POST', '/api/sessions', { body: { staffNumber, password } })
    return body.token as string
  }
  /** One signed-in person for each role. */
  const everyRole = async (): Promise<Record<Role, string>> => ({
    resident: await resident('13900000001'),
    officer: await staff('officer-1'),
    auxiliary: await staff('auxiliary-1'),
    'grid-worker': await staff('grid-worker-1'),
    mediator: await staff('mediator-1'),
    liaison: await staff('liaison-1'),
    'station-chief': await staff('chief'),
    administrator: await staff('administrator'),
  })

  return {
    url,
    databaseUrl,
    clock,
    sql,
    contracts: app.contracts,
    call,
    resident,
    staff,
    everyRole,
    runJobs: () => app.jobs.runAll(),
    /** Homes of the demo that are visited on the day that the clock shows. */
    fillToday: () => fillToday(database, openVault(config.keys), clock.now),
    async close() {
      await sql.end({ timeout: 5 })
      await app.stop()
      await copied?.drop()
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>

export type { Answer } from './call'
