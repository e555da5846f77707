import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@shared/kernel/actor'
import { roles } from '@shared/kernel/actor'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aLetter, auditOf, firstBeat, secondBeat } from './letter'

let app: TestApp
let tokens: Record<Role, string>
beforeAll(async () => {
  app = await startTestApp()
  tokens = await app.everyRole()
})
afterAll(() => app.close())

/** Every endpoint on a thread, with a body that the contract accepts. */
const acts = (path: string): [name: string, method: string, path: string, body?: object][] => [
  ['look at it', 'GET', path],
  ['read it', 'GET', `${path}/messages`],
  ['write', 'POST', `${path}/messages`, { text: '看见了' }],
  ['mark it read', 'POST', `${path}/read-mark`, { sequence: 1 }],
  ['draft', 'POST', `${path}/draft`, { text: '草稿' }],
  ['close', 'POST', `${path}/closure`, {}],
  ['hand over', 'POST', `${path}/handover`, { beatId: secondBeat, reason: '人在那边' }],
  ['review', 'POST', `${path}/review`, { sequence: 1, outcome: 'fine' }],
]

const tryAll = async (path: string, token: string | undefined) => {
  const tried: Record<string, number> = {}
  for (const [name, method, address, body] of acts(path)) {
    tried[name] = (await app.call(method, address, { token, body })).status
  }
  return tried
}

const everything = (status: number) => Object.fromEntries(acts('').map(([name]) => [name, status]))

describe('a stranger', () => {
  it('is asked to sign in at every door', async () => {
    const { path } = await aLetter(app, { phone: '13900000201' })

    expect(await tryAll(path, undefined)).toEqual(everything(401))
    expect((await app.call('GET', '/api/threads')).status).toBe(401)
    expect(
      (await app.call('POST', '/api/threads', { body: { beatId: firstBeat, text: '在吗' } })).status,
    ).toBe(401)
  })
})

describe('an unknown thread', () => {
  it.each(['0'.repeat(32), 'nonsense', '1'])('%s is not found', async (id) => {
    const answers = await tryAll(`/api/threads/${id}`, tokens['station-chief'])

    expect(answers).toMatchObject({ 'look at it': 404, 'read it': 404, write: 404, close: 404 })
  })
})

describe('those who have no part in a thread', () => {
  it.each(['grid-worker', 'mediator', 'liaison', 'administrator'] as const)(
    'a %s is refused everything, and the attempt is in the audit',
    async (role) => {
      const { id, path } = await aLetter(app, { phone: '13900000202' })

      const tried = await tryAll(path, tokens[role])

      expect(tried).toEqual(everything(403))
      const attempts = (await auditOf(app, id)).filter((line) => line.endsWith(`${role} refused`))
      expect(attempts).toHaveLength(acts('').length)
    },
  )

  it('an officer of another beat is refused, and the attempt is in the audit', async () => {
    const { id, path } = await aLetter(app, { phone: '13900000203' })

    const tried = await tryAll(path, await app.staff('officer-3'))

    expect(tried).toEqual(everything(403))
    expect(await auditOf(app, id)).toContain('thread.viewed officer refused')
  })

  it('another villager is refused', async () => {
    const { path } = await aLetter(app, { phone: '13900000204' })

    expect(await tryAll(path, tokens.resident)).toEqual(everything(403))
  })
})

describe('those who answer', () => {
  it('the officer, their deputy and the chief read and answer', async () => {
    const { path } = await aLetter(app, { phone: '13900000205' })
    for (const name of ['officer-1', 'officer-2', 'chief']) {
      const token = await app.staff(name)

      const read = await app.call('GET', `${path}/messages`, { token })
      const written = await app.call('POST', `${path}/messages`, { token, body: { text: `${name} 答复` } })

      expect([name, read.status, written.status]).toEqual([name, 200, 201])
    }
  })

  it('the auxiliary reads and drafts, and sends nothing', async () => {
    const { path } = await aLetter(app, { phone: '13900000206' })

    const tried = await tryAll(path, tokens.auxiliary)

    expect(tried).toEqual({
      'look at it': 200,
      'read it': 200,
      'mark it read': 200,
      draft: 200,
      write: 403,
      close: 403,
      'hand over': 403,
      review: 403,
    })
  })
})

describe('starting a thread', () => {
  it.each(roles.filter((role) => role !== 'resident'))('is not for a %s', async (role) => {
    const { status } = await app.call('POST', '/api/threads', {
      token: tokens[role],
      body: { beatId: firstBeat, text: '在吗' },
    })

    expect(status).toBe(403)
  })
})

describe('the list', () => {
  it.each(roles)('of a %s', async (role) => {
    const sees = ['resident', 'officer', 'auxiliary', 'station-chief'].includes(role)

    const { status } = await app.call('GET', '/api/threads', { token: tokens[role] })

    expect(status).toBe(sees ? 200 : 403)
  })
})
