import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { END_OF_WAITING } from '@shared/messages/thread.rules'
import { addBookings } from '@tests/bench/grown.repository'
import { aBooking } from '@tests/bookings/home-visit'
import { aDispute, bodies } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'
import { aNeed } from '@tests/visits/at-the-gate'
import { aDispatch } from './desk'

let app: TestApp
let officer: string

const FIRST = '620822105206'

/** More in every pile than a search reads through, and all of it due earlier than what a test adds. */
async function fillPiles(count: number): Promise<void> {
  const first = app.sql`(select beat_id from villages where code = ${FIRST})`
  await app.sql`
    insert into disputes (station_id, dispute_id, beat_id, kind, category, source, village_code, village_name,
      receipt_day, receipt, reporter_id, text, number_masked, confidential, call_back, state, stage, since, asked_at,
      last_act_at, risk, protected, desk_place, due_at, settled_at, created_at, changed_at)
    select 1, gen_random_uuid(), ${first}, 'dispute', 'water', 'app', '620822105206', '白草坡村', date '2020-01-01',
      '多-' || s.stage || g, gen_random_uuid(), '寻常的一件事', false, true, 'any', case when s.stage = 'follow-up' then 'performing' else
      'accepted' end, s.stage, now(), now(), now(), 'blue', false, 1e14 + g, timestamptz '2026-01-01' + g * interval '1 second',
      now(), now(), now()
    from generate_series(1, ${count}::int) g, unnest('{under-way,follow-up}'::text[]) s (stage)`
  await app.sql`
    insert into threads (station_id, thread_id, beat_id, resident_id, begun_here, receipt, state, escalation, due_at,
      inbox_place, last_sequence, staff_unread, preview, village_name, changed_at, created_at)
    select 1, gen_random_uuid(), ${first}, gen_random_uuid(), true, '多-' || g || s.state, s.state, 'beat',
      case when s.state = 'waiting' then timestamptz '2026-01-01' end, s.place + g, 1, 0, '多', '白草坡村', now(), now()
    from generate_series(1, ${count}::int) g,
      (values ('waiting', 1e9), ('closed', ${END_OF_WAITING})) s (state, place)`
  // One in ten is open, over four beats.
  await addBookings(app.sql, count * 40)
  await app.sql`
    insert into needs (station_id, need_id, beat_id, village_code, village_name, what, kind, source, written_by,
      owner_id, state, due_day, step_count, raised_at, changed_at)
    select 1, gen_random_uuid(), ${first}, '620822105206', '白草坡村', '多', 'welfare', 'visit', o.id, o.id, 'open',
      date '2026-01-01', 1, now(), now()
    from generate_series(1, ${count}::int) g, (select ${demoPerson('officer-1').accountId}::uuid as id) o`
  await app.sql`
    insert into dispatches (station_id, dispatch_id, beat_id, village_name, what, source, given_by, officer_id, state,
      due_at, step_count, given_at, changed_at)
    select 1, gen_random_uuid(), ${first}, '白草坡村', '多', '110', o.id, o.id, 'given', timestamptz '2026-01-01', 1,
      now(), now()
    from generate_series(1, ${count}::int) g, (select ${demoPerson('officer-1').accountId}::uuid as id) o`
}

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  await fillPiles(260)
})
afterAll(() => app.close())

const found = async (token: string, q: string): Promise<{ kind: string; id: string }[]> =>
  (await app.call('GET', '/api/workbench/search', { token, query: { q } })).body.items.map(
    ({ kind, id }: { kind: string; id: string }) => ({ kind, id }),
  )

