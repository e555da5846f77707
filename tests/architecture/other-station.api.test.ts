import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { Contract } from '@shared/kernel/contract'
import { accountOf } from '@tests/disputes/told-dispute'
import { type Furnished, furnish } from '@tests/support/every-page'
import { sampleBody } from '@tests/support/sample-body'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let known: Furnished
let strangers: Record<'officer' | 'station-chief' | 'auxiliary', string>
let ids: ReadonlyMap<string, string>

/** What belongs to no station, or to whoever asks: texts, settings, boards and calendars of the own station. */
const shared = [
  ...['articles', 'guides', 'guide-gaps', 'cards', 'notice-templates', 'retention-periods', 'statistics'],
  'booking-calendar',
]
const nounOf = ({ path }: Contract) => path.split('/')[2] ?? ''
const isOpen = ({ access }: Contract) => access === 'public' || access === 'anyone'
/** Where the contract alone does not say what has to be told. */
const told: Readonly<Record<string, { readonly body?: object; readonly query?: Record<string, string> }>> = {
  'POST /api/threads/:id/messages': { body: { text: '这里写一句话' } },
  'GET /api/child-visits/:id': { query: { reason: 'referral' } },
}
const ask = (contract: Contract, token: string, path = contract.path) => {
  const posted = contract.method === 'POST' ? { body: sampleBody(contract.body), key: randomUUID() } : {}
  const body = { ...posted, ...told[`${contract.method} ${contract.path}`] }
  return app.call(contract.method, path, { token, ...body })
}

/** One case of the first station for each noun: furnished, made with the smallest body, or else an id of it. */
async function casesOf(furnished: Furnished): Promise<Map<string, string>> {
  const found = new Map<string, string>([
    ['threads', furnished.thread],
    ['bookings', furnished.booking],
    ['disputes', furnished.dispute],
    ['needs', furnished.need],
    ['visits', furnished.visit],
    ['beats', furnished.beat],
    ['stations', '1'],
    ['staff', accountOf('officer-1')],
    ['villages', '620822105206'],
  ])
  const makers = await Promise.all(['officer-1', 'chief', 'grid-worker-1'].map((key) => app.staff(key)))
  const creations = app.contracts.filter(({ method, path }) => method === 'POST' && !path.includes(':'))
  for (const contract of creations.filter(
    (one) => !found.has(nounOf(one)) && one.path.split('/').length === 3,
  ))
    for (const token of makers) {
      const { status, body } = await ask(contract, token)
      if (status === 201 && typeof body.id === 'string') found.set(nounOf(contract), body.id as string)
    }
  return found
}

beforeAll(async () => {
  app = await startTestApp()
  known = await furnish(app)
  ids = await casesOf(known)
  const second = await foundSecondStation(app)
  strangers = {
    officer: second.officer.token,
    auxiliary: second.auxiliary.token,
    'station-chief': second.chief.token,
  }
})
afterAll(() => app.close())

const idFor = (contract: Contract) =>
  ids.get(nounOf(contract)) ?? toPublicId({ stationId: 1, uuid: newUuid(app.clock.now) })
const pathFor = (contract: Contract) => contract.path.replace(/:\w+/g, idFor(contract))
const kinds = ['officer', 'auxiliary', 'station-chief'] as const

describe('the staff of another station', () => {
  it.each(kinds)('read nothing of it in any list: %s', async (kind) => {
    const lists = app.contracts.filter(
      ({ method, path, access }) => method === 'GET' && !path.includes(':') && access !== 'public',
    )
    const secrets = [
      '赵小燕',
      '王改花',
      '李存虎',
      '赵桂兰',
      known.thread,
      known.booking,
      known.dispute,
      known.need,
      known.visit,
    ]

    const leaks: string[] = []
    for (const contract of lists) {
      const { status, body } = await ask(contract, strangers[kind])
      const text = JSON.stringify(body)
      if (status >= 500 || secrets.some((secret) => text.includes(secret))) leaks.push(contract.path)
    }

    expect(lists.length).toBeGreaterThan(10)
    expect(leaks).toEqual([])
  })

  it.each(kinds)('find no door into a case of this one: %s', async (kind) => {
    const doors = app.contracts.filter(
      (contract) => contract.path.includes(':') && !isOpen(contract) && !shared.includes(nounOf(contract)),
    )

    const answers: string[] = []
    for (const contract of doors) {
      const { status } = await ask(contract, strangers[kind], pathFor(contract))
      answers.push(`${contract.method} ${contract.path} ${String(status)}`)
    }

    expect(doors.length).toBeGreaterThan(60)
    expect(answers.filter((answer) => !/ (403|404)$/.test(answer))).toEqual([])
  })

  it('would find them if they were of this station', async () => {
    const token = await app.staff('officer-1')
    const seen = await Promise.all(
      ['threads', 'bookings', 'disputes', 'visits'].map((noun) =>
        app.call('GET', `/api/${noun}/${ids.get(noun) ?? ''}`, { token }),
      ),
    )

    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})
