import express, { type Request, type Response, type Router } from 'express'
import multer from 'multer'
import type { Actor } from '@shared/kernel/actor'
import type { Contract } from '@shared/kernel/contract'
import { Refusal } from '@shared/kernel/refusals'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { AnsweredRequest, Authenticate, Context, Handler, RawHandler, Signed } from './context'
import type { Database, Sql } from './database'
import { claimKey, keepAnswer } from './idempotency.repository'
import { parseRequest } from './parse-request'
import type { Limiter } from './rate-limit'
import { sha256 } from './vault'

const JSON_LIMIT = '64kb'
const UPLOAD_LIMIT = 10 * 1024 * 1024

export interface MountParts {
  readonly router: Router
  readonly database: Database
  readonly authenticate: Authenticate
  readonly limiter: Limiter
  readonly now: () => Date
  /** Writes what a refused request attempted, after its transaction was rolled back. */
  readonly recordAttempt: (entry: AuditEntry) => Promise<void>
}

export interface Mount {
  /** Puts one endpoint on the router: guard → parse → handle (in one transaction where it changes a case) → answer. */
  <C extends Contract>(contract: C, handle: Handler<C>): void
  /** The same for an answer that is not JSON. */
  raw<C extends Contract>(contract: C, handle: RawHandler<C>): void
}

const readJson = express.json({ limit: JSON_LIMIT })
const readFile = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 0, parts: 1 },
}).single('file')

function tokenHashOf(request: Request): Buffer | null {
  const header = request.headers.authorization
  if (!header?.startsWith('Bearer ')) return null
  return sha256(header.slice('Bearer '.length))
}

function idempotencyKeyOf(request: Request): string | null {
  const key = request.get('idempotency-key')
  if (key === undefined) return null
  if (/^[\x21-\x7e]{1,128}$/.test(key)) return key
  throw new Refusal('request.invalid', { errors: [{ field: 'Idempotency-Key', text: '提交编号不对' }] })
}

function assertMayKnock(contract: Contract, signed: Signed | null): void {
  if (contract.access === 'public') return
  if (!signed) throw new Refusal('actor.signed-out')
  if (signed.mustChangePassword && contract.beforePasswordChange !== true) {
    throw new Refusal('identity.password-change-needed')
  }
  if (contract.access !== 'signed-in' && !contract.access.includes(signed.actor.role)) {
    throw new Refusal('actor.not-allowed')
  }
}

function requestHash(contract: Contract, request: Request, body: unknown): Buffer {
  const content = request.file ? sha256(request.file.buffer).toString('hex') : JSON.stringify(body ?? null)
  return sha256(`${contract.method} ${request.path}\n${content}`)
}

type AnyContext = Omit<Context<Contract>, 'actor'> & { actor: Actor | null }

async function readContext(parts: MountParts, contract: Contract, request: Request): Promise<AnyContext> {
  const tokenHash = contract.access === 'public' ? null : tokenHashOf(request)
  const signed = tokenHash ? await parts.authenticate(tokenHash) : null
  const actor = signed?.actor ?? null
  const answered = request as unknown as AnsweredRequest
  if (actor) answered.accountId = actor.accountId
  const address = request.ip ?? ''
  await parts.limiter.count(actor?.accountId ?? null, address)
  assertMayKnock(contract, signed)

  return {
    ...(parseRequest(contract, request) as Pick<AnyContext, 'params' | 'query' | 'body'>),
    actor,
    sql: parts.database.sql,
    now: parts.now(),
    address,
    tokenHash,
    idempotencyKey: contract.changes === true ? idempotencyKeyOf(request) : null,
    file: request.file?.buffer ?? null,
  }
}

type AnyHandler = (context: AnyContext) => Promise<unknown>

/** Runs the change and keeps its answer in one transaction, so that a retry finds either both or neither. */
async function changeOnce(
  sql: Sql,
  contract: Contract,
  context: AnyContext,
  work: () => Promise<unknown>,
  hash: Buffer,
) {
  const { idempotencyKey: key, actor } = context
  if (key === null || !actor) return work()

  const claim = { accountId: actor.accountId, key, requestHash: hash }
  const kept = await claimKey(sql, claim)
  if (kept) return kept.answer

  const answer = await work()
  await keepAnswer(sql, claim, contract.status, answer)
  return answer
}

export function createMount(parts: MountParts): Mount {
  const register = (
    contract: Contract,
    answer: (context: AnyContext, request: Request, response: Response) => Promise<void>,
  ) => {
    const readers = contract.upload ? [readFile] : contract.body ? [readJson] : []
    const method = contract.method.toLowerCase() as 'get' | 'post' | 'delete'
    parts.router[method](contract.path, ...readers, async (request: Request, response: Response) => {
      ;(request as unknown as AnsweredRequest).route = contract.path
      try {
        await answer(await readContext(parts, contract, request), request, response)
      } catch (error) {
        if (error instanceof Refusal && error.details.attempt)
          await parts.recordAttempt(error.details.attempt)
        throw error
      }
    })
  }

  const mount = (contract: Contract, handle: AnyHandler) => {
    register(contract, async (context, request, response) => {
      const present = async (sql: Sql) => {
        const view = await handle({ ...context, sql })
        return contract.response ? contract.response.parse(view) : undefined
      }
      const view = contract.changes
        ? await parts.database.transaction((sql) =>
            changeOnce(
              sql,
              contract,
              context,
              () => present(sql),
              requestHash(contract, request, context.body),
            ),
          )
        : await present(context.sql)
      send(contract, response, view)
    })
  }
  const raw = (contract: Contract, handle: (context: AnyContext, response: Response) => Promise<void>) => {
    register(contract, (context, _request, response) => handle(context, response))
  }
  return Object.assign(mount, { raw }) as unknown as Mount
}

function send(contract: Contract, response: Response, view: unknown): void {
  response.status(contract.status)
  if (!contract.response) {
    response.end()
    return
  }
  if (contract.access === 'public' && contract.method === 'GET') {
    // Express adds the weak ETag and answers 304 to a matching If-None-Match.
    response.set('Cache-Control', 'no-cache').json(view)
    return
  }
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(view))
}
