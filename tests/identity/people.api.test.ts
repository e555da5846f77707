import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { createPeople } from '@server/identity/people.service'
import { openVault } from '@server/platform/vault'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let residentId: string
const key = Buffer.alloc(32, 7)
const people = createPeople(openVault({ dataKeys: [{ id: 'test', key }], indexKey: key, linkKey: key }))

beforeAll(async () => {
  app = await startTestApp()
  const token = await app.resident('13800060001', { consent: false })
  const { body } = await app.call('POST', '/api/own-account', { token, body: { name: '王大妈' } })
  residentId = body.id
})
afterAll(() => app.close())

describe('what other rooms may ask about people', () => {
  it('is the names of residents and staff alike', async () => {
    const { accountId, name } = demoPerson('officer-1')

    const names = await people.namesOf(app.sql, [residentId, accountId])

    expect([...names]).toHaveLength(2)
    expect(names.get(residentId)).toBe('王大妈')
    expect(names.get(accountId)).toBe(name)
    expect((await people.namesOf(app.sql, [])).size).toBe(0)
  })

  it('is a resident with a masked phone; the whole number only on request', async () => {
    const resident = await people.residentOf(app.sql, residentId)

    expect(resident).toMatchObject({ name: '王大妈', phoneMasked: '138****0001', villageCode: null })
    expect(JSON.stringify(resident)).not.toContain('13800060001')
    expect(resident!.phone()).toBe('13800060001')
  })

  it('is no staff member as if they were a resident', async () => {
    expect(await people.residentOf(app.sql, demoPerson('chief').accountId)).toBeNull()
  })

  it('is the work facts of staff', async () => {
    const { accountId, staffNumber, role, name, avatar } = demoPerson('auxiliary-2')

    const staff = await people.staffOf(app.sql, [accountId])

    expect(staff.get(accountId)).toEqual({
      accountId,
      stationId: 1,
      staffNumber,
      role,
      name,
      avatar,
      workPhone: null,
    })
  })

  it('is whether a resident agreed; staff need not', async () => {
    const resident = { role: 'resident', accountId: residentId } as const
    const { accountId } = demoPerson('chief')
    const scope = { stationId: 1, beatIds: [], deputyBeatIds: [] }

    await expect(people.assertConsented(app.sql, resident)).rejects.toMatchObject({
      code: 'identity.consent-needed',
    })
    await expect(
      people.assertConsented(app.sql, { role: 'station-chief', accountId, ...scope }),
    ).resolves.toBeUndefined()
  })
})
