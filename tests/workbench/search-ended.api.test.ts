import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDispute } from '@tests/disputes/told-dispute'
import { type Furnished, furnish } from '@tests/support/every-page'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispatch, post } from './desk'

let app: TestApp
let known: Furnished

beforeAll(async () => {
  app = await startTestApp()
  known = await furnish(app)
})
afterAll(() => app.close())

interface Found {
  readonly id: string
  readonly group: string | null
  readonly endedAt: string | null
}

const search = async (token: string, q: string): Promise<readonly Found[]> =>
  (await app.call('GET', '/api/workbench/search', { token, query: { q } })).body.items
const found = async (token: string, q: string) => (await search(token, q)).map(({ id }) => id)

/** A dispute that its reporter took back, with words of its own. */
async function aTakenBack(text: string, changes: object = {}) {
  const { dispute, reporter, act } = await aDispute(app, { text, ...changes })
  const { status } = await act(reporter, 'withdrawal', {})
  if (status !== 200) throw new Error(`withdrawal: ${String(status)}`)
  return String(dispute.id)
}

/** Newer closed cases of the same beat than whatever was closed before. */
async function closeManyMore(count: number): Promise<void> {
  await app.sql`
    insert into disputes (station_id, dispute_id, beat_id, kind, category, source, village_code, village_name,
      receipt_day, receipt, reporter_id, text, number_masked, confidential, call_back, state, stage, since, asked_at,
      last_act_at, risk, protected, desk_place, due_at, created_at, changed_at)
    select 1, gen_random_uuid(), d.beat_id, 'dispute', 'water', 'app', '620822105206', '白草坡村', date '2020-01-01',
      '多-' || gen_random_uuid(), gen_random_uuid(), '寻常的一件事', false, true, 'any', 'withdrawn', 'closed', now(), now(), now(), 'blue',
      false, 2e14 + g, now(), now(), now()
    from generate_series(1, ${count}::int) g
    join lateral (select beat_id from disputes where village_code = '620822105206' limit 1) d on true`
  await app.sql`analyze disputes`
}

describe('words looked for in what has ended', () => {
  it('find a closed letter by what was said in it, its village and who wrote, with the day it ended', async () => {
    await post(app, known.officer, `/api/threads/${known.thread}/messages`, {
      text: '相机带上，下周二上门照相。',
    })
    await post(app, known.officer, `/api/threads/${known.thread}/closure`, {})

    const [letter] = await search(known.officer, '下周二')

    expect(letter).toMatchObject({ id: known.thread, group: null, endedAt: app.clock.now.toISOString() })
    expect(await found(known.officer, '白草坡 下周二')).toEqual([known.thread])
    expect(await found(known.officer, '赵小燕 下周二')).toEqual([known.thread])
    expect(await found(known.officer, '店子 下周二')).toEqual([])
  })

  it('are taken as they are typed: a percent sign is no wildcard, and commas alone find nothing', async () => {
    const id = await aTakenBack('合同写的利息是月息 3%_，他说不算')

    expect(await found(known.officer, '3%_')).toEqual([id])
    expect(await found(known.officer, '%')).toEqual([id])
    for (const typed of ['3_%', '月_', '，、']) expect(await found(known.officer, typed)).toEqual([])
  })

  it('find a need that was carried back and a dispatch that is done', async () => {
    const { dispatch, officer, act } = await aDispatch(app, { what: '看看老碾盘旁边的电线' })
    await act(officer, 'acceptance')
    await act(officer, 'arrival')
    await act(officer, 'result', { outcome: 'answered', words: '供电所已经接好' })
    await app.sql`
      insert into needs (station_id, need_id, beat_id, village_code, village_name, what, kind, source, written_by,
        owner_id, state, due_day, answer, carried_how, carried_at, carried_by, carried_word, step_count, raised_at,
        changed_at)
      select n.station_id, ${randomUUID()}, n.beat_id, n.village_code, n.village_name, '给老碾盘的独居老人拉煤', n.kind,
        n.source, n.written_by, n.owner_id, 'carried-back', n.due_day, '拉好了', 'phone', now(), n.owner_id, 'satisfied', 3,
        n.raised_at, now()
      from needs n where n.beat_id = (select beat_id from villages where code = '620822105206') limit 1`

    const kinds = (await app.call('GET', '/api/workbench/search', { token: officer, query: { q: '老碾盘' } }))
      .body.items

    expect(kinds.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['dispatch', 'need'])
    expect(await found(officer, '老碾盘')).toContain(dispatch.id)
    expect(await found(await app.staff('officer-3'), '老碾盘')).toEqual([])
  })

  it('find a closed dispute by what was told, only within one’s own beats', async () => {
    const id = await aTakenBack('两家为核桃树的树枝伸过墙头争了几句')

    expect(await found(known.officer, '核桃树')).toEqual([id])
    expect(await found(await app.staff('chief'), '核桃树 墙头')).toEqual([id])
    expect(await found(await app.staff('officer-3'), '核桃树')).toEqual([])
    expect(await found(await app.staff('grid-worker-1'), '核桃树')).toEqual([])
    expect(await found(await app.staff('mediator-1'), '核桃树')).toEqual([])
  })

  it('find what is protected only for the beat’s officer and the chief', async () => {
    const id = await aTakenBack('为石榴园的事吵了几句')
    await app.sql`update disputes set protected = true where text like '%石榴园%'`

    const of = async (name: string) => found(await app.staff(name), '石榴园')

    expect([await of('officer-1'), await of('chief')]).toEqual([[id], [id]])
    expect([await of('auxiliary-1'), await of('officer-3'), await of('mediator-1')]).toEqual([[], [], []])
  })

  it('do not find for whoever stepped out', async () => {
    const { dispute, reporter, act, officer } = await aDispute(app, { text: '为杏园的水渠吵了几句' })
    await act(officer, 'disclosure', { tie: 'relative' })
    await act(reporter, 'withdrawal', {})

    expect(await found(officer, '杏园')).toEqual([])
    expect(await found(await app.staff('chief'), '杏园')).toEqual([dispute.id])
  })

  it('reach as far back as there is anything, and one character among the newest thousand', async () => {
    const old = await aTakenBack('为老井台边的鬮子吵了几句')
    await closeManyMore(260)
    expect(await found(known.officer, '鬮')).toEqual([old])
    await closeManyMore(800)

    expect(await found(known.officer, '老井台')).toEqual([old])
    expect(await found(known.officer, '寻常的一件事')).toHaveLength(25)
    expect(await found(known.officer, '鬮')).toEqual([])
  })

  it('are found through an index that holds the station’s own', async () => {
    const plan = await app.sql.begin(async (sql) => {
      await sql`set local enable_seqscan = off`
      return sql<{ line: string }[]>`
        explain (costs off) select d.dispute_id from disputes d
        where d.station_id = 1
          and search_pairs(d.station_id, (coalesce(d.text, '') || ' ' || coalesce(d.village_name, '')))
            @> search_pairs(1, '老井台')`
    })
    const [pairs] = await app.sql<{ pairs: string[] }[]>`select search_pairs(7, '老井台') as pairs`

    expect(plan.map((row) => Object.values(row)[0]).join('\n')).toContain('disputes_by_words')
    expect([...(pairs?.pairs ?? [])].sort()).toEqual(['7:井台', '7:老井'])
  })
})
