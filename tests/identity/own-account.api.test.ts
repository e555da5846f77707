import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let token: string

beforeAll(async () => {
  app = await startTestApp()
  token = await app.resident('13800040001', { consent: false })
})
afterAll(() => app.close())

const describeAs = (body: object) => app.call('POST', '/api/own-account', { token, body })
const agree = (body: object) => app.call('POST', '/api/consents', { token, body })
const document = async () => (await app.call('GET', '/api/consent-document')).body
const oneVillage = async () => {
  const rows = await app.sql`select v.code from villages v limit 1`
  return rows[0]!.code as string
}

describe('describing myself', () => {
  it('keeps the name and the village, each on its own', async () => {
    const villageCode = await oneVillage()
    await describeAs({ name: ' 老张 ' })

    const { status, body } = await describeAs({ villageCode })

    expect(status).toBe(200)
    expect(body).toMatchObject({ name: '老张', villageCode })
  })

  it('shows the village by its name, lets it be changed and taken back', async () => {
    await describeAs({ villageCode: '620822105206' })
    const { body: first } = await app.call('GET', '/api/sessions/current', { token })
    const { body: second } = await describeAs({ villageCode: '620822105205' })

    const { body: none } = await describeAs({ villageCode: null })

    expect([first.villageName, second.villageName, none.villageName]).toEqual(['白草坡村', '店子村', null])
    await describeAs({ villageCode: await oneVillage() })
  })

  it('takes a name back with null', async () => {
    const { body } = await describeAs({ name: null })

    expect(body.name).toBeNull()
    expect(body.villageCode).toBe(await oneVillage())
  })

  it('refuses a village that does not exist', async () => {
    const { status, body } = await describeAs({ villageCode: '999999999999' })

    expect([status, body.errors[0].field]).toEqual([400, 'body.villageCode'])
  })

  it.each([
    [{ name: '张'.repeat(21) }],
    [{ name: '\u0000' }],
    [{ name: '\ud800' }],
    [{ name: '' }],
    [{ role: 'officer' }],
    [{ phone: '13800000000' }],
  ])('refuses %j', async (body) => {
    const { status } = await describeAs(body)

    expect(status).toBe(400)
  })
})

describe('the consent text', () => {
  it('is open to anyone, names the operator and carries an ETag', async () => {
    const { status, body, headers } = await app.call('GET', '/api/consent-document')

    expect(status).toBe(200)
    expect(body.operator).toContain('灵台县公安局')
    expect(headers.get('etag')).not.toBeNull()
  })

  it('is agreed to by version; the time is kept', async () => {
    const { version } = await document()

    const { status, body } = await agree({ version, atLeastFourteen: true })

    expect(status).toBe(201)
    expect(body).toEqual({ version, givenAt: app.clock.now.toISOString() })
    const { body: own } = await app.call('GET', '/api/sessions/current', { token })
    expect(own.consented).toBe(true)
  })

  it('keeps the first time when it is agreed to again', async () => {
    const { version } = await document()
    const first = app.clock.now.toISOString()
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)

    const { body } = await agree({ version, atLeastFourteen: true })

    expect(body.givenAt).toBe(first)
  })

  it('is not agreed to in an old version, nor by a child', async () => {
    const child = await app.resident('13800040002', { consent: false })
    const { version } = await document()

    const outdated = await agree({ version: '2020-01-01', atLeastFourteen: true })
    const refused = await app.call('POST', '/api/consents', {
      token: child,
      body: { version, atLeastFourteen: false },
    })

    expect([outdated.status, outdated.body.code]).toEqual([409, 'identity.consent-outdated'])
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.guardian-needed'])
    const { body: own } = await app.call('GET', '/api/sessions/current', { token: child })
    expect(own.consented).toBe(false)
  })
})
