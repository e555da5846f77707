import { randomUUID } from 'node:crypto'
import { z } from 'zod'

interface Shape {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly minItems?: number
  readonly minimum?: number
  readonly default?: unknown
}

/** Texts that fit the patterns of our contracts, tried in turn. */
const texts = [
  '这里写一句话',
  '13800000999',
  '0933-0000005',
  '620822105206',
  '08:30',
  '123456',
  'A100',
  '0'.repeat(32),
]

function textFor({ format, pattern }: Shape): string {
  if (format === 'date-time') return '2026-12-01T02:00:00Z'
  if (format === 'date' || pattern?.includes('d{4}-') === true) return '2026-12-01'
  if (format === 'uuid') return randomUUID()
  const fits = new RegExp(pattern ?? '')
  return texts.find((text) => fits.test(text)) ?? texts[0] ?? ''
}

function objectFor({ properties = {}, required = [] }: Shape): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name))
      .map(([name, shape]) => [name, valueFor(shape)]),
  )
}

const byType: Readonly<Record<string, (shape: Shape) => unknown>> = {
  object: objectFor,
  array: ({ minItems = 0, items = {} }) => Array.from({ length: minItems }, () => valueFor(items)),
  boolean: () => true,
  integer: ({ minimum = 1 }) => Math.max(1, minimum),
  number: ({ minimum = 1 }) => Math.max(1, minimum),
  null: () => null,
}

function valueFor(shape: Shape): unknown {
  const inner = shape.anyOf ?? shape.oneOf ?? shape.allOf
  const given = [shape.default, shape.const, shape.enum?.[0]].find((value) => value !== undefined)
  if (given !== undefined) return given
  return inner ? valueFor(inner[0] ?? {}) : (byType[shape.type ?? ''] ?? textFor)(shape)
}

/** The smallest body that a contract takes, so that a request gets as far as the question who may. */
export const sampleBody = (body: z.ZodType | undefined): unknown =>
  body === undefined
    ? undefined
    : valueFor(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Shape)
