import { pino } from 'pino'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error'>

/**
 * Structured lines on standard output. Bodies, query strings and headers are never handed to it: a redaction list
 * cannot find an identity number inside free text. The paths below catch a field that slips in all the same.
 */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['phone', 'name', 'text', 'code', 'token', 'password', '*.phone', '*.name', '*.text', '*.token'],
      censor: '[redacted]',
    },
    serializers: {
      // A fault's message may quote the value that broke it (PostgreSQL's `detail` does): keep type, code and stack.
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code,
        stack: error.stack?.split('\n').slice(1, 12).join('\n'),
      }),
    },
  })
