import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { enrolStaff } from '@server/identity'
import { MINUTE } from '@shared/kernel/beijing-time'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const enter = (staffNumber: string, password: string) =>
  app.call('POST', '/api/sessions', { body: { staffNumber, password } })
const pass = (milliseconds: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
}
const who = (token: string) => app.call('GET', '/api/sessions/current', { token })

/** A new colleague with a first password, as an administrator enrols them. */
async function newColleague(staffNumber: string) {
  const enrolment = { role: 'officer', name: '新来的', avatar: 0, workPhone: null, demo: false } as const
  const firstPassword = 'first-password'
  const whose = { accountId: randomUUID(), stationId: 1, staffNumber, firstPassword }
  await enrolStaff(app.sql, { ...enrolment, ...whose }, app.clock.now)
  return { staffNumber, password: firstPassword }
}

describe('signing in as staff', () => {
  it('gives the name, the station and the beats of today', async () => {
    const { staffNumber, password, name } = demoPerson('officer-1')

    const { status, body } = await enter(staffNumber, password)

    expect(status).toBe(201)
    expect(body.actor).toMatchObject({
      role: 'officer',
      name,
      phone: null,
      station: { id: 1 },
      beats: [{ name: expect.any(String) }],
      mustChangePassword: false,
      twoStep: false,
      consented: true,
    })
  })

  it('gives a grid worker the beats of their villages', async () => {
    const { staffNumber, password } = demoPerson('grid-worker-1')

    const { body } = await enter(staffNumber, password)

    expect(body.actor.beats.length).toBeGreaterThan(0)
  })

  it('answers an unknown number like a wrong password', async () => {
    const unknown = await enter('888888', 'demo-officer-1')
    const wrong = await enter(demoPerson('officer-2').staffNumber, 'wrong')

    expect([unknown.status, unknown.body.code]).toEqual([401, 'identity.sign-in-wrong'])
    expect([wrong.status, wrong.body.code]).toEqual([401, 'identity.sign-in-wrong'])
    expect(unknown.body.title).toBe(wrong.body.title)
  })

  it('keeps successes and refusals in the audit', async () => {
    const { accountId } = demoPerson('officer-2')

    const rows = await app.sql`
      select e.action, e.outcome, e.reason from audit_entries e where e.actor_id = ${accountId}`

    expect(rows).toEqual([
      { action: 'session.started', outcome: 'refused', reason: 'identity.sign-in-wrong' },
    ])
  })

  it('locks for 15 minutes after five wrong passwords, also for the right one', async () => {
    const { staffNumber, password } = demoPerson('officer-3')
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await enter(staffNumber, 'wrong')).body.code).toBe('identity.sign-in-wrong')
      pass(MINUTE)
    }

    const { status, body, headers } = await enter(staffNumber, password)

    expect([status, body.code, headers.get('retry-after')]).toEqual([423, 'identity.sign-in-locked', '840'])
    pass(14 * MINUTE)
    expect((await enter(staffNumber, password)).status).toBe(201)
  })

  it('counts wrong passwords that arrive at the same moment', async () => {
    const { staffNumber } = demoPerson('officer-4')

    const answers = await Promise.all(Array.from({ length: 9 }, () => enter(staffNumber, 'wrong')))

    const codes = answers.map(({ body }) => body.code as string)
    expect(codes.filter((code) => code === 'identity.sign-in-wrong')).toHaveLength(5)
  })

  it('starts counting anew after a success', async () => {
    const { staffNumber, password } = demoPerson('auxiliary-1')
    for (let round = 0; round < 3; round += 1) {
      await enter(staffNumber, 'wrong')
      await enter(staffNumber, 'wrong')
      expect((await enter(staffNumber, password)).status).toBe(201)
    }
  })
})

describe('a first password', () => {
  it('opens nothing but the change of itself', async () => {
    const { staffNumber, password } = await newColleague('770001')
    const { body } = await enter(staffNumber, password)
    expect(body.actor.mustChangePassword).toBe(true)
    expect((await who(body.token)).status).toBe(200)

    const refused = await app.call('POST', '/api/two-step', { token: body.token, body: { password } })

    expect([refused.status, refused.body.code]).toEqual([403, 'identity.password-change-needed'])
  })

  it('is changed for a strong one, and every other session ends', async () => {
    const { staffNumber, password } = await newColleague('770002')
    const other = (await enter(staffNumber, password)).body.token
    const { token } = (await enter(staffNumber, password)).body
    const change = (current: string, next: string) =>
      app.call('POST', '/api/own-password', { token, body: { current, next } })

    const wrong = await change('not-the-first', 'a-better-password')
    const weak = await change(password, 'x770002x-1')
    const changed = await change(password, 'a-better-password')

    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'body.current'])
    expect(weak.body.code).toBe('identity.password-weak')
    expect(changed.status).toBe(204)
    expect((await who(token)).body.mustChangePassword).toBe(false)
    expect((await who(other)).status).toBe(401)
    expect((await enter(staffNumber, password)).status).toBe(401)
    expect((await enter(staffNumber, 'a-better-password')).status).toBe(201)
  })
})
