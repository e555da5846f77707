import { demoStaff } from '@server/demo'
import type { TestApp } from '@tests/support/test-app'

/** 白草坡村 is in the beat of officer-1, 店子村 in that of officer-2. */
export const baicaopo = '620822105206'
export const dianzi = '620822105205'

/** Thursday after the tests' Tuesday: a working day with both halves. */
export const thursdayMorning = { day: '2026-11-26', half: 'morning' }
export const thursdayAfternoon = { day: '2026-11-26', half: 'afternoon' }

export type RequestBody = Record<string, unknown>

/** A daughter books for her bedridden mother; a test names only what matters to it. */
export const aRequest = (changes: RequestBody = {}): RequestBody => ({
  relation: 'child',
  subjectName: '赵桂兰',
  subjectBirth: '1948-03-02',
  phone: '13800000111',
  phoneOf: 'subject',
  villageCode: baicaopo,
  landmark: '村口老槐树往里第三家，蓝铁门',
  service: 'expired',
  oldCard: 'in-hand',
  registerAtHome: true,
  eligibility: ['bedridden'],
  needs: [],
  slot: thursdayMorning,
  ...changes,
})

/** Twenty places in each half-day, so that tests do not take them from each other. */
export const openManyPlaces = async (app: TestApp): Promise<void> => {
  await app.sql`
    insert into booking_slots (station_id, beat_id, day, half, capacity)
    select b.station_id, b.beat_id, d::date, h.half, 20
    from beats b, generate_series('2026-11-25'::date, '2027-02-28'::date, '1 day') d,
      unnest(array['morning', 'afternoon']) h (half)`
}

let counter = 0
const freshPhone = () => `1370000${String((counter += 1)).padStart(4, '0')}`

/** A resident with a booking, the beat's officer, and how to act on it. */
export async function aBooking(app: TestApp, changes: RequestBody = {}) {
  const booker = await app.resident(freshPhone())
  const officer = await app.staff('officer-1')
  const { body: booking } = await app.call('POST', '/api/bookings', {
    token: booker,
    body: aRequest(changes),
  })
  const path = `/api/bookings/${String(booking.id)}`
  const act = (token: string, noun: string, body: object = {}) =>
    app.call('POST', `${path}/${noun}`, { token, body })
  const look = async (token = booker) => (await app.call('GET', path, { token })).body
  return { booker, officer, booking, path, act, look }
}

/** Books and lets the officer take each step; the words that a step needs are in `bodies`. */
export async function aBookingAfter(app: TestApp, ...nouns: string[]) {
  const known = await aBooking(app)
  for (const noun of nouns) {
    const answer = await known.act(known.officer, noun, bodies[noun] ?? {})
    if (answer.status !== 200) throw new Error(`${noun}: ${JSON.stringify(answer.body)}`)
  }
  return known
}

/** What has to be said with each act. */
export const bodies: Readonly<Record<string, object>> = {
  call: { reached: true },
  lateness: { minutes: 20 },
  'nobody-home': { reason: '敲门没人应' },
  rescheduling: { slot: thursdayAfternoon, reason: '车坏了' },
  'supplement-request': { missing: ['户口本'] },
  supplement: { slot: thursdayAfternoon },
  'window-referral': { reason: '设备坏了' },
  acceptance: { number: 'SL20261126001' },
  recapture: { reason: '照片反光' },
  'review-refusal': { reason: '人像比对没通过' },
  'missed-delivery': { reason: '家里没人' },
  delivery: { receiver: '赵桂兰', relation: 'self', oldCardReturned: true },
  'self-collection': { oldCardReturned: true },
  'relative-collection': { receiver: '赵小燕', relation: 'child', oldCardReturned: false },
  'follow-up': { note: '证拿到了，没有问题' },
  cancellation: { reason: '不办了' },
}

export const auditOf = async (app: TestApp, subject: string): Promise<string[]> => {
  const rows = await app.sql<{ line: string }[]>`
    select a.action || ' ' || a.outcome as line from audit_entries a where a.subject = ${subject} order by a.action`
  return rows.map(({ line }) => line)
}

export const nameOf = (key: string) => demoStaff().find((one) => one.key === key)?.name ?? ''

/** How many places of a half-day are taken, over all beats. */
export const placesIn = async (
  app: TestApp,
  { day, half }: { day: string; half: string },
): Promise<number> => {
  const [row] = await app.sql<{ booked: number }[]>`
    select sum(s.booked)::int as booked from booking_slots s where s.day = ${day} and s.half = ${half}`
  return row?.booked ?? 0
}
