import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest } from '@tests/bookings/home-visit'
import { aReport } from '@tests/disputes/told-dispute'
import { listen } from '@tests/support/live-line'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'
import { anOrder, post } from './desk'

let one: TestApp
let other: TestApp

beforeAll(async () => {
  one = await startTestApp()
  other = await startTestApp({ databaseUrl: one.databaseUrl })
})
afterAll(async () => {
  await other.close()
  await one.close()
})

const idOf = ({ body, status }: Awaited<ReturnType<typeof post>>): string => {
  if (status !== 201 && status !== 200) throw new Error(JSON.stringify(body))
  return String(body.id)
}

/** Everything that can come to the first beat, posted to one server; kind and id of each. */
async function happenings(app: TestApp): Promise<string[]> {
  const resident = await app.resident('13800138101')
  const officer = await app.staff('officer-1')
  const thread = await startThread(app.url, resident, '羊圈的门被人撬了锁')
  const booking = idOf(await post(app, resident, '/api/bookings', aRequest()))
  const dispute = idOf(await post(app, resident, '/api/disputes', aReport()))
  idOf(await post(app, officer, `/api/disputes/${dispute}/acceptance`, {}))
  const told = { villageCode: '620822105206', what: '门前的路灯坏了' }
  const need = idOf(await post(app, officer, '/api/needs', told))
  const sheet = { villageCode: '620822105206', category: 'boundary', words: '两家为地埂见面就吵' }
  const grid = await app.staff('grid-worker-1')
  const warning = idOf(await post(app, grid, '/api/early-warnings', sheet))
  const dispatch = idOf(await post(app, officer, '/api/dispatches', anOrder()))
  return [
    `thread ${thread}`,
    `booking ${booking}`,
    `dispute ${dispute}`,
    `dispute ${dispute}`,
    `need ${need}`,
    `early-warning ${warning}`,
    `dispatch ${dispatch}`,
  ]
}

describe('what happens in a beat', () => {
  it('reaches the chief and the deputy at another server, and nobody of another beat or station', async () => {
    const second = await foundSecondStation(one)
    const tokens = {
      chief: await other.staff('chief'),
      deputy: await other.staff('officer-2'),
      stranger: await other.staff('officer-3'),
      administrator: await other.staff('administrator'),
      foreign: second.chief.token,
    }
    const lines = await Promise.all(Object.values(tokens).map((token) => listen(other.url, token)))
    const [chief, deputy, ...strangers] = lines

    const told = await happenings(one)
    const last = told.at(-1) ?? ''
    const isLast = ({ kind = '', id = '' }) => `${kind} ${id}` === last
    await Promise.all([chief?.until(isLast), deputy?.until(isLast)])
    lines.forEach(({ close }) => {
      close()
    })

    const kinds = (words: readonly string[] = []) => words.filter((word) => told.includes(word))
    expect(kinds(chief?.changed())).toEqual(told)
    expect(kinds(deputy?.changed())).toEqual(told)
    expect(strangers.flatMap(({ changed }) => changed())).toEqual([])
  })

  it('of a second station reaches its own chief alone', async () => {
    const [row] = await one.sql<{ code: string }[]>`
      select v.code from villages v where v.name = '古城村' and v.station_id <> 1`
    const { body: session } = await one.call('POST', '/api/sessions', {
      body: { staffNumber: '980001', password: 'changed-at-once-7' },
    })
    const [foreign, chief] = await Promise.all([
      listen(other.url, session.token as string),
      listen(other.url, await other.staff('chief')),
    ])
    const resident = await one.resident('13800138102')

    const id = idOf(await post(one, resident, '/api/disputes', aReport({ villageCode: row?.code })))
    await foreign.until((frame) => frame.id === id)
    foreign.close()
    chief.close()

    expect(foreign.changed()).toEqual([`dispute ${id}`])
    expect(chief.changed()).toEqual([])
  })
})
