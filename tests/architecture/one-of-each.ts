import { randomUUID } from 'node:crypto'
import { newUuid, toPublicId } from '@server/platform/public-id'
import { guardianConsent } from '@shared/visits/consent-texts'
import { aBooking } from '@tests/bookings/home-visit'
import { aDispute, accountOf } from '@tests/disputes/told-dispute'
import type { TestApp } from '@tests/support/test-app'
import { firstBeat, startThread } from '@tests/support/villager'
import { aNeed, aVisit, baicaopo, today } from '@tests/visits/at-the-gate'

type Body = Record<string, unknown>

/** A case of the first beat of the first station, and the resident whose it is. */
export interface OneCase {
  readonly id: string
  readonly resident: string
}

/** Tokens of those who make the cases. */
export interface Makers {
  readonly app: TestApp
  readonly neighbour: string
  readonly officer: string
  readonly grid: string
  readonly chief: string
}

let counter = 0
const next = () => String((counter += 1)).padStart(4, '0')

async function made(makers: Makers, token: string, path: string, body: Body): Promise<OneCase> {
  const answer = await makers.app.call('POST', path, { token, key: randomUUID(), body })
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
  return { id: String(answer.body.id), resident: makers.neighbour }
}

const byOfficer = (path: string, body: () => Body) => (makers: Makers) =>
  made(makers, makers.officer, path, body())

const child = { villageCode: baicaopo, day: today, alias: '豆豆', guardian: '奶奶' }
const halfDays = Array.from({ length: 7 }, (_, day) => `2026-12-${String(day + 1).padStart(2, '0')}`)

const visitDays = ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']
/** Few enough in each half-day for the places that there are. */
const nextSlot = () => ({
  day: visitDays[(counter += 1) % visitDays.length],
  half: counter % 2 === 0 ? 'morning' : 'afternoon',
})

/** Makes one of each kind of case; each endpoint gets a fresh one. */
export const oneOfEach = {
  thread: async ({ app }: Makers) => {
    const resident = await app.resident(`1350001${next()}`)
    return { id: await startThread(app.url, resident, '户口本丢了咋办？'), resident }
  },
  booking: async ({ app }: Makers) => {
    const { booking, booker } = await aBooking(app, { subjectName: `赵桂兰${next()}`, slot: nextSlot() })
    return { id: String(booking.id), resident: booker }
  },
  dispute: async ({ app }: Makers) => {
    const { dispute, reporter } = await aDispute(app)
    return { id: String(dispute.id), resident: reporter }
  },
  need: async ({ app }: Makers) => {
    const resident = await app.resident(`1350002${next()}`)
    const threadId = await startThread(app.url, resident, '妈瘫在床上，护理补贴咋办？')
    return { id: String((await aNeed(app, { threadId })).need.id), resident }
  },
  visit: byOfficer('/api/visits', () => aVisit()),
  'care-visit': byOfficer('/api/care-visits', () => ({
    ...{ villageCode: baicaopo, day: today },
    ...{ landmark: '村东头窑洞', kind: 'alone' },
  })),
  'child-visit': byOfficer('/api/child-visits', () => ({
    ...child,
    ...{ consentVersion: guardianConsent.version, consentAt: '2026-11-24T01:58:00Z' },
  })),
  note: byOfficer('/api/notebook', () => ({ text: '下回再核一次三轮车' })),
  dispatch: byOfficer('/api/dispatches', () => ({
    ...{ what: '去看看老槐树那家的水管', villageCode: baicaopo },
    ...{ source: 'phone', dueDay: '2026-11-27' },
  })),
  ledger: byOfficer('/api/ledgers', () => ({
    ...{ subject: 'threads', from: '2026-11-01', to: '2026-11-24' },
    ...{ personal: true, purpose: '月底报数' },
  })),
  'early-warning': (makers: Makers) =>
    made(makers, makers.grid, '/api/early-warnings', {
      ...{ villageCode: baicaopo, category: 'water', words: '两家为水沟吵了好几回' },
    }),
  motorbike: (makers: Makers) =>
    made(makers, makers.chief, '/api/motorbikes', {
      ...{ plate: `甘M${next()}警`, keeperId: null, mileage: 100 },
      ...{ inspectionDue: '2027-01-01', insuranceDue: '2027-01-01' },
    }),
  'village-plan': async (makers: Makers) =>
    made(makers, makers.officer, '/api/village-plans', {
      ...{ beatId: await firstBeat(makers.app.url), day: halfDays.pop() ?? today, half: 'morning' },
      ...{ villageCode: baicaopo, services: ['questions'] },
    }),
  opinion: (makers: Makers) =>
    made(makers, makers.neighbour, '/api/own-opinions', {
      ...{ kind: 'opinion', text: '窗口能不能中午也开', villageCode: baicaopo },
      ...{ contact: { name: '赵某', phone: '13900000001' } },
    }),
  alert: async ({ app, neighbour }: Makers) => {
    const uuid = newUuid(new Date(app.clock.now.getTime() + (counter += 1)))
    await app.sql`insert into audit_alerts
      (station_id, alert_id, kind, actor_id, from_at, to_at, cases, found_at)
      values (1, ${uuid}, 'many-in-a-day', ${accountOf('officer-1')}, ${new Date(counter)}, ${app.clock.now}, 130,
        ${app.clock.now})`
    return { id: toPublicId({ stationId: 1, uuid }), resident: neighbour }
  },
} as const satisfies Record<string, (makers: Makers) => Promise<OneCase>>

export type CaseKind = keyof typeof oneOfEach