describe('words looked for where more is open than is read through', () => {
  it('find a dispute, for whoever may see it alone', async () => {
    const { dispute } = await aDispute(app, { text: '两家为花椒树吵了几句' })

    expect(await found(officer, '花椒树')).toEqual([{ kind: 'dispute', id: dispute.id }])
    expect(await found(await app.staff('chief'), '花椒树')).toEqual([{ kind: 'dispute', id: dispute.id }])
    for (const name of ['officer-3', 'grid-worker-1', 'mediator-1'] as const)
      expect(await found(await app.staff(name), '花椒树')).toEqual([])

    await app.sql`update disputes set protected = true where text like '%花椒树%'`
    expect(await found(await app.staff('auxiliary-1'), '花椒树')).toEqual([])
    expect(await found(officer, '花椒树')).toHaveLength(1)
  })

  it('find a dispute for whoever was called to it, and not for whoever stepped out', async () => {
    const { act, dispute } = await aDispute(app, { text: '两家为枸杞地吵了几句' })
    await act(officer, 'acceptance')
    await act(officer, 'assignment', bodies.assignment)
    await act(officer, 'convening', bodies.convening)
    await act(officer, 'disclosure', { tie: 'relative' })

    expect(await found(await app.staff('mediator-1'), '枸杞地')).toEqual([
      { kind: 'dispute', id: dispute.id },
    ])
    expect(await found(officer, '枸杞地')).toEqual([])
  })

  it('find a follow-up, a need, a dispatch, a home visit and a letter', async () => {
    const { dispute } = await aDispute(app, { text: '两家为苜蓿地吵了几句' })
    await app.sql`update disputes set stage = 'follow-up', state = 'performing', settled_at = now() where text like '%苜蓿地%'`
    const { need } = await aNeed(app, { what: '苜蓿地边的路塌了', dueDay: '2026-12-20' })
    const { dispatch } = await aDispatch(app, { what: '看看苜蓿地边的路', dueDay: '2026-12-20' })
    const { booking } = await aBooking(app, { subjectName: '苜蓿地的李奶奶' })
    const writer = await app.resident('13700000031')
    const letter = await startThread(app.url, writer, '苜蓿地边的路塌了，牲口过不去')

    expect(await found(officer, '苜蓿地')).toEqual(
      expect.arrayContaining([
        { kind: 'follow-up', id: dispute.id },
        { kind: 'need', id: need.id },
        { kind: 'dispatch', id: dispatch.id },
        { kind: 'booking', id: booking.id },
        { kind: 'thread', id: letter },
      ]),
    )
    expect(await found(await app.staff('officer-3'), '苜蓿地')).toEqual([])
  })
})

describe('words that only name what a thing is, or are part of its number', () => {
  it('find it together with its own words, behind everything that is due earlier', async () => {
    const { dispatch } = await aDispatch(app, { what: '看看连翘坡的水渠', dueDay: '2026-12-20' })
    const { need } = await aNeed(app, { what: '连翘坡的路塌了', dueDay: '2026-12-20' })
    const { dispute } = await aDispute(app, { text: '两家为连翘坡的地吵了几句' })

    expect(await found(officer, '派单 连翘坡')).toEqual([{ kind: 'dispatch', id: dispatch.id }])
    expect(await found(officer, '难处 连翘坡')).toEqual([{ kind: 'need', id: need.id }])
    expect(await found(officer, '排水纠纷 连翘坡')).toEqual([{ kind: 'dispute', id: dispute.id }])
    expect(await found(officer, '线索 连翘坡')).toEqual([])
  })
})

describe('a letter looked for by who wrote it', () => {
  it('is found behind two hundred newer ones that have ended', async () => {
    const writer = await app.resident('13700000032')
    const id = await startThread(app.url, writer, '路灯坏了')
    const { body: who } = await app.call('GET', '/api/sessions/current', { token: writer })
    await app.sql`update accounts set name = '上官巧云' where account_id = ${String(who.id)}`
    await app.call('POST', `/api/threads/${id}/closure`, { token: officer, body: {}, key: id })

    expect(await found(officer, '上官巧云')).toEqual([{ kind: 'thread', id }])
    expect(await found(officer, '上官 路灯')).toEqual([{ kind: 'thread', id }])
    expect(await found(officer, '上官 水井')).toEqual([])
    expect(await found(await app.staff('officer-3'), '上官巧云')).toEqual([])
  })
})
