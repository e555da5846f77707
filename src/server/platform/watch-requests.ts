import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { AnsweredRequest } from './context'
import type { Log } from './log'
import type { Metrics } from './metrics'

/** Gives each request an id, and writes one line and one measurement when it is answered: no query, no body, no name. */
export const watchRequests =
  (log: Log, metrics: Metrics): RequestHandler =>
  (rawRequest, response, next) => {
    const request = rawRequest as unknown as AnsweredRequest
    const begun = process.hrtime.bigint()
    request.id = randomUUID()
    request.pattern = 'other'
    response.on('close', () => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9
      const { method = 'GET', pattern: route } = request
      const status = response.writableEnded ? response.statusCode : 499
      metrics.observe({ method, route, status, seconds })
      const line = {
        requestId: request.id,
        method,
        route,
        status,
        ms: Math.round(seconds * 1000),
        account: request.accountId,
      }
      if (status >= 500) log.warn(line, 'answered')
      else log.info(line, 'answered')
    })
    next()
  }
