import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoStaff } from '@server/demo'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import { aReport } from '@tests/disputes/told-dispute'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

const HOUR = 3600_000
let app: TestApp
let officer: string
let chief: string
let administrator: string
let stationId: number

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  chief = await app.staff('chief')
  administrator = await app.staff('administrator')
  stationId = Number(
    (await app.sql`select s.station_id from staff s where s.role = 'officer' limit 1`)[0]?.station_id,
  )
})
afterAll(() => app.close())

const accountOf = async (key: string) => {
  const number = demoStaff().find((one) => one.key === key)?.staffNumber ?? ''
  return String(
    (await app.sql`select s.account_id from staff s where s.staff_number = ${number}`)[0]?.account_id,
  )
}

/** As many different cases opened by somebody as a script would, one a second. */
async function read(actorId: string, cases: number, from: Date) {
  const rows = Array.from({ length: cases }, (_, place) => {
    const at = new Date(from.getTime() + place * 1000)
    return {
      station_id: stationId,
      entry_id: newUuid(at),
      at,
      actor_id: actorId,
      actor_role: 'officer',
      action: 'dispute.viewed',
      subject: toPublicId({ stationId, uuid: newUuid(at) }),
      outcome: 'done',
    }
  })
  await app.sql`insert into audit_entries ${app.sql(rows)}`
}

const alerts = async (token: string, answered = 'no') => {
  const { body } = await app.call('GET', '/api/audit-alerts', { token, query: { answered } })
  return body.items as { id: string; kind: string; actorId: string; subject: string | null; may: string[] }[]
}
const answer = (token: string, id: string, word = '问过了：县里要数字，当面核过。') =>
  app.call('POST', `/api/audit-alerts/${id}/answer`, { token, key: randomUUID(), body: { word } })

describe('the alerts of the audit', () => {
  it('tell once of many cases in an hour, and of few at night', async () => {
    const [busy, owl, quiet] = await Promise.all(['officer-2', 'officer-3', 'officer-4'].map(accountOf))
    await read(busy ?? '', 41, new Date('2026-11-24T01:00:00Z'))
    await read(owl ?? '', 11, new Date('2026-11-23T18:00:00Z'))
    await read(quiet ?? '', 40, new Date('2026-11-24T01:00:00Z'))

    await app.runJobs()
    await app.runJobs()
    const told = await alerts(chief)

    expect(told.map(({ kind, actorId }) => [kind, actorId]).sort()).toEqual(
      [
        ['many-at-night', owl],
        ['many-in-an-hour', busy],
      ].sort(),
    )
  })

  it('tell of somebody who opens their own letter, by proven phone only', async () => {
    const phone = '13900000555'
    const own = await startThread(app.url, await app.resident(phone), '我家的地界量错了。')
    const other = await startThread(app.url, await app.resident('13900000556'), '羊吃了我的麦。')
    const me = await accountOf('officer-1')
    await app.sql`update staff set work_phone = ${phone} where account_id = ${me}`
    for (const id of [own, other]) await app.call('GET', `/api/threads/${id}`, { token: officer })

    await app.runJobs()
    const told = (await alerts(chief)).filter(({ kind }) => kind === 'own-case')

    expect(told).toMatchObject([{ actorId: me, subject: own }])
  })

  it('tell of somebody who stepped out of a dispute and tries to open it afterwards', async () => {
    const token = await app.resident('13900000557')
    const reported = await app.call('POST', '/api/disputes', { token, key: randomUUID(), body: aReport() })
    const dispute = String(reported.body.id)
    const me = await accountOf('officer-1')
    await app.sql`insert into dispute_members ${app.sql({
      station_id: stationId,
      dispute_id: fromPublicId(dispute)?.uuid ?? '',
      account_id: me,
      part: 'panel',
      since: new Date(app.clock.now.getTime() - 2 * HOUR),
      tie: 'relative',
      ended_at: new Date(app.clock.now.getTime() - HOUR),
      stepped_out: true,
    })}`
    const looked = await app.call('GET', `/api/disputes/${dispute}`, { token: officer })

    await app.runJobs()
    const told = (await alerts(chief)).filter(({ kind }) => kind === 'tied-case')

    expect([looked.status, looked.body.code]).toEqual([403, 'dispute.you-stepped-out'])
    expect(told).toMatchObject([{ actorId: me, subject: dispute }])
  })

  it('tell of every file that is taken away', async () => {
    await app.call('GET', '/api/county-export', { token: administrator, query: { month: '2026-10' } })
    const at = new Date(app.clock.now.getTime() - HOUR)
    const actorId = await accountOf('officer-2')
    await app.sql`insert into audit_entries (station_id, entry_id, at, actor_id, actor_role, action, subject, outcome)
      values (${stationId}, ${newUuid(at)}, ${at}, ${actorId}, 'officer', 'dispute.file-exported',
        ${toPublicId({ stationId, uuid: newUuid(at) })}, 'done')`

    await app.runJobs()
    const told = await alerts(chief)

    expect(told).toContainEqual(expect.objectContaining({ kind: 'export', actorId }))
  })

  it('are answered once with a word, which the audit keeps', async () => {
    const [first] = await alerts(chief)
    const id = first?.id ?? ''

    const done = await answer(chief, id)
    const again = await answer(administrator, id)
    const kept = await alerts(chief, 'yes')
    const line = await app.sql`select a.action from audit_entries a where a.subject = ${id}`

    expect(done.body).toMatchObject({ answer: { word: '问过了：县里要数字，当面核过。' }, may: [] })
    expect(again.body.code).toBe('audit-alert.already-answered')
    expect(kept.map((one) => one.id)).toEqual([id])
    expect(line).toEqual([{ action: 'audit-alert.answered' }])
  })

  it('about a chief are answered by the administrator, not by the chief', async () => {
    await read(await accountOf('chief'), 41, new Date('2026-11-24T00:00:00Z'))
    await app.runJobs()
    const about = (await alerts(chief)).find(({ actorId, may }) => may.length === 0 && actorId !== '')

    const byChief = await answer(chief, about?.id ?? '')
    const byAdministrator = await answer(administrator, about?.id ?? '')

    expect(byChief.status).toBe(403)
    expect(byAdministrator.status).toBe(201)
  })

  it('stay within the station, and are no one else’s', async () => {
    const second = await foundSecondStation(app)
    const [one] = await alerts(chief)

    const seenThere = await alerts(second.chief.token)
    const answeredThere = await answer(second.chief.token, one?.id ?? '')
    const byOfficer = await app.call('GET', '/api/audit-alerts', { token: officer })
    const unknown = await answer(chief, 'v'.repeat(32))

    expect(seenThere).toEqual([])
    expect([answeredThere.status, byOfficer.status, unknown.status]).toEqual([403, 403, 404])
  })

  it('cannot be changed or removed by the running server', async () => {
    const attempts = [
      'delete from audit_alerts',
      'update audit_alert_answers set word = word',
      'delete from audit_alert_answers',
      'update audit_entries set action = action',
    ]

    const outcomes = await Promise.all(
      attempts.map((statement) =>
        app.sql
          .begin(async (sql) => {
            await sql`set local role doorstep_runtime`
            await sql.unsafe(statement)
            return 'done'
          })
          .catch(String),
      ),
    )

    for (const outcome of outcomes) expect(outcome).toContain('permission denied')
  })
})
