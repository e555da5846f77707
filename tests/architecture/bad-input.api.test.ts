import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
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

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
}

const schemaOf = (type: z.ZodType | undefined): Schema =>
  type ? (z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema) : {}

function sampleText({ pattern, format }: Schema): string {
  if (format === 'date') return '2026-11-25'
  if (format === 'date-time') return '2026-11-25T02:00:00.000Z'
  if (pattern?.includes('{32}') === true) return '0'.repeat(32)
  if (pattern?.includes('{12}') === true) return '620822105206'
  return '13800000042'
}

const samples: Readonly<Record<string, (schema: Schema) => unknown>> = {
  object: (schema) => objectOf(schema),
  array: () => [],
  boolean: () => true,
  integer: ({ minimum }) => minimum ?? 1,
  number: ({ minimum }) => minimum ?? 1,
}

/** Something of the right kind, so that the one bad field is not hidden behind others. */
function sampleOf(schema: Schema): unknown {
  const [choice] = schema.oneOf ?? schema.anyOf ?? []
  if (choice) return sampleOf(choice)
  if (schema.enum) return schema.enum[0]
  return schema.const ?? (samples[schema.type ?? ''] ?? sampleText)(schema)
}

const objectOf = ({ properties = {}, required = [] }: Schema) =>
  Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})]))

/** Every shape that a body may have, with the names of its fields. */
function shapesOf(schema: Schema): { sample: object; fields: string[] }[] {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.flatMap(shapesOf)
  return [{ sample: objectOf(schema), fields: Object.keys(schema.properties ?? {}) }]
}

const hostile: unknown[] = [
  'a\u0000b',
  '\u0007\u001b[31m',
  'a\ud800',
  "'; drop table accounts; --",
  '👨‍👩‍👧\u202e\ufeff',
  '长'.repeat(3000),
  ['x', null, { y: 1 }],
  { constructor: 'x' },
  -1,
  1e308,
  2 ** 53,
  null,
  true,
  '9999-99-99',
  '0000-00-00T00:00:00.000Z',
]

const personOf = ({ access }: Contract): Role =>
  typeof access === 'string' ? 'resident' : (roles.find((role) => access.includes(role)) ?? 'resident')

const pathOf = ({ path }: Contract) => path.replace(/:\w+/g, '0'.repeat(32))

function send(contract: Contract, body: unknown, headers: Record<string, string> = {}) {
  const token = tokens[personOf(contract)]
  return app.call(contract.method, pathOf(contract), { token, body, key: randomUUID(), headers })
}

const named = ({ method, path }: Contract) => `${method} ${path}`
const withBody = () => app.contracts.filter(({ body, upload }) => body !== undefined && upload !== true)

/** Taken, or a refusal: a code of ours, and a Chinese sentence for the person. A fault has neither point nor pardon. */
const isClear = ({ status, body }: { status: number; body: { code?: string; title?: string } }) =>
  status < 400 || (/^[a-z-]+\.[a-z-]+$/.test(body.code ?? '') && /[一-鿿]/.test(body.title ?? ''))

describe('every endpoint that takes a body', () => {
  it('refuses another content type than JSON', async () => {
    for (const contract of withBody()) {
      const { status, body } = await send(contract, 'a=1', { 'content-type': 'text/plain' })

      const found = [named(contract), status, body.code]
      expect(found).toEqual([named(contract), 415, 'request.unsupported-media-type'])
    }
  })

  it('refuses what is no JSON', async () => {
    for (const contract of withBody()) {
      const json = { 'content-type': 'application/json' }
      const { status, body } = await send(contract, '{"text": "没有写完', json)

      expect([named(contract), status, body.code]).toEqual([named(contract), 400, 'request.malformed'])
    }
  })

  it('refuses a field that it does not know', async () => {
    for (const contract of withBody()) {
      const [shape] = shapesOf(schemaOf(contract.body))
      const { status, body } = await send(contract, { ...shape?.sample, isAdmin: true })

      expect([named(contract), status, body.code]).toEqual([named(contract), 400, 'request.invalid'])
    }
  })

  it('takes anything in any field or refuses it clearly, and never breaks', async () => {
    const unclear: unknown[] = []
    let tried = 0
    for (const contract of withBody()) {
      const bodies = shapesOf(schemaOf(contract.body)).flatMap(({ sample, fields }) =>
        fields.flatMap((field) => hostile.map((value) => ({ ...sample, [field]: value }))),
      )
      const answers = await Promise.all(bodies.map((body) => send(contract, body)))
      tried += bodies.length
      answers.forEach((answer, index) => {
        if (!isClear(answer)) unclear.push([named(contract), bodies[index], answer.status])
      })
    }

    expect(unclear).toEqual([])
    expect(tried).toBeGreaterThan(2000)
  }, 120_000)
})

describe('every endpoint', () => {
  const ids = [
    '%00',
    '%ED%A0%80',
    '%E0%A4%A',
    "'%20or%201=1--",
    '9'.repeat(32),
    '😀',
    'x'.repeat(4000),
    '..%2f..',
  ]
  const words = ['a\u0000', '\ufffd', '-1', '1e999', '9'.repeat(30), "'; --", '长'.repeat(500)]

  const tokenFor = (contract: Contract) => tokens[personOf(contract)]

  it('refuses any strange id in its path clearly, and never breaks', async () => {
    const unclear: unknown[] = []
    for (const contract of app.contracts.filter(({ path }) => path.includes(':'))) {
      const body = contract.method === 'POST' ? { body: {} } : {}
      const answers = await Promise.all(
        ids.map((id) =>
          app.call(contract.method, contract.path.replace(/:\w+/g, id), {
            token: tokenFor(contract),
            ...body,
          }),
        ),
      )
      answers.forEach((answer, index) => {
        if (!isClear(answer)) unclear.push([named(contract), ids[index], answer.status])
      })
    }

    expect(unclear).toEqual([])
  }, 60_000)

  it('takes any word in its query or refuses it clearly, and never breaks', async () => {
    const unclear: unknown[] = []
    for (const contract of app.contracts.filter(({ query }) => query !== undefined)) {
      const fields = [...Object.keys(schemaOf(contract.query).properties ?? {}), 'unknown', '__proto__']
      const queries = fields.flatMap((field) => words.map((word) => ({ [field]: word })))
      const token = tokenFor(contract)
      const answers = await Promise.all(
        queries.map((query) => app.call(contract.method, pathOf(contract), { token, query })),
      )
      answers.forEach((answer, index) => {
        if (!isClear(answer)) unclear.push([named(contract), queries[index], answer.status])
      })
    }

    expect(unclear).toEqual([])
  }, 60_000)
})
