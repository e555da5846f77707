import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  observe(request: { method: string; route: string; status: number; seconds: number }): void
  /** Counts a refusal by its code. */
  refused(code: string): void
}

const labelNames = ['method', 'route', 'status'] as const
type Label = (typeof labelNames)[number]

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames,
    buckets: [0.005, 0.02, 0.05, 0.2, 0.5, 1, 5],
    registers: [registry],
  })
  const refusals = new Counter({
    name: 'refusals_total',
    help: 'Expected refusals by code',
    labelNames: ['code'],
    registers: [registry],
  })
  const kept = new Map<string, Histogram.Internal<Label>>()
  return {
    registry,
    observe({ method, route, status, seconds: taken }) {
      const name = `${method} ${route} ${status}`
      const child = kept.get(name) ?? seconds.labels(method, route, String(status))
      kept.set(name, child)
      child.observe(taken)
    },
    refused: (code) => {
      refusals.inc({ code })
    },
  }
}
