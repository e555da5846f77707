import { randomBytes, randomUUID } from 'node:crypto'
import type postgres from 'postgres'

/** One statement as the real route sent it. */
export interface Statement {
  readonly query: string
  readonly parameters: readonly unknown[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isSpan = ({ query }: Statement) => /^\s*(begin|commit|rollback)/i.test(query)

const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Makes another value of the same kind; the first that knows the kind is taken. */
const ways: readonly ((one: unknown, other: unknown, turn: number) => unknown)[] = [
  (one, other, turn) =>
    typeof one === 'number' && typeof other === 'number' ? other + (other - one) * turn : undefined,
  (_one, other) => (Buffer.isBuffer(other) ? randomBytes(other.length) : undefined),
  (one) => freshText(one),
]

function freshText(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  if (uuid.test(text)) return randomUUID()
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return new Date().toISOString()
  if (text.startsWith('bench-')) return `bench-${randomUUID()}`
  // A receipt of the day: the real app goes on counting meanwhile.
  return /^\D-?\d{4}-\d+$/.test(text) ? `${text}-${randomUUID()}` : undefined
}

/** What differs between two runs of a route must be fresh each time it is run again. */
function freshened(one: unknown, other: unknown, turn: number): unknown {
  for (const way of ways) {
    const fresh = way(one, other, turn)
    if (fresh !== undefined) return fresh
  }
  return other
}

/** The same statement of the earlier run: what runs side by side comes in no fixed order. */
function takeSame(left: Statement[], { query }: Statement): Statement | undefined {
  const at = left.findIndex((one) => one.query === query)
  return at < 0 ? undefined : left.splice(at, 1)[0]
}

/** Runs the statements that a route was seen to run, on a bare connection. */
export function replay(sql: postgres.Sql, first: readonly Statement[], second: readonly Statement[]) {
  const inTransaction = second.some(isSpan)
  const left = [...first]
  const steps = second
    .filter((statement) => !isSpan(statement))
    .map((statement) => ({ statement, earlier: takeSame(left, statement)?.parameters ?? [] }))
  let turn = 0

  const runAll = async (connection: postgres.Sql | postgres.TransactionSql, now: number) => {
    // One value that stands in several statements is one fresh value.
    const fresh = new Map<string, unknown>()
    const freshFor = (one: unknown, other: unknown) => {
      const name = JSON.stringify(other)
      if (!fresh.has(name)) fresh.set(name, freshened(one, other, now))
      return fresh.get(name)
    }
    for (const { statement, earlier } of steps) {
      const parameters = statement.parameters.map((value, index) =>
        isSame(earlier[index], value) ? value : freshFor(earlier[index], value),
      )
      await connection.unsafe(statement.query, parameters as never[], { prepare: true })
    }
  }
  return async () => {
    turn += 1
    const now = turn
    return inTransaction ? sql.begin((transaction) => runAll(transaction, now)) : runAll(sql, now)
  }
}
