import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importVillages } from '@server/beats'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const find = async (q: string, limit = 20) => {
  const { body } = await app.call('GET', '/api/villages', { query: { q, limit } })
  return body.items as {
    code: string | null
    name: string
    matched: string | null
    beat: { id: string; name: string; kind: string } | null
    officer: string | null
    fallback: boolean
  }[]
}
const namesOf = async (q: string) => (await find(q)).map(({ name }) => name)

describe('looking for a village', () => {
  it.each([
    ['its name', '白草坡'],
    ['its full name', '白草坡村'],
    ['the committee', '白草坡村委会'],
    ['pinyin', 'baicaopo'],
    ['pinyin with 村', 'baicaopocun'],
    ['pinyin with tones and spaces', 'Bái cǎo pō'],
    ['initials', 'bcp'],
    ['capital initials', 'BCP'],
    ['the beginning of its pinyin', 'baic'],
    ['a homophone', '百草坡'],
    ['another homophone', '白草破'],
    ['a wrong character', '白革坡'],
    ['a wrong letter', 'baicaobo'],
    ['a missing letter', 'baicapo'],
    ['two letters swapped', 'baicoapo'],
    ['an alias', '草坡'],
    ['a natural village', '上草坡'],
    ['the initials of a natural village', 'xcp'],
    ['a sentence', '我是白草坡的'],
    ['a sentence with a homophone', '我是百草坡的人'],
    ['a sentence with a wrong character', '我是白革坡的'],
    ['a whole address', '灵台县西屯镇白草坡村三组'],
    ['a question', '请问白草坡村的民警是谁'],
  ])('finds 白草坡村 first by %s', async (_, q) => {
    const [first] = await find(q)

    expect(first).toMatchObject({ code: '620822105206', name: '白草坡村', fallback: false })
  })

  it('finds each of the fifteen villages by name, pinyin and initials', async () => {
    const rows = await app.sql<{ name: string; pinyin: string; initials: string }[]>`
      select n.name, n.pinyin, n.initials from village_names n where n.kind = 'official'`

    expect(new Set(rows.map(({ name }) => name)).size).toBe(15)
    for (const { name, pinyin, initials } of rows) {
      expect((await namesOf(name))[0]).toBe(name)
      expect(await namesOf(pinyin)).toContain(name)
      expect(await namesOf(initials)).toContain(name)
    }
  })

  it('names the beat, the officer and the name that matched', async () => {
    const [village] = await find('上草坡')

    expect(village).toMatchObject({
      matched: '上草坡',
      beat: { name: '第一警务区', kind: 'beat' },
      officer: '马建国',
    })
    expect((await find('白草坡'))[0]?.matched).toBeNull()
  })

  it('lists the villages of the station before anything is typed', async () => {
    expect(await namesOf('')).toHaveLength(15)
    expect(await find('', 3)).toHaveLength(3)
  })

  it.each(['qwertyuiop', '今天天气怎么样', '？？？', "'; drop table villages; --", '%', '\u0000'])(
    'offers the station desk where nothing is found: %s',
    async (q) => {
      const items = await find(q)

      expect(items).toHaveLength(1)
      expect(items[0]).toMatchObject({
        code: null,
        name: '西屯派出所值班室',
        fallback: true,
        beat: { kind: 'desk' },
      })
    },
  )

  it('shows a village that no station answers for only when nobody else is meant', async () => {
    const elsewhere = { township: '外乡', stationId: null, beatUuid: null, lat: null, lng: null, demo: true }
    await importVillages(app.sql, [
      { ...elsewhere, code: '110101001001', name: '白草坡村委会' },
      { ...elsewhere, code: '110101001002', name: '黄旗堡村委会' },
    ])

    expect(await namesOf('白草坡')).toEqual(['白草坡村'])
    expect((await find('黄旗堡'))[0]).toMatchObject({ name: '黄旗堡村委会', beat: null, fallback: false })
  })

  it('refuses what is no search', async () => {
    const long = await app.call('GET', '/api/villages', { query: { q: '长'.repeat(41) } })
    const many = await app.call('GET', '/api/villages', { query: { limit: 1000 } })
    const unknown = await app.call('GET', '/api/villages', { query: { name: '白草坡' } })

    expect([long, many, unknown].map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([400, 'request.invalid']),
    )
  })

  it('is answered with 304 where nothing changed', async () => {
    const first = await app.call('GET', '/api/villages', { query: { q: 'bcp' } })
    const etag = first.headers.get('etag') ?? ''

    const again = await app.call('GET', '/api/villages', {
      query: { q: 'bcp' },
      // Without the second header fetch would ask for a fresh answer.
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    })

    expect(etag).not.toBe('')
    expect(again.status).toBe(304)
  })
})

describe('the nearest villages', () => {
  const nearest = async (lat: number, lng: number) =>
    (await app.call('GET', '/api/villages/nearest', { query: { lat, lng, limit: 3 } })).body

  it('come in the order of their distance, and say that the coordinates are invented', async () => {
    const { items, demoCoordinates, note } = await nearest(35.1511, 107.5941)
    const metres = items.map((item: { distanceMetres: number }) => item.distanceMetres)

    expect(items[0]).toMatchObject({ name: '白草坡村', officer: '马建国', distanceMetres: 14 })
    expect(metres).toEqual([...metres].sort((one: number, other: number) => one - other))
    expect(items).toHaveLength(3)
    expect(demoCoordinates).toBe(true)
    expect(note).toContain('演示')
  })

  it('have the station desk beside them for somebody who is far away', async () => {
    const { items } = await nearest(39.9, 116.4)

    expect(items.at(-1)).toMatchObject({ fallback: true, name: '西屯派出所值班室' })
    expect(items).toHaveLength(4)
  })

  it('bear a pole, and refuse what is no place', async () => {
    expect((await nearest(90, 180)).items.length).toBeGreaterThan(0)
    expect((await app.call('GET', '/api/villages/nearest', { query: { lat: 91, lng: 0 } })).status).toBe(400)
    expect((await app.call('GET', '/api/villages/nearest')).status).toBe(400)
  })
})
