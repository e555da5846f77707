import { randomUUID } from 'node:crypto'
import { aRequest, baicaopo, openManyPlaces } from '@tests/bookings/home-visit'
import { aReport } from '@tests/disputes/told-dispute'
import { leaveTraces } from '@tests/visits/traces'
import { aDispatch } from '@tests/workbench/desk'
import type { TestApp } from './test-app'
import { firstBeat } from './villager'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** Every page of the app, from its own configuration: a new page is looked at without being named here. */
export async function everyPage(): Promise<readonly string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: config } = (await import('@client/app.config')) as unknown as { default: AppConfig }
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
}

interface Asked {
  readonly phone: string
  readonly name: string
  readonly text: string
}

const motherInBed = { phone: '13800000311', name: '赵小燕', text: '我妈瘫在床上，身份证过期了，能上门办吗？' }
const newborn = { phone: '13800000312', name: '王改花', text: '孙子出生三个月，上户口要带啥？' }
const fieldEdge = { phone: '13800000313', name: '李存虎', text: '隔壁把地埂挖了半尺，说不通。' }

/** A villager with a name who writes to the first beat. */
async function write(app: TestApp, { phone, name, text }: Asked) {
  const token = await app.resident(phone)
  await app.call('POST', '/api/own-account', { token, body: { name, villageCode: baicaopo } })
  const body = { beatId: await firstBeat(app.url), villageCode: baicaopo, text }
  const { body: thread } = await app.call('POST', '/api/threads', { token, key: randomUUID(), body })
  return { token, id: String(thread.id) }
}

/** A station on an ordinary morning: letters overdue, new and answered, so that no page is shown empty. */
export async function furnish(app: TestApp) {
  await openManyPlaces(app)
  await app.fillToday()
  const officer = await app.staff('officer-1')
  const now = app.clock.now
  app.clock.now = new Date(now.getTime() - 26 * 3600_000)
  await write(app, fieldEdge)
  app.clock.now = now
  await app.runJobs()
  const answered = await write(app, newborn)
  await app.call('POST', `/api/threads/${answered.id}/messages`, {
    token: officer,
    key: randomUUID(),
    body: { text: '带上出生医学证明、您儿子两口的身份证和户口本，来派出所就能办。' },
  })
  const own = await write(app, motherInBed)
  const make = async (path: string, body: object) =>
    String((await app.call('POST', path, { token: own.token, key: randomUUID(), body })).body.id)
  return {
    resident: own.token,
    officer,
    thread: own.id,
    beat: await firstBeat(app.url),
    booking: await make('/api/bookings', aRequest()),
    dispute: await make('/api/disputes', aReport()),
    warning: await aWarning(app),
    dispatch: String((await aDispatch(app)).dispatch.id),
    ...(await leaveTraces(app, officer, own.id)),
  }
}

/** A sheet of the village's grid worker. */
async function aWarning(app: TestApp): Promise<string> {
  const token = await app.staff('grid-worker-1')
  const body = {
    villageCode: baicaopo,
    category: 'boundary',
    signs: ['quarrels'],
    words: '两家为地埂见面就吵',
  }
  return String((await app.call('POST', '/api/early-warnings', { token, body })).body.id)
}

export type Furnished = Awaited<ReturnType<typeof furnish>>

/** What the address of a page has to carry for the page to have something to show. */
const params: Readonly<Record<string, (known: Furnished) => Record<string, string>>> = {
  'articles/pages/article': () => ({ slug: 'coal-smoke' }),
  'beats/pages/contact-card': ({ beat }) => ({ id: beat, village: baicaopo, villageName: '白草坡村' }),
  'beats/pages/print-card': ({ beat }) => ({ id: beat, village: '白草坡村' }),
  'bookings/pages/booking': ({ booking }) => ({ id: booking }),
  'bookings/pages/booking-desk': ({ booking }) => ({ id: booking }),
  'bookings/pages/beat-bookings': ({ booking }) => ({ id: booking }),
  'disputes/pages/dispute': ({ dispute }) => ({ id: dispute }),
  'disputes/pages/dispute-desk': ({ dispute }) => ({ id: dispute }),
  'disputes/pages/early-warning': ({ warning }) => ({ id: warning }),
  'feedback/pages/satisfaction': ({ thread }) => ({ service: 'thread', id: thread }),
  'household/pages/guide': () => ({ slug: 'id-card-renewal' }),
  'messages/pages/thread': ({ thread }) => ({ id: thread }),
  'notices/pages/template': () => ({ kind: 'booking-moved', channel: 'sms' }),
  'visits/pages/need': ({ need }) => ({ id: need }),
  'visits/pages/visit': ({ visit }) => ({ id: visit }),
  'workbench/pages/conversation': ({ thread }) => ({ id: thread }),
  'workbench/pages/dispatch': ({ dispatch }) => ({ id: dispatch }),
  'workbench/pages/inbox': ({ thread }) => ({ id: thread }),
}

export const addressOf = (page: string, known: Furnished): string => {
  const query = new URLSearchParams(params[page]?.(known) ?? {}).toString()
  return query === '' ? `/${page}` : `/${page}?${query}`
}
