import Taro from '@tarojs/taro'
import type { Contract, RequestOf, ResponseOf } from '@shared/kernel/contract'
import { offline, problemFrom } from './request-problem'
import { apiAddress } from './runtime'
import { useSession } from './session'

const TIMEOUT = 15_000

interface Parts {
  params?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string | number | boolean | undefined>>
  body?: unknown
}

export interface CallOptions {
  /** Sent as `Idempotency-Key`: the same key and body get the same answer, however often they are sent. */
  readonly key?: string
}

function addressOf(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return apiAddress(pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`)
}

/** The headers of every call: who is asking, and the key under which it may be asked again. */
export function callHeaders({ key }: CallOptions = {}): Record<string, string> {
  const { token } = useSession.getState()
  return {
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  }
}

/** Turns a status and body into the answer or a thrown RequestProblem; a refused token ends the session here. */
export function readAnswer(status: number, body: unknown): unknown {
  if (status >= 200 && status < 300) return body
  const problem = problemFrom(status, body)
  if (problem.code === 'actor.signed-out') useSession.getState().end()
  throw problem
}

async function call(
  method: Contract['method'],
  path: string,
  parts: Parts,
  options: CallOptions,
): Promise<unknown> {
  const json = parts.body === undefined ? {} : { 'Content-Type': 'application/json' }
  const answer = await Taro.request<unknown>({
    url: addressOf(path, parts),
    method,
    header: { ...callHeaders(options), ...json },
    timeout: TIMEOUT,
    ...(parts.body === undefined ? {} : { data: JSON.stringify(parts.body) }),
  }).catch(() => {
    throw offline()
  })
  return readAnswer(answer.statusCode, answer.data)
}

/** A typed function for one endpoint; it rejects with a RequestProblem and nothing else. */
export const endpoint =
  <C extends Contract>(method: C['method'], path: C['path']) =>
  (request: RequestOf<C>, options: CallOptions = {}): Promise<ResponseOf<C>> =>
    call(method, path, request as Parts, options) as Promise<ResponseOf<C>>

/** Sends a request that was kept as data (the queue of unsent things); it rejects like `endpoint`. */
export const postAsKept = (path: string, body: unknown, key: string): Promise<unknown> =>
  call('POST', path, { body }, { key })
