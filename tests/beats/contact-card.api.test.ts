import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { type Answer, type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { PUBLIC_URL: 'https://police.example' } })
})
afterAll(() => app.close())

const at = (clock: string) => {
  app.clock.now = new Date(`${clock}:00+08:00`)
}
const card = async (scene: string) => (await app.call('GET', `/api/cards/${scene}`)).body

/** What a browser sends that has kept an answer; without the second header fetch would ask for a fresh one. */
const asKept = ({ headers }: Answer) => ({
  'if-none-match': headers.get('etag') ?? '',
  'cache-control': 'max-age=0',
})

describe('the contact card', () => {
  it('shows pair, deputy, villages, hours and station, and that they are invented', async () => {
    at('2026-11-24T10:00')
    const body = await card('s1b1')

    expect(body).toMatchObject({
      name: '第一警务区',
      kind: 'beat',
      scene: 's1b1',
      station: { id: 1, name: '西屯派出所', landline: '0933-0000000' },
      officer: { name: '马建国', role: 'officer', staffNumber: '990011' },
      auxiliary: { role: 'auxiliary' },
      deputy: { name: '杨晓梅' },
      village: null,
      demo: true,
    })
    expect(body.villages.map(({ name }: { name: string }) => name)).toContain('白草坡村')
    expect(body.hours).toHaveLength(7)
    expect(body.hours[0]).toEqual({
      weekday: 1,
      spans: [
        { from: '08:30', to: '12:00' },
        { from: '14:30', to: '18:00' },
      ],
    })
    expect(body.exceptions[0]).toMatchObject({ day: '2027-01-01', name: '元旦', spans: [] })
    expect(body.call).toEqual({ number: '0933-0000000', name: '值班室（演示号码）' })
  })

  it('is the same by the id of the beat', async () => {
    const byScene = await card('s1b2')

    const byId = await app.call('GET', `/api/beats/${String(byScene.id)}`)

    expect(byId.body).toEqual(byScene)
  })

  it.each(['0'.repeat(32), 'v'.repeat(32), 'nonsense', '1'])('is not found for %s', async (id) => {
    const { status, body } = await app.call('GET', `/api/beats/${id}`)

    expect([status, body.code]).toEqual([404, 'beat.not-found'])
  })

  it('is answered with 304 until something on it changes', async () => {
    at('2026-11-24T10:01')
    const first = await app.call('GET', '/api/cards/s1b1')
    const headers = asKept(first)

    at('2026-11-24T10:29')
    const soon = await app.call('GET', '/api/cards/s1b1', { headers })
    at('2026-11-24T12:30')
    const later = await app.call('GET', '/api/cards/s1b1', { headers })

    expect(soon.status).toBe(304)
    expect(later.status).toBe(200)
  })
})

describe('the duty on a card', () => {
  it.each([
    ['in duty hours', '2026-11-24T10:00', true, '马建国', '现在值班，到 12:00'],
    ['in the lunch break', '2026-11-24T13:00', false, '杨晓梅', '现在不是上班时间，今天 14:30 上班'],
    ['at night', '2026-11-24T23:00', false, '杨晓梅', '现在不是上班时间，明天 08:30 上班'],
    ['on a weekend', '2026-11-28T10:00', false, '杨晓梅', '现在不是上班时间，11月30日（周一）08:30 上班'],
    ['on a holiday', '2026-10-01T10:00', false, '杨晓梅', '今天国庆节放假，10月8日（周四）08:30 上班'],
    ['on a make-up Saturday', '2026-10-10T15:00', true, '马建国', '现在值班，到 18:00'],
  ])('is right %s', async (_, clock, ...told) => {
    at(clock)

    const { duty } = await card('s1b1')

    expect([duty.open, duty.covers.name, duty.sentence]).toEqual(told)
  })

  it("follows the beat's own hours where it has some: market day on Saturday", async () => {
    at('2026-11-28T10:00')

    const { duty } = await card('s1b3')

    expect(duty).toMatchObject({
      open: true,
      sentence: '现在值班，到 12:00',
      today: [{ from: '09:00', to: '12:00' }],
    })
  })

  it('promises an answer by duty hours', async () => {
    at('2026-11-27T17:00')

    const { duty } = await card('s1b1')

    expect(duty).toMatchObject({ replyBy: '2026-11-30T03:30:00.000Z', nextOpenAt: null })
  })

  it('passes to the deputy on a day of leave, and to the desk when both are away', async () => {
    const leave = (key: 'officer-4' | 'officer-1') => app.sql`
      insert into duty_absences (station_id, account_id, from_day, to_day)
      values (1, ${demoPerson(key).accountId}, '2026-12-01', '2026-12-02')`
    at('2026-12-01T10:00')

    await leave('officer-4')
    const first = (await card('s1b4')).duty
    await leave('officer-1')
    const second = (await card('s1b4')).duty

    expect([first.covers.name, first.sentence]).toEqual(['马建国', '曹文斌今天不在，由马建国代班，到 12:00'])
    expect([second.covers, second.sentence]).toEqual([null, '曹文斌今天不在，由值班室接待，到 12:00'])
  })

  it('changes hands on the day of a transfer', async () => {
    await app.sql`
      update duty_pairs set to_day = '2026-12-31'
      where station_id = 1 and beat_id = (select b.beat_id from beats b where b.scene = 's1b2')`
    await app.sql`
      insert into duty_pairs (station_id, beat_id, officer_id, from_day)
      select 1, b.beat_id, ${demoPerson('officer-3').accountId}, '2027-01-01' from beats b where b.scene = 's1b2'`

    at('2026-12-31T10:00')
    const before = await card('s1b2')
    at('2027-01-01T10:00')
    const after = await card('s1b2')

    expect([before.officer.name, after.officer.name]).toEqual(['杨晓梅', '白志强'])
    expect([after.auxiliary, after.deputy, after.duty.covers]).toEqual([null, null, null])
  })
})

describe('the list of beats', () => {
  it('has the desk and the four beats, which share the fifteen villages', async () => {
    at('2026-11-24T10:00')
    const { body } = await app.call('GET', '/api/beats')
    const items = body.items as { name: string; kind: string; villages: string[] }[]

    expect(items.map(({ name }) => name)).toEqual([
      '值班室',
      '第一警务区',
      '第二警务区',
      '第三警务区',
      '第四警务区',
    ])
    expect(new Set(items.flatMap(({ villages }) => villages)).size).toBe(15)
  })
})
