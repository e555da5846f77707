import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { disputeWork } from '@server/disputes'
import { fromPublicId } from '@server/platform/public-id'
import { disputeActs } from '@shared/disputes/dispute'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispute, aDisputeAfter, accountOf, auditOf, bodies, nameOf, violentReport } from './told-dispute'

let app: TestApp
let officer: string
let deputy: string
let auxiliary: string
let chief: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  deputy = await app.staff('officer-2')
  auxiliary = await app.staff('auxiliary-1')
  chief = await app.staff('chief')
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

const cousin = { tie: 'relative', note: '报的人是我表妹' }

/** A dispute of the first beat that its officer left. */
async function aLeftDispute(changes: object = {}) {
  const known = await aDispute(app, { ...changes })
  const left = await known.act(officer, 'disclosure', cousin)
  expect([left.status, left.body.may]).toEqual([200, []])
  return { ...known, left }
}

const statusOf = async (path: string, token: string) => (await app.call('GET', path, { token })).status

describe('an officer who is close to a side', () => {
  it('says so at once, without having been called, and reads nothing of it in the answer', async () => {
    const { left } = await aLeftDispute({ text: '她家的水排到我家门口' })

    expect(left.body).toMatchObject({ report: null, parties: [], steps: [], panel: [], papers: [] })
    expect(JSON.stringify(left.body)).not.toContain('她家的水')
  })

  it('is refused at every door afterwards, and each attempt is in the audit', async () => {
    const { path, act, dispute } = await aLeftDispute()
    const reads = ['', '/assignees', '/agreement-paper', '/case-file']

    const looked = await Promise.all(reads.map((end) => app.call('GET', path + end, { token: officer })))
    const acted = []
    for (const noun of disputeActs) acted.push(await act(officer, noun, bodies[noun] ?? {}))

    expect(new Set([...looked, ...acted].map(({ status }) => status))).toEqual(new Set([403]))
    expect(new Set([...looked, ...acted].map(({ body }) => body.code as string))).toEqual(
      new Set(['dispute.you-stepped-out']),
    )
    const refused = (await auditOf(app, dispute.id)).filter((line) => line.endsWith('refused'))
    expect(refused).toHaveLength(reads.length + disputeActs.length)
  })

  it('leaves it to the deputy, who is told and named to the villager; the auxiliary stays', async () => {
    const { path, look, dispute } = await aLeftDispute()
    await app.sql`
      update staff f set work_phone = case f.account_id when ${accountOf('officer-1')} then '0933-0000001'
        else '0933-0000002' end where f.account_id in ${app.sql([accountOf('officer-1'), accountOf('officer-2')])}`

    const { body } = await app.call('GET', '/api/notices', { token: deputy })

    expect(await look()).toMatchObject({
      handler: `社区民警 ${nameOf('officer-2')}`,
      call: { name: nameOf('officer-2'), number: '0933-0000002' },
    })
    expect(body.items).toContainEqual(
      expect.objectContaining({
        kind: 'dispute-taken-over',
        subject: dispute.id,
        text: `${String(dispute.receipt)}，原来办的人回避了，请您接着办。`,
      }),
    )
    expect([await statusOf(path, deputy), await statusOf(path, auxiliary)]).toEqual([200, 200])
    expect((await look(deputy)).panel).toContainEqual(
      expect.objectContaining({ name: nameOf('officer-1'), tie: 'relative', steppedOut: true }),
    )
  })

  it('leaves it to the chief where the deputy is close too; one of them must stay', async () => {
    const { act, look } = await aLeftDispute()

    const second = await act(deputy, 'disclosure', { tie: 'interested' })
    const last = await act(chief, 'disclosure', { tie: 'relative' })

    expect(second.status).toBe(200)
    const seen = await look()
    expect(seen.handler).toBe(`所长 ${nameOf('chief')}`)
    expect([nameOf('officer-1'), nameOf('officer-2')]).not.toContain(seen.call.name)
    expect([last.status, last.body.code]).toEqual([409, 'dispute.nobody-left'])
    expect((await look(chief)).may).toContain('acceptance')
  })

  it('may do so with a clue and with a report of violence too, and at any time before the end', async () => {
    const guarded = await aDispute(app, violentReport())
    const performing = await aDisputeAfter(app, 'acceptance')
    const clue = await app.call('POST', '/api/disputes', {
      body: { kind: 'clue', category: 'other', text: '夜里有人拉树', villageCode: '620822105206' },
    })
    const clueAct = await app.call('POST', `/api/disputes/${String(clue.body.id)}/disclosure`, {
      token: officer,
      body: cousin,
    })

    const statuses = [
      (await guarded.act(officer, 'disclosure', cousin)).status,
      (await performing.act(officer, 'disclosure', cousin)).status,
      clueAct.status,
    ]

    expect(statuses).toEqual([200, 200, 200])
    expect(await statusOf(guarded.path, officer)).toBe(403)
    expect(await statusOf(guarded.path, deputy)).toBe(200)
    expect(await statusOf(`/api/disputes/${String(clue.body.id)}`, officer)).toBe(403)
  })

  it('says nothing less than stepping out, for they were never called', async () => {
    const { act } = await aDispute(app)

    const { status, body } = await act(officer, 'disclosure', { tie: 'acquainted' })

    expect([status, body.code]).toEqual([404, 'dispute.no-such-member'])
  })

  it('keeps off a report that is merged with theirs, and cannot merge another into it', async () => {
    const mine = await aLeftDispute()
    const other = await aDispute(app)
    const third = await aDispute(app)

    const into = await third.act(officer, 'merging', { intoReceipt: mine.dispute.receipt, reason: '同一件' })
    await mine.act(deputy, 'merging', { intoReceipt: other.dispute.receipt, reason: '同一件' })

    expect([into.status, into.body.code]).toEqual([404, 'dispute.no-such-receipt'])
    expect([await statusOf(other.path, officer), await statusOf(other.path, deputy)]).toEqual([403, 200])
  })

  it('is not given it when they take over the beat of whoever handled it', async () => {
    const { act, look, dispute } = await aLeftDispute()
    await act(deputy, 'acceptance')
    await act(deputy, 'assignment', { assigneeId: accountOf('officer-3') })
    const [row] = await app.sql<{ beatUuid: string }[]>`
      select d.beat_id as "beatUuid" from disputes d where d.receipt = ${dispute.receipt as string}`
    const stationId = fromPublicId(dispute.id as string)?.stationId ?? 0
    const change = { stationId, beatUuid: row?.beatUuid ?? '', from: accountOf('officer-3') }

    await disputeWork.handOver(app.sql, { ...change, to: accountOf('officer-1') }, testNow)

    expect((await look()).handler).toBe(`社区民警 ${nameOf('officer-2')}`)
    expect(await statusOf(`/api/disputes/${String(dispute.id)}`, officer)).toBe(403)
  })
})

