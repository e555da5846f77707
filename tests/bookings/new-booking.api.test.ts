import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aRequest, baicaopo, nameOf, openManyPlaces } from './home-visit'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
})
afterAll(() => app.close())

const book = (token: string, changes = {}, key?: string) =>
  app.call('POST', '/api/bookings', {
    token,
    body: aRequest(changes),
    ...(key === undefined ? {} : { key }),
  })

describe('booking a home visit', () => {
  it('answers with a receipt, who handles it, by when, and what comes next', async () => {
    const daughter = await app.resident('13900000301')

    const { status, body } = await book(daughter, { subjectName: '赵秀英' })

    expect(status).toBe(201)
    expect(body.receipt).toMatch(/^办-1124-\d{4}$/)
    expect(body.handler).toBe(`社区民警 ${nameOf('officer-1')}`)
    expect(body.dueAt).toBe('2026-11-25T10:00:00.000Z')
    expect(body.next).toContain('11月26日（周四）上午')
    expect(body.may).toEqual(['rescheduling', 'cancellation'])
    expect(body.request.phone).toBe('138****0111')
  })

  it('is asked for no identity number, and hides one that was pasted into the words', async () => {
    const daughter = await app.resident('13900000302')

    const { body } = await book(daughter, {
      subjectName: '钱老汉',
      reason: '身份证622723188001010014卧床',
      landmark: '桥头622723188001010014',
    })

    const [row] = await app.sql`select b.* from bookings b where b.receipt = ${body.receipt}`
    expect(body.numberMasked).toBe(true)
    expect(body.request.reason).toBe('身份证622723********0014卧床')
    expect(JSON.stringify(row)).not.toContain('622723188001010014')
    expect(JSON.stringify(row)).not.toContain('13800000111')
  })

  it('happens once however often it is tapped', async () => {
    const daughter = await app.resident('13900000303')

    const answers = await Promise.all([1, 2, 3].map(() => book(daughter, { subjectName: '孙有福' }, 'tap')))

    const { body: mine } = await app.call('GET', '/api/bookings', { token: daughter })
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1)
    expect(mine.items).toHaveLength(1)
  })

  it('is refused for the same person twice in one half-day, also under another account', async () => {
    const slot = { day: '2026-12-01', half: 'morning' }
    const changes = { subjectName: '李 兰英', slot }
    await book(await app.resident('13900000304'), changes)

    const { status, body } = await book(await app.resident('13900000305'), {
      ...changes,
      subjectName: '李兰英',
    })

    expect([status, body.code]).toEqual([409, 'booking.already-booked'])
    const { body: slots } = await app.call('GET', '/api/booking-slots', {
      query: { village: baicaopo, from: slot.day },
    })
    expect(slots.items[0]).toMatchObject({ ...slot, free: 19 })
  })

  it('takes emoji and rare characters in names and words', async () => {
    const { status, body } = await book(await app.resident('13900000306'), {
      subjectName: '𠮷祥',
      landmark: '大门上贴着🐯的那家',
    })

    expect([status, body.subjectName, body.request.landmark]).toEqual([201, '𠮷祥', '大门上贴着🐯的那家'])
  })

  it('waits for the consent to the privacy text', async () => {
    const { status, body } = await book(await app.resident('13900000307', { consent: false }))

    expect([status, body.code]).toEqual([403, 'identity.consent-needed'])
  })

  it('stops at six visits that are still to come', async () => {
    const cadre = await app.resident('13900000308')
    const consent = { how: 'oral', on: '2026-11-24', callBack: '打他家电话' }
    const days = [
      '2026-12-14',
      '2026-12-15',
      '2026-12-16',
      '2026-12-17',
      '2026-12-18',
      '2026-12-21',
      '2026-12-22',
    ]

    const statuses: number[] = []
    for (const day of days) {
      const slot = { day, half: 'afternoon' }
      statuses.push((await book(cadre, { relation: 'village-cadre', consent, slot })).status)
    }

    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 409])
  })
})

describe('a request that does not fit', () => {
  it('is told everything at once', async () => {
    const { status, body } = await book(await app.resident('13900000310'), {
      subjectBirth: '2030-02-30',
      phone: '12345678901',
      phoneOf: 'contact',
      oldCard: 'none',
      eligibility: [],
      relation: 'village-cadre',
    })

    expect(status).toBe(400)
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'body.subjectBirth',
      'body.phone',
      'body.contactName',
      'body.oldCard',
      'body.eligibility',
      'body.consent',
    ])
  })

  it.each([
    ['an unknown field', { identityNumber: '1' }],
    ['a name that is too long', { subjectName: '长'.repeat(31) }],
    ['a village that is no code', { villageCode: '白草坡' }],
    ['a half-day that does not exist', { slot: { day: '2026-11-26', half: 'night' } }],
    ['a service that does not exist', { service: 'passport' }],
    ['control characters', { landmark: 'a\u0000b' }],
    ['a list that is too long', { needs: Array.from({ length: 11 }, () => 'sight') }],
  ])('is refused: %s', async (_, changes) => {
    const { status, body } = await book(await app.resident('13900000311'), changes)

    expect([status, body.code]).toEqual([400, 'request.invalid'])
  })

  it('is refused where a child does not book through the guardian', async () => {
    const mother = await app.resident('13900000312')

    const wrong = await book(mother, {
      subjectBirth: '2015-06-01',
      service: 'first',
      oldCard: 'none',
      relation: 'relative',
    })
    const unnamed = await book(mother, {
      subjectBirth: '2015-06-01',
      service: 'first',
      oldCard: 'none',
      relation: 'guardian',
    })
    const right = await book(mother, {
      subjectBirth: '2015-06-01',
      service: 'first',
      oldCard: 'none',
      relation: 'guardian',
      guardianName: '周梅',
    })

    expect(wrong.body.errors[0].field).toBe('body.relation')
    expect(unnamed.body.errors[0].field).toBe('body.guardianName')
    expect(right.status).toBe(201)
  })

  it('is refused for a village that no station here answers for', async () => {
    const { status, body } = await book(await app.resident('13900000313'), { villageCode: '110101001001' })

    expect([status, body.code]).toEqual([404, 'village.not-found'])
  })

  it.each([
    ['today', { day: '2026-11-24', half: 'afternoon' }],
    ['a Sunday', { day: '2026-11-29', half: 'morning' }],
    ['a day too far away', { day: '2026-12-25', half: 'morning' }],
  ])('is offered the next free time instead of %s', async (_, slot) => {
    const { status, body } = await book(await app.resident('13900000314'), { slot })

    expect([status, body.code]).toEqual([409, 'booking.slot-closed'])
    expect(body.offer).toMatchObject({ half: expect.any(String), free: expect.any(Number) })
  })
})
