import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest, baicaopo } from '@tests/bookings/home-visit'
import { manyResidents } from '@tests/support/many-residents'
import { ServerProcess } from '@tests/support/server-process'
import { type Answer, type TestApp, startTestApp } from '@tests/support/test-app'
import { signInStaff } from '@tests/support/villager'

const RESIDENTS = 500
const PLACES = 10

interface Slot {
  readonly day: string
  readonly half: string
}

describe('500 residents who race for 10 places against two server processes', () => {
  let database: TestApp
  let folder: string
  let servers: [ServerProcess, ServerProcess]
  let tokens: string[]
  let slots: Slot[]
  let beatId: string

  beforeAll(async () => {
    database = await startTestApp()
    folder = await mkdtemp(join(tmpdir(), 'doorstep-race-'))
    const environment = { DATABASE_URL: database.databaseUrl, DATA_DIR: folder }
    servers = [await ServerProcess.start(environment), await ServerProcess.start(environment)]
    tokens = await manyResidents(database.sql, RESIDENTS)
    const { body } = await servers[0].call('GET', '/api/booking-slots', { query: { village: baicaopo } })
    slots = body.items
    beatId = body.beat.id
    const token = await signInStaff(servers[0].url, 'chief')
    for (const { day, half } of slots.slice(0, 2)) {
      const setting = { beatId, day, half, capacity: PLACES }
      await servers[0].call('POST', '/api/booking-slots', { token, body: setting })
    }
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })

  const serverFor = (number: number) => servers[number % 2] ?? servers[0]
  const book = (number: number, { day, half }: Slot, server = serverFor(number)) =>
    server.call('POST', '/api/bookings', {
      token: tokens[number],
      key: `race-${day}-${half}-${String(number)}`,
      body: aRequest({ subjectName: `第${String(number)}位老人`, slot: { day, half } }),
    })
  /** Asks again under the same key, now here, now there, as a phone does, until a server has decided. */
  const insist = async (
    number: number,
    slot: Slot,
    { tries = number, count = (): void => undefined } = {},
  ): Promise<Answer> => {
    const answer = await book(number, slot, serverFor(tries)).catch(() => null)
    if (answer !== null && answer.status !== 503) {
      count()
      return answer
    }
    await new Promise((resolve) => setTimeout(resolve, 30))
    return insist(number, slot, { tries: tries + 1, count })
  }
  const stored = async ({ day, half }: Slot) => {
    const [slot] = await database.sql`
      select s.booked, s.capacity from booking_slots s where s.day = ${day} and s.half = ${half}`
    const bookings = await database.sql<{ receipt: string; booker: string }[]>`
      select b.receipt, b.booker_id as booker from bookings b where b.visit_day = ${day} and b.visit_half = ${half}`
    return { slot, bookings }
  }
  const everybody = Array.from({ length: RESIDENTS }, (_, number) => number)
  const faults = () =>
    servers.flatMap(({ output }) => output.split('\n').filter((line) => line.includes('"fault"')))
  const receipts = (answers: readonly Answer[]) =>
    answers.filter(({ status }) => status === 201).map(({ body }) => body.receipt as string)

  it(
    'book ten and tell 490 the next free time; no place is lost or sold twice',
    { timeout: 60_000 },
    async () => {
      const slot = slots[0]!

      const answers = await Promise.all(everybody.map((number) => insist(number, slot)))

      const refused = answers.filter(({ status }) => status !== 201)
      expect(faults()).toEqual([])
      const { slot: kept, bookings } = await stored(slot)
      expect(receipts(answers)).toHaveLength(PLACES)
      expect(new Set(refused.map(({ status, body }) => `${String(status)} ${String(body.code)}`))).toEqual(
        new Set(['409 booking.slot-full']),
      )
      expect(refused).toHaveLength(RESIDENTS - PLACES)
      expect(
        refused.every(({ body }) => body.offer.day === slots[1]!.day && body.offer.half === slots[1]!.half),
      ).toBe(true)
      expect(refused[0]?.body.detail).toContain('下一个有空的时间是')
      expect(kept).toEqual({ booked: PLACES, capacity: PLACES })
      expect(bookings.map(({ receipt }) => receipt).sort()).toEqual(receipts(answers).sort())
    },
  )

  it(
    'get the same with every tap doubled, retries under the same key, and one kill -9 in the middle',
    { timeout: 120_000 },
    async () => {
      const slot = slots[1]!
      let answered = 0
      const restarts: Promise<void>[] = []
      const killAndRestart = async () => {
        await servers[1].kill()
        await servers[1].start()
      }
      const count = () => {
        answered += 1
        if (answered > 4 && restarts.length === 0) restarts.push(killAndRestart())
      }

      const pairs = await Promise.all(
        everybody.map((number) =>
          Promise.all([insist(number, slot, { count }), insist(number, slot, { count, tries: number + 1 })]),
        ),
      )
      await Promise.all(restarts)
      const again = await Promise.all(everybody.map((number) => insist(number, slot)))

      const { slot: kept, bookings } = await stored(slot)
      const winners = pairs.filter((answers) => answers.some(({ status }) => status === 201))
      expect(restarts).toHaveLength(1)
      expect(winners).toHaveLength(PLACES)
      expect(
        winners.every(([one, other]) => one.status === other.status && one.body.id === other.body.id),
      ).toBe(true)
      expect(receipts(again).sort()).toEqual(receipts(winners.map(([one]) => one)).sort())
      expect(
        again.filter(({ status, body }) => status === 409 && body.code === 'booking.slot-full'),
      ).toHaveLength(RESIDENTS - PLACES)
      expect(kept).toEqual({ booked: PLACES, capacity: PLACES })
      expect(bookings.map(({ receipt }) => receipt).sort()).toEqual(receipts(again).sort())
      expect(new Set(bookings.map(({ booker }) => booker)).size).toBe(PLACES)
    },
  )
})
