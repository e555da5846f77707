import type { z } from 'zod'
import type { Role } from './actor'

/**
 * Who may knock: `public` nobody is asked; `anyone` who is signed in is recognised, others are served too;
 * `signed-in`; or the named roles. What they may do is the room's policy.
 */
export type Access = 'public' | 'anyone' | 'signed-in' | readonly Role[]

/** One endpoint: what it takes, what it gives, who may knock. Validation, views and OpenAPI all come from it. */
export interface Contract {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Express path, e.g. `/api/threads/:id/messages`. */
  readonly path: string
  readonly summary: string
  readonly access: Access
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** The view that leaves the server; `null` where the answer has no body. */
  readonly response: z.ZodType | null
  readonly status: 200 | 201 | 204
  /** Media type of an answer that is not JSON, e.g. `image/svg+xml`. */
  readonly produces?: string
  /** True where the request is one file as `multipart/form-data` (field `file`). */
  readonly upload?: boolean
  /** True where it creates or changes a case: runs in one transaction and honours `Idempotency-Key`. */
  readonly changes?: boolean
  /** True where every statement is a short range of an index, whatever is asked: one plan serves all (decision 7). */
  readonly plannedOnce?: boolean
  /** True where a signed-in member of staff may call it before changing a first password. */
  readonly beforePasswordChange?: boolean
}

/** Keeps a contract's literal types, so that the client can name an endpoint by method and path. */
export const contract = <const C extends Contract>(definition: C): C => definition

type Part<C, K extends 'params' | 'query' | 'body'> =
  C extends Readonly<Record<K, infer S extends z.ZodType>> ? Readonly<Record<K, z.input<S>>> : unknown

/** What a caller hands to an endpoint: `{ params?, query?, body? }`, only the parts that its contract names. */
export type RequestOf<C extends Contract> = Part<C, 'params'> & Part<C, 'query'> & Part<C, 'body'>

/** What an endpoint answers, as it arrives over the wire. */
export type ResponseOf<C extends Contract> = C['response'] extends z.ZodType
  ? z.output<C['response']>
  : undefined
