import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '@shared/kernel/actor'
import type { Contract } from '@shared/kernel/contract'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let tokens: Record<Role, string>

beforeAll(async () => {
  app = await startTestApp()
  tokens = await app.everyRole()
})
afterAll(() => app.close())

const isOpen = ({ access }: Contract) => access === 'public' || access === 'anyone'
const pathOf = ({ path }: Contract) => path.replace(/:\w+/g, 'v'.repeat(32))
const knock = (contract: Contract, token?: string) =>
  app.call(contract.method, pathOf(contract), {
    token,
    ...(contract.method === 'POST' ? { body: {}, key: randomUUID() } : {}),
  })
const isNamed = ({ access }: Contract, role: Role) => typeof access === 'string' || access.includes(role)

describe('every endpoint', () => {
  it('sends the stranger away, unless it is open to anyone', async () => {
    const closed = app.contracts.filter((contract) => !isOpen(contract))

    const answers = await Promise.all(
      closed.map(async (contract) => ({ contract, answer: await knock(contract) })),
    )

    expect(closed.length).toBeGreaterThan(10)
    for (const { contract, answer } of answers) {
      expect([contract.path, answer.status, answer.body.code]).toEqual([
        contract.path,
        401,
        'actor.signed-out',
      ])
    }
  })

  it('answers the stranger where it is open, without a fault', async () => {
    for (const contract of app.contracts.filter(isOpen)) {
      const { status } = await knock(contract)

      expect([contract.path, status === 401 || status === 403 || status >= 500]).toEqual([
        contract.path,
        false,
      ])
    }
  })

  it.each(roles)('turns %s away where the role is not named', async (role) => {
    // Signing out would end the session that the rest of this table needs.
    const others = app.contracts.filter((contract) => contract.method !== 'DELETE')
    for (const contract of others.filter((one) => !isOpen(one))) {
      const { status, body } = await knock(contract, tokens[role])

      if (isNamed(contract, role)) expect([contract.path, status < 500]).toEqual([contract.path, true])
      else expect([contract.path, status, body.code]).toEqual([contract.path, 403, 'actor.not-allowed'])
    }
  })

  it('is described in the OpenAPI document with its summary', async () => {
    const { body } = await app.call('GET', '/api/openapi.json')

    for (const { path, method, summary } of app.contracts) {
      const operation = body.paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()]
      expect(operation.summary).toBe(summary)
    }
    expect(body.openapi).toBe('3.1.0')
  })

  it('honours Idempotency-Key where it changes a case', () => {
    const kept = ['/api/sessions', '/api/phone-codes', '/api/safety-checks', '/api/fraud-checks']
    const posts = app.contracts.filter(({ method, changes }) => method === 'POST' && changes !== true)

    const unkeyed = posts.map(({ path }) => path).filter((path) => !kept.includes(path))
    // Secrets are never kept for replay; the rest of the list is what changes no case.
    expect(unkeyed.sort()).toEqual([
      '/api/consents',
      '/api/consents/withdrawal',
      '/api/own-account',
      '/api/own-account/closure',
      '/api/own-password',
      '/api/staff',
      '/api/staff/:id/password-reset',
      '/api/staff/:id/return',
      '/api/staff/import',
      '/api/two-step',
      '/api/two-step/confirmation',
    ])
  })
})
