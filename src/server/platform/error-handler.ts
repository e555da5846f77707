import type { ErrorRequestHandler, Response } from 'express'
import { Refusal, type RefusalCode } from '@shared/kernel/refusals'
import { setPlainHeaders } from './answer'
import type { AnsweredRequest } from './context'
import type { Log } from './log'
import type { Metrics } from './metrics'

const FAULT = '出了点问题，我们已经记下来了，请过一会儿再试；急事请打 110'

/** What Express, body-parser and multer throw for bad input, by their `type` or `code`. */
const knownErrors: Readonly<Record<string, RefusalCode>> = {
  'entity.parse.failed': 'request.malformed',
  'entity.verify.failed': 'request.malformed',
  'request.size.invalid': 'request.malformed',
  'request.aborted': 'request.malformed',
  'entity.too.large': 'request.too-large',
  'parameters.too.many': 'request.too-large',
  'encoding.unsupported': 'request.unsupported-media-type',
  'charset.unsupported': 'request.unsupported-media-type',
  LIMIT_FILE_SIZE: 'upload.too-large',
  LIMIT_UNEXPECTED_FILE: 'upload.missing',
  LIMIT_FILE_COUNT: 'upload.missing',
  LIMIT_PART_COUNT: 'upload.missing',
  LIMIT_FIELD_COUNT: 'upload.missing',
  CONNECT_TIMEOUT: 'request.busy',
  CONNECTION_CLOSED: 'request.busy',
  CONNECTION_ENDED: 'request.busy',
  CONNECTION_DESTROYED: 'request.busy',
  ECONNREFUSED: 'request.busy',
  // PostgreSQL: a NUL in a text or in JSON, which it cannot keep.
  '22021': 'request.malformed',
  '22P05': 'request.malformed',
  // PostgreSQL: too many connections, shutting down, starting up, statement timeout, deadlock, lock timeout.
  '53300': 'request.busy',
  '57P01': 'request.busy',
  '57P03': 'request.busy',
  '57014': 'request.busy',
  '40P01': 'request.busy',
  '55P03': 'request.busy',
}

function toRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof URIError) return new Refusal('request.malformed')
  if (!(error instanceof Error)) return null

  const { type, code } = error as { type?: string; code?: string }
  const known = knownErrors[type ?? ''] ?? knownErrors[code ?? '']
  if (known) return new Refusal(known)
  if (/multipart|boundary|Unexpected end of form|Malformed part/i.test(error.message)) {
    return new Refusal('request.malformed')
  }
  return null
}

/** Answers with `application/problem+json` (RFC 9457). */
function sendProblem(request: AnsweredRequest, response: Response, refusal: Refusal): void {
  const { retryAfter, errors, offer } = refusal.details
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(Math.ceil(retryAfter)))
  if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
  const problem = {
    type: `/api/docs/problems#${refusal.code}`,
    title: refusal.message,
    status: refusal.status,
    code: refusal.code,
    detail: refusal.message,
    instance: request.id,
    ...(errors ? { errors } : {}),
    ...(offer ? { offer } : {}),
  }
  response.status(refusal.status).set('Cache-Control', 'no-store')
  response.type('application/problem+json').end(JSON.stringify(problem))
}

/** The one error handler: refusals are answered, anything else is logged as a fault and shown calmly. */
export const errorHandler =
  (log: Log, metrics: Metrics): ErrorRequestHandler =>
  (error: unknown, rawRequest, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const request = rawRequest as unknown as AnsweredRequest
    setPlainHeaders(response)
    const refusal = toRefusal(error)
    metrics.refused(refusal?.code ?? 'fault')
    if (refusal) {
      if (refusal.code === 'request.busy') log.warn({ err: error, requestId: request.id }, 'busy')
      sendProblem(request, response, refusal)
      return
    }

    log.error({ err: error, requestId: request.id, route: request.pattern }, 'fault')
    const problem = {
      type: 'about:blank',
      title: FAULT,
      status: 500,
      code: 'fault',
      detail: FAULT,
      instance: request.id,
    }
    response.status(500).set('Cache-Control', 'no-store')
    response.type('application/problem+json').end(JSON.stringify(problem))
  }
