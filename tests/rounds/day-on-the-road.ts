import { aRequest, baicaopo, openManyPlaces } from '@tests/bookings/home-visit'
import type { TestApp } from '@tests/support/test-app'

/** Thursday morning, when the officers leave. */
export const thursday = new Date('2026-11-26T00:30:00Z')
export const onThursday = (clock: string) => `2026-11-26T${clock}:00.000Z`

export const aizi = '620822105204'
export const qiaozi = '620822105207'
export const mucun = '620822105208'

interface Home {
  readonly name: string
  readonly villageCode?: string
  readonly half?: 'morning' | 'afternoon'
}

let phones = 0

/** Homes of the first beat, booked and agreed for Thursday; the ids in the order given. */
export async function homesOnThursday(app: TestApp, homes: readonly Home[]): Promise<string[]> {
  app.clock.now = new Date('2026-11-24T02:00:00Z')
  await openManyPlaces(app)
  const officer = await app.staff('officer-1')
  const ids: string[] = []
  for (const { name, villageCode = baicaopo, half = 'morning' } of homes) {
    const token = await app.resident(`1360000${String((phones += 1)).padStart(4, '0')}`)
    const body = aRequest({ subjectName: name, villageCode, slot: { day: '2026-11-26', half } })
    const { body: booking } = await app.call('POST', '/api/bookings', { token, body })
    await app.call('POST', `/api/bookings/${String(booking.id)}/confirmation`, { token: officer, body: {} })
    ids.push(String(booking.id))
  }
  app.clock.now = thursday
  return ids
}

export const beatIdOf = async (app: TestApp, name: string): Promise<string> =>
  (await app.call('GET', '/api/beats')).body.items.find((beat: { name: string }) => beat.name === name).id
