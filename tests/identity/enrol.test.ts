import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { projectRoot } from '@server/platform/project-root'
import { type TestApp, startTestApp } from '@tests/support/test-app'

const key = Buffer.alloc(32, 7).toString('base64')
const name = `enrol_${randomUUID().replaceAll('-', '')}`
const production = {
  NODE_ENV: 'production',
  DATA_KEYS: `test:${key}`,
  INDEX_KEY: key,
  LINK_KEY: key,
  PUBLIC_URL: 'https://police.example',
  OPERATOR_NAME: '灵台县公安局',
  OPERATOR_FILING_NUMBER: '甘ICP备00000000号',
  OPERATOR_COMPLAINT_ENTRY: '12389',
  SMS_GATEWAY_URL: 'http://127.0.0.1:9/',
  SMS_GATEWAY_TOKEN: 'none',
  WEIXIN_APP_ID: 'none',
  WEIXIN_APP_SECRET: 'none',
}

let url: string
let app: TestApp | undefined
const maintenance = () => postgres(inject('serverUrl'), { max: 1, onnotice: () => undefined })

beforeAll(async () => {
  const admin = maintenance()
  await admin`create database ${admin(name)}`
  await admin.end()
  const address = new URL(inject('serverUrl'))
  address.pathname = `/${name}`
  url = address.href
})
afterAll(async () => {
  await app?.close()
  const admin = maintenance()
  await admin`drop database if exists ${admin(name)} with (force)`
  await admin.end()
})

/** Runs the script as a person at the terminal does. */
async function enrol(...words: string[]) {
  const env = { ...process.env, ...production, DATABASE_URL: url }
  const child = spawn(process.execPath, [join(projectRoot, 'config/enrol.mjs'), ...words], {
    env,
    cwd: projectRoot,
  })
  let output = ''
  const take = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, output }
}

describe('enrolling the first administrator of an empty production database', () => {
  it('prints a first password once, with which they sign in and which they must change', async () => {
    const { code, output } = await enrol('gl0001', '何静')

    const password = /首次密码（[^）]*）：(\S+)/.exec(output)?.[1] ?? ''
    app = await startTestApp({ databaseUrl: url, environment: production })
    const { status, body } = await app.call('POST', '/api/sessions', {
      body: { staffNumber: 'GL0001', password },
    })
    const before = await app.call('GET', '/api/staff', { token: body.token })
    const next = 'long-enough-9'
    await app.call('POST', '/api/own-password', { token: body.token, body: { current: password, next } })
    const after = await app.call('GET', '/api/staff', { token: body.token })
    expect(code).toBe(0)
    expect([status, body.actor.role, body.actor.mustChangePassword]).toEqual([201, 'administrator', true])
    expect(body.actor.station.name).toBe('灵台县公安局')
    expect([before.status, before.body.code]).toEqual([403, 'identity.password-change-needed'])
    expect(after.body.items.map((one: { name: string }) => one.name)).toEqual(['何静'])
  }, 60_000)

  it('refuses a second one unless it is wanted', async () => {
    const refused = await enrol('GL0002', '王敏')
    const wanted = await enrol('GL0002', '王敏', '--another')

    expect([refused.code, wanted.code]).toEqual([1, 0])
    expect(refused.output).toContain('已经有管理员了')
    expect(refused.output).not.toContain('首次密码')
  }, 60_000)

  it('refuses a number that somebody has, and says how it is used', async () => {
    const taken = await enrol('GL0001', '何静', '--another')
    const wrong = await enrol('GL0003')

    expect([taken.code, wrong.code]).toEqual([1, 2])
    expect(taken.output).toContain('已经有人用了')
    expect(wrong.output).toContain('npm run enrol')
  }, 60_000)
})
