import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let chief: string

beforeAll(async () => {
  app = await startTestApp()
  chief = await app.staff('chief')
})
afterAll(() => app.close())

const list = async (token?: string) => app.call('GET', '/api/motorbikes', { token })
const post = (token: string | undefined, path: string, body: object) =>
  app.call('POST', `/api/motorbikes${path}`, { token, key: randomUUID(), body })

const facts = (plate: string, changes: object = {}) => ({
  plate,
  keeperId: null,
  inspectionDue: '2027-05-01',
  insuranceDue: '2027-06-01',
  mileage: null,
  ...changes,
})

describe('the register of motorbikes', () => {
  it('is read by those who ride and those who register, and by nobody else', async () => {
    expect((await list()).status).toBe(401)
    for (const key of ['grid-worker-1', 'mediator-1', 'liaison-1'])
      expect((await list(await app.staff(key))).status).toBe(403)
    for (const key of ['officer-1', 'auxiliary-1', 'administrator', 'chief'])
      expect((await list(await app.staff(key))).status).toBe(200)
  })

  it('puts first what is due first, and says so in a word', async () => {
    const { body } = await list(chief)

    expect(body.items).toHaveLength(6)
    expect(body.items[0]).toMatchObject({
      plate: '演示警 0003',
      sign: 'overdue',
      insurance: { words: '过期了' },
      inspection: { words: '没到期' },
    })
    expect(body.items[1].sign).toBe('soon')
    expect(body.keepers).toHaveLength(8)
  })

  it('reminds the keeper on the page of the day', async () => {
    const { body } = await app.call('GET', '/api/rounds', { token: await app.staff('officer-1') })

    expect(body.motorbike).toContain('年检快到期')
  })

  it('is kept by the chief and the administrator alone', async () => {
    expect((await post(undefined, '', facts('演示警 0010'))).status).toBe(401)
    expect((await post(await app.staff('officer-1'), '', facts('演示警 0010'))).status).toBe(403)

    const { status, body } = await post(chief, '', facts('演示警 0010'))

    expect([status, body.version, body.may]).toEqual([201, 1, ['change', 'retire', 'note-repair']])
  })

  it('holds a plate once, a keeper who rides, and the newest version', async () => {
    const { body } = await post(chief, '', facts('演示警 0011'))
    const change = (changes: object) => post(chief, `/${String(body.id)}`, facts('演示警 0011', changes))
    const mediator = '0193a000-0000-7000-8000-000000000041'
    const auxiliary = '0193a000-0000-7000-8000-000000000021'

    expect((await post(chief, '', facts('演示警 0001'))).body.code).toBe('motorbike.plate-taken')
    expect((await change({ version: 1, keeperId: mediator })).body.code).toBe('motorbike.keeper-not-fit')
    expect((await change({ version: 1, keeperId: auxiliary })).body).toMatchObject({
      version: 2,
      keeper: { name: '李小军' },
    })
    expect((await change({ version: 1 })).body.code).toBe('motorbike.changed-meanwhile')
  })

  it('takes a repair from whoever keeps the motorbike, with the mileage or without', async () => {
    const { body } = await list(await app.staff('officer-2'))
    const mine = body.items.find((one: { mine: boolean }) => one.mine)
    const repair = (token: string, mileage?: number) =>
      post(token, `/${String(mine.id)}/repairs`, { day: '2026-11-24', what: '换机油', mileage })

    expect((await repair(await app.staff('officer-3'))).status).toBe(403)
    const { body: repaired } = await repair(await app.staff('officer-2'), 9300)
    const { body: again } = await repair(chief)

    expect(repaired).toMatchObject({ mileage: 9300, repairs: [{ what: '换机油', byName: '杨晓梅' }] })
    expect([again.mileage, again.repairs.length]).toEqual([9300, 2])
  })

  it('lets a motorbike go, and its plate with it', async () => {
    const { body } = await post(chief, '', facts('演示警 0012'))
    const path = `/${String(body.id)}`

    expect((await post(chief, `${path}/retirement`, { version: 9 })).body.code).toBe(
      'motorbike.changed-meanwhile',
    )
    expect((await post(chief, `${path}/retirement`, { version: 1 })).status).toBe(200)
    expect((await post(chief, `${path}/retirement`, { version: 1 })).status).toBe(404)
    expect((await post(chief, '', facts('演示警 0012'))).status).toBe(201)
  })
})
