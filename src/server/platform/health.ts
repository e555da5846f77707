import { Router } from 'express'
import type { Database } from './database'
import type { Metrics } from './metrics'

/** `/healthz`: the process lives. `/readyz`: it reaches its database and is not stopping. `/metrics`: Prometheus. */
export function healthRouter(database: Database, metrics: Metrics, stopping: () => boolean): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const ready =
      !stopping() &&
      (await database.sql`select 1`.then(
        () => true,
        () => false,
      ))
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not-ready' })
  })
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  return router
}
