import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { MINUTE } from '@shared/kernel/beijing-time'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const enter = (staffNumber: string, password: string, totp?: string) =>
  app.call('POST', '/api/sessions', { body: { staffNumber, password, ...(totp ? { totp } : {}) } })
const pass = (milliseconds: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
}
const who = (token: string) => app.call('GET', '/api/sessions/current', { token })

describe('the second step', () => {
  const { staffNumber, password } = demoPerson('chief')
  const digitsAt = (secret: string, instant: Date) =>
    generateSync({ secret, epoch: Math.floor(instant.getTime() / 1000) })
  let secret = ''

  it('is enrolled with the password and one number of the authenticator', async () => {
    const { token } = (await enter(staffNumber, password)).body
    const refused = await app.call('POST', '/api/two-step', { token, body: { password: 'wrong' } })
    const begun = await app.call('POST', '/api/two-step', { token, body: { password } })
    secret = begun.body.secret
    const confirm = (code: string) =>
      app.call('POST', '/api/two-step/confirmation', { token, body: { code } })
    const wrong = await confirm(digitsAt(secret, new Date(0)))
    expect((await who(token)).body.twoStep).toBe(false)

    const confirmed = await confirm(digitsAt(secret, app.clock.now))

    expect(refused.status).toBe(400)
    expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\//)
    expect(wrong.body.code).toBe('identity.code-wrong')
    expect(confirmed.status).toBe(204)
    expect((await who(token)).body.twoStep).toBe(true)
  })

  it('is asked for from then on', async () => {
    const { status, body } = await enter(staffNumber, password)

    expect([status, body.code]).toEqual([401, 'identity.two-step-needed'])
  })

  it('accepts no number twice, not even the one that enrolled it', async () => {
    const enrolling = digitsAt(secret, app.clock.now)
    expect((await enter(staffNumber, password, enrolling)).status).toBe(401)
    pass(MINUTE)
    const digits = digitsAt(secret, app.clock.now)
    expect((await enter(staffNumber, password, digits)).status).toBe(201)

    const replayed = await enter(staffNumber, password, digits)

    expect([replayed.status, replayed.body.code]).toEqual([401, 'identity.two-step-needed'])
  })

  it('lets one in of two who show the same number at the same moment', async () => {
    pass(MINUTE)
    const digits = digitsAt(secret, app.clock.now)

    const both = await Promise.all([1, 2].map(() => enter(staffNumber, password, digits)))

    expect(both.map(({ status }) => status).sort()).toEqual([201, 401])
  })

  it('bears a clock that is half a minute off, and no more', async () => {
    pass(5 * MINUTE)
    const old = digitsAt(secret, new Date(app.clock.now.getTime() - 61_000))
    const late = digitsAt(secret, new Date(app.clock.now.getTime() - 29_000))

    expect((await enter(staffNumber, password, old)).status).toBe(401)
    expect((await enter(staffNumber, password, late)).status).toBe(201)
  })

  it('counts wrong numbers towards the lock-out', async () => {
    pass(20 * MINUTE)
    for (let tries = 0; tries < 5; tries += 1) await enter(staffNumber, password, '000000')

    const { body } = await enter(staffNumber, password, digitsAt(secret, app.clock.now))

    expect(body.code).toBe('identity.sign-in-locked')
  })

  it('keeps its secret sealed', async () => {
    const [row] = await app.sql`select row_to_json(f)::text as text from staff f
      where f.staff_number = ${staffNumber}`

    expect(row!.text).not.toContain(secret)
  })
})
