import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import type { z } from 'zod'
import type { Actor } from '@shared/kernel/actor'
import type { Contract } from '@shared/kernel/contract'
import type { Sql } from './database'

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type ActorFor<C extends Contract> = C['access'] extends 'public'
  ? null
  : C['access'] extends 'anyone'
    ? Actor | null
    : Actor

/** What a handler is given: the parsed request, who asks, and a connection (a transaction where the contract changes a case). */
export interface Context<C extends Contract> {
  readonly params: Parsed<C['params']>
  readonly query: Parsed<C['query']>
  readonly body: Parsed<C['body']>
  readonly actor: ActorFor<C>
  readonly sql: Sql
  readonly now: Date
  /** The caller's network address, for limits; of the staff the audit keeps it. */
  readonly address: string
  /** The SHA-256 of the session token that was shown, or null. */
  readonly tokenHash: Buffer | null
  readonly idempotencyKey: string | null
  /** The uploaded file where the contract takes one. */
  readonly file: Buffer | null
}

/** A view may be built from readonly parts. */
type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T

/** What a handler gives back: the view, in the shape that the contract's response parses. */
type Answer<C extends Contract> = C['response'] extends z.ZodType ? Given<z.input<C['response']>> : unknown

export type Handler<C extends Contract> = (context: Context<C>) => Promise<Answer<C>>

/** The same, with what was made of the request before the transaction opened. */
export type PreparedHandler<C extends Contract, Made> = (
  context: Context<C>,
  made: Made,
) => Promise<Answer<C>>

/** Answers something that is not JSON (a picture, an SVG) after the same guards and parsing. */
export type RawHandler<C extends Contract> = (context: Context<C>, response: Response) => Promise<void>

/** Who a bearer token belongs to. */
export interface Signed {
  readonly actor: Actor
  readonly mustChangePassword: boolean
}

/** Finds the session of a token; null where there is none or it has expired. Provided by the identity room. */
export type Authenticate = (tokenHash: Buffer) => Promise<Signed | null>

export interface AnsweredRequest extends IncomingMessage {
  id: string
  /** The path of the contract that answers, or `other`; Express has a `route` of its own. */
  pattern: string
  accountId?: string
}
