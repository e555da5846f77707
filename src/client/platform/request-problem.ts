import type { FieldError, RefusalCode } from '@shared/kernel/refusals'

export type ProblemCode = RefusalCode | 'offline' | 'unexpected'

interface ProblemDocument {
  code?: string
  title?: string
  detail?: string
  errors?: readonly FieldError[]
  offer?: Readonly<Record<string, string | number>>
}

/** Why the server did not do it, in a sentence to show; `offline` when it was not reached (status 0). */
export class RequestProblem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly errors: readonly FieldError[]
  /** What would work instead (the next free half-day), where the server says so. */
  readonly offer: Readonly<Record<string, string | number>> | null

  constructor(
    code: ProblemCode,
    text: string,
    status: number,
    { errors = [], offer = null }: Partial<Pick<RequestProblem, 'errors' | 'offer'>> = {},
  ) {
    super(text)
    this.name = 'RequestProblem'
    this.code = code
    this.status = status
    this.errors = errors
    this.offer = offer
  }
}

export const offline = () => new RequestProblem('offline', '没有信号，请稍后再试', 0)

/** The server was not reached, or is not itself: what this phone knows may stand in for it. */
export const isOutOfReach = ({ code, status }: Pick<RequestProblem, 'code' | 'status'>): boolean =>
  code === 'offline' || status >= 500

/** Reads an RFC 9457 problem document, whatever a proxy may have put in its place. */
export function problemFrom(status: number, body: unknown): RequestProblem {
  const problem: ProblemDocument = typeof body === 'object' && body !== null ? body : {}
  const code = (problem.code ?? 'unexpected') as ProblemCode
  const text = problem.detail ?? problem.title ?? '服务暂时出了问题，请稍后再试，急事请打电话'
  return new RequestProblem(code, text, status, {
    ...(problem.errors ? { errors: problem.errors } : {}),
    ...(problem.offer ? { offer: problem.offer } : {}),
  })
}

/** The problem behind anything that was thrown, so that a page always has a sentence to show. */
export const asProblem = (thrown: unknown): RequestProblem =>
  thrown instanceof RequestProblem ? thrown : new RequestProblem('unexpected', '出了点问题，请再试一次', 0)
