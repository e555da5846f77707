import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnRecord } from '@shared/kernel/own-data'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import {
  anInvitation,
  freshPhone,
  mediate,
  otherWords,
  reporterName,
  reporterPhone,
  reporterWords,
} from './invitation'
import { aDispute } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

/** What the copy of own data lists of disputes. */
async function recordsOf(token: string): Promise<OwnRecord[]> {
  const { body } = await app.call('GET', '/api/own-data', { token })
  const parts = body.parts as { title: string; records: OwnRecord[] }[]
  return parts.find(({ title }) => title === '纠纷')?.records ?? []
}

const sayings = (records: readonly OwnRecord[]) =>
  records.flatMap(({ lines }) => lines.map(({ label, value }) => `${label}：${value}`)).join('\n')

describe('the copy of an invited side', () => {
  it('lists what they said, wanted, agreed to and confirmed themselves', async () => {
    const known = await anInvitation(app)
    await mediate(known)

    const [record, ...more] = await recordsOf(known.other)

    const said = sayings(record ? [record] : [])
    expect(more).toEqual([])
    expect(record?.title).toBe('请我去商量的事：白草坡村用水、排水的事')
    expect(said).toContain('愿不愿意调解：愿意，手机上点的')
    expect(said).toMatch(new RegExp(`我写的话，.*：${otherWords}`))
    expect(said).toMatch(/记下的我说的话，.*：以后关好/)
    expect(said).toMatch(/协议（.*写的）：狗夜里关进院子；给二百元/)
    expect(said).toContain('说好的：付一半，100 元，11月28日（周六）前')
    expect(said).toMatch(/我确认协议：今天/)
    expect(said).toContain('办到哪了：')
  })

  it('holds nothing of who reported it, nor of what they said', async () => {
    const known = await anInvitation(app)
    await mediate(known)

    const copy = JSON.stringify(await recordsOf(known.other))

    for (const secret of [
      reporterName,
      reporterWords,
      reporterPhone,
      known.phone,
      String(known.dispute.receipt),
      '三社赵家',
      '夜里睡不着',
      '分开谈',
    ])
      expect([secret, copy.includes(secret)]).toEqual([secret, false])
  })

  it('says why they did not agree, and keeps what was written then', async () => {
    const known = await anInvitation(app)
    const { act, officer, reporter, other } = known
    await act(reporter, 'consent', { agrees: true })
    await act(other, 'consent', { agrees: true })
    await act(officer, 'assignment', { assigneeId: await officerId() })
    await act(officer, 'convening', {
      memberIds: [await officerId()],
      at: '2026-11-25T02:00:00Z',
      place: '村委会',
    })
    await act(officer, 'mediation', {
      kind: 'people',
      basis: 'people',
      venue: 'village-office',
      place: '村委会',
      officers: 1,
      recorded: false,
      nobodyTied: true,
      present: ['双方'],
    })
    await act(officer, 'agreement', { text: '赔五百元' })
    const refused = await act(other, 'agreement-refusal', { note: '太多了' })

    const said = sayings(await recordsOf(other))

    expect(refused.status).toBe(200)
    expect(said).toContain('赔五百元')
    expect(said).toContain('我确认协议：没有确认')
    expect(said).toMatch(/我没同意协议：太多了/)
  })

  it('keeps nothing but their own words once words of danger came up', async () => {
    const { act, officer, reporter, other } = await anInvitation(app)
    await act(other, 'statement', { text: otherWords })
    await act(officer, 'statement', { side: 'other', text: '他说管不住自己' })
    await act(reporter, 'supplement', { text: '他男人又打老婆了，不让她出门' })

    const records = await recordsOf(other)

    expect(records.map(({ title }) => title)).toEqual(['我写过的话'])
    expect(records[0]?.lines.map(({ value }) => value)).toEqual([otherWords])
  })

  it('is empty once words of danger came up where they wrote nothing, and for anybody with another phone', async () => {
    const { act, reporter, other } = await anInvitation(app)
    const neighbour = await app.resident(freshPhone())

    const before = await recordsOf(other)
    await act(reporter, 'supplement', { text: '他男人又打老婆了，不让她出门' })

    expect(before).toHaveLength(1)
    expect(await recordsOf(other)).toEqual([])
    expect(await recordsOf(neighbour)).toEqual([])
  })

  it('says on closing the account that the file stays', async () => {
    const { other } = await anInvitation(app)

    const { body } = await app.call('POST', '/api/own-account/closure', {
      token: other,
      body: { confirmation: '注销' },
    })

    expect(body.kept.join()).toContain('纠纷的案卷')
  })
})

describe('the copy of the reporter', () => {
  it('lists their own part of the mediation, and nothing of the other side', async () => {
    const known = await anInvitation(app)
    await mediate(known)

    const said = sayings(await recordsOf(known.reporter))

    expect(said).toContain(reporterWords)
    expect(said).toMatch(/记下的我说的话，.*：夜里睡不着/)
    expect(said).toMatch(/我确认协议：今天/)
    for (const secret of [otherWords, known.otherPhone, '以后关好', '景某'])
      expect([secret, said.includes(secret)]).toEqual([secret, false])
  })

  it('says so where nobody has been asked yet', async () => {
    const { reporter } = await aDispute(app)

    expect(sayings(await recordsOf(reporter))).toContain('愿不愿意调解：还没有说')
  })
})

const officerId = async () =>
  (await app.call('GET', '/api/sessions/current', { token: await app.staff('officer-1') })).body.id as string
