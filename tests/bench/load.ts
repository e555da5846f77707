import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

/** One endpoint to measure. */
export interface Measured {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly token?: string
  /** As its contract says; the bare route then keeps its plans too. */
  readonly plannedOnce?: boolean
  /** Asks several rooms at once: which statement comes first is chance, so that no bare route can do the same. */
  readonly asksAtOnce?: boolean
  /** Made anew for each request. */
  readonly body?: () => object
}

export const headersFor = ({ token, body }: Measured) => ({
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(body === undefined
    ? {}
    : { 'content-type': 'application/json', 'idempotency-key': `bench-${randomUUID()}` }),
})

const SECONDS = Number(process.env.BENCH_SECONDS ?? 3)
const CONNECTIONS = 10

export interface Rate {
  readonly perSecond: number
  /** Median latency in milliseconds, over one connection's requests. */
  readonly median: number
}

/** Requests a second over ten connections; throws where an answer is not 2xx. */
export async function rate(url: string, measured: Measured, seconds = SECONDS): Promise<Rate> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: measured.method,
        setupRequest: (request) => ({
          ...request,
          headers: { ...request.headers, ...headersFor(measured) },
          ...(measured.body ? { body: JSON.stringify(measured.body()) } : {}),
        }),
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${measured.name} at ${url}: ${result.non2xx} refused, ${result.errors} failed`)
  }
  return { perSecond: result.requests.average, median: result.latency.p50 }
}

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The ratio of two rates: measured in turns, the middle of the rounds, so that a slow moment hits both. */
export async function ratio(one: () => Promise<Rate>, other: () => Promise<Rate>, rounds = 3) {
  const ratios: number[] = []
  let last = { one: 0, other: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const first = await one()
    const second = await other()
    last = { one: first.perSecond, other: second.perSecond }
    ratios.push(first.perSecond / second.perSecond)
  }
  return { ratio: middle(ratios), ...last }
}
