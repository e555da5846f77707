import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '@shared/kernel/actor'
import type { Contract } from '@shared/kernel/contract'
import { openManyPlaces } from '@tests/bookings/home-visit'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { type Makers, oneOfEach } from './one-of-each'
import { bodyFor, kindOf, queryFor } from './scope-bodies'
import { type People, type Place, everybody, places, spell } from './scope-people'
import { noAttempt, noCases, scopeTable } from './scope-table'

const LONG = 300_000

let app: TestApp
let people: People
let makers: Makers
let otherBeat: string
let contracts: readonly Contract[]

beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
  people = await everybody(app)
  const { officer, 'grid-worker': grid, 'station-chief': chief } = people.own
  makers = { app, neighbour: people.beat.resident, officer, grid, chief }
  otherBeat = String((await app.call('GET', '/api/beats')).body.items[2].id)
  contracts = app.contracts.filter(({ path }) => path.includes('/:id') && !noCases.includes(nounOf(path)))
}, LONG)
afterAll(() => app.close())

const nounOf = (path: string) => path.split('/')[2] ?? ''
const nameOf = ({ method, path }: Contract) => `${method} ${path}`
const mayKnock = ({ access }: Contract, role: Role) => typeof access === 'string' || access.includes(role)

/** One try at one address; `wrong` is a test that says nothing about the right. */
async function knock(contract: Contract, id: string, token: string): Promise<'in' | 'refused' | 'wrong'> {
  const isPost = contract.method === 'POST'
  const { status, body } = await app.call(contract.method, contract.path.replace(':id', id), {
    token,
    ...(isPost ? { body: bodyFor(contract.path, otherBeat), key: randomUUID() } : {}),
    query: queryFor(nameOf(contract)),
  })
  if (status === 400 || status >= 500) return 'wrong'
  return status === 403 || String(body?.code).endsWith('.not-found') ? 'refused' : 'in'
}

/** Everybody of one place tries a fresh case; says who was let in, and which refusals of staff the audit has not. */
async function tryAll(contract: Contract, place: Place) {
  const kind = kindOf[nounOf(contract.path)]
  if (kind === undefined) throw new Error(`make one of ${contract.path} in one-of-each.ts`)
  const one = await oneOfEach[kind](makers)
  const tokenOf = (role: Role) =>
    place === 'own' && role === 'resident' ? one.resident : people[place][role]
  const outcomes = new Map<Role, string>()
  for (const role of roles) outcomes.set(role, await knock(contract, one.id, tokenOf(role)))

  const rows = await app.sql<{ role: Role }[]>`select a.actor_role as role from audit_entries a
    where a.subject = ${one.id} and a.outcome = 'refused'`
  const kept = new Set(rows.map(({ role }) => role))
  const refusedStaff = roles.filter(
    (role) => role !== 'resident' && outcomes.get(role) === 'refused' && mayKnock(contract, role),
  )
  return {
    letIn: spell((role) => outcomes.get(role) === 'in'),
    wrong: roles.filter((role) => outcomes.get(role) === 'wrong'),
    forgotten: refusedStaff.filter((role) => !kept.has(role)),
  }
}

describe('every endpoint of a case', () => {
  it('is in the table, and the table names no other', () => {
    expect(contracts.map(nameOf).sort()).toEqual(Object.keys(scopeTable).sort())
  })

  it(
    'lets in by role and place who is in the table, and keeps every refused attempt of staff',
    async () => {
      const seen: Record<string, string> = {}
      const wrong: string[] = []
      const forgotten: string[] = []
      for (const contract of contracts) {
        const found: string[] = []
        for (const place of places) {
          const tried = await tryAll(contract, place)
          const here = `${nameOf(contract)} ${place} `
          found.push(tried.letIn)
          wrong.push(...tried.wrong.map((role) => here + role))
          if (!noAttempt.includes(nounOf(contract.path)))
            forgotten.push(...tried.forgotten.map((role) => here + role))
        }
        seen[nameOf(contract)] = found.join(' ')
      }

      expect(wrong).toEqual([])
      expect(seen).toEqual(scopeTable)
      expect(forgotten).toEqual([])
    },
    LONG,
  )
})
