import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  observe(request: { method: string; route: string; status: number; seconds: number }): void
  /** Counts a refusal by its code. */
  refused(code: string): void
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.2, 0.5, 1, 5],
    registers: [registry],
  })
  const refusals = new Counter({
    name: 'refusals_total',
    help: 'Expected refusals by code',
    labelNames: ['code'],
    registers: [registry],
  })
  return {
    registry,
    observe: (request) => {
      const labels = { method: request.method, route: request.route, status: String(request.status) }
      seconds.observe(labels, request.seconds)
    },
    refused: (code) => {
      refusals.inc({ code })
    },
  }
}