describe('what ties somebody to a side', () => {
  it('is said of who works on the beat by the chief, not by colleagues, and of a chief by nobody else', async () => {
    const { act, path } = await aDispute(app)

    const byDeputy = await act(deputy, 'disclosure', { memberId: accountOf('officer-1'), tie: 'relative' })
    const ofChief = await act(officer, 'disclosure', { memberId: accountOf('chief'), tie: 'relative' })
    const ofNobody = await act(chief, 'disclosure', { memberId: crypto.randomUUID(), tie: 'relative' })
    const byChief = await act(chief, 'disclosure', {
      memberId: accountOf('officer-1'),
      tie: 'asked-to-leave',
    })

    expect([byDeputy.status, ofChief.status, ofNobody.status, byChief.status]).toEqual([403, 403, 404, 200])
    expect(await statusOf(path, officer)).toBe(403)
  })

  it('keeps an auxiliary and a grid worker of the village off as well', async () => {
    const { act, path } = await aDispute(app)
    const grid = await app.staff('grid-worker-1')
    const before = [await statusOf(path, auxiliary), await statusOf(path, grid)]

    await act(auxiliary, 'disclosure', cousin)
    await act(chief, 'disclosure', { memberId: accountOf('grid-worker-1'), tie: 'relative' })

    expect(before).toEqual([200, 200])
    expect([await statusOf(path, auxiliary), await statusOf(path, grid)]).toEqual([403, 403])
    expect(await statusOf(path, officer)).toBe(200)
  })
})
