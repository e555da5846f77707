import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPeople } from '@server/demo/demo-people'
import { type SmsServer, startSmsServer } from '@tests/support/sms-server'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let sms: SmsServer
const lines: string[] = []
const keep = (...parts: unknown[]) => {
  lines.push(JSON.stringify(parts))
}
const log = { info: keep, warn: keep, error: keep }

beforeAll(async () => {
  sms = await startSmsServer()
  app = await startTestApp({
    log,
    environment: {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://police.example',
      OPERATOR_NAME: '某某县公安局',
      OPERATOR_FILING_NUMBER: '备案号',
      OPERATOR_COMPLAINT_ENTRY: '12389',
      SMS_GATEWAY_URL: sms.url,
      SMS_GATEWAY_TOKEN: sms.token,
      WEIXIN_APP_ID: 'wx',
      WEIXIN_APP_SECRET: 'secret',
      WEIXIN_BASE_URL: 'http://127.0.0.1:9',
    },
  })
})
afterAll(async () => {
  await app.close()
  await sms.close()
})

const ask = (phone: string) => app.call('POST', '/api/phone-codes', { body: { phone } })

describe('in production', () => {
  it('the code travels by SMS and never in the answer', async () => {
    const { status, body } = await ask('13800050001')

    expect([status, body]).toEqual([201, { expiresInSeconds: 300 }])
    const [message] = sms.sent
    expect(message).toMatchObject({
      phone: '13800050001',
      template: 'sign-in-code',
      values: { minutes: '5' },
    })
    const code = message!.values.code
    const session = await app.call('POST', '/api/sessions', { body: { phone: '13800050001', code } })
    expect(session.status).toBe(201)
    expect(JSON.stringify(session.body)).not.toContain('13800050001')
  })

  it('a broken gateway is told calmly, and another code may be asked for at once', async () => {
    sms.state.broken = true
    const { status, body } = await ask('13800050002')
    sms.state.broken = false

    expect([status, body.code]).toEqual([502, 'identity.gateway-failed'])
    expect((await ask('13800050002')).status).toBe(201)
  })

  it.each(demoPeople.map(({ key, staffNumber, password }) => [key, staffNumber, password]))(
    '%s of the demo does not exist',
    async (_key, staffNumber, password) => {
      const { status, body } = await app.call('POST', '/api/sessions', { body: { staffNumber, password } })

      expect([status, body.code]).toEqual([401, 'identity.sign-in-wrong'])
    },
  )

  it('a WeChat that cannot be reached is told calmly', async () => {
    const { status, body } = await app.call('POST', '/api/sessions', { body: { weixinCode: 'any' } })

    expect([status, body.code]).toEqual([502, 'identity.weixin-failed'])
  })

  it('no phone and no code is in a line of the log', () => {
    const everything = lines.join('\n')

    expect(lines.length).toBeGreaterThan(3)
    expect(everything).not.toMatch(/1380005000\d/)
    for (const { values } of sms.sent) expect(everything).not.toContain(values.code)
  })

  it('no phone and no code is readable in the database', async () => {
    const tables = await app.sql`
      select t.table_name as name from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'`
    const texts = await Promise.all(
      tables.map(({ name }) => app.sql`select x::text as text from ${app.sql(name as string)} x`),
    )

    const everything = texts.flat().map((row) => row.text as string)
    const hexOfPhone = Buffer.from('13800050001').toString('hex')
    expect(everything.length).toBeGreaterThan(20)
    expect(everything.filter((text) => text.includes('13800050001') || text.includes(hexOfPhone))).toEqual([])
  })
})
