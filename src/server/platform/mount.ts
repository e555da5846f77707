import type { Request, RequestHandler, Response } from 'express'
import { deviceOf } from '@shared/audit/audit-circumstances.rules'
import { type Actor, isStaff } from '@shared/kernel/actor'
import type { Contract } from '@shared/kernel/contract'
import { Refusal } from '@shared/kernel/refusals'
import { sendView, setPlainHeaders } from './answer'
import { askedFrom } from './asked-from'
import { bodyReader } from './body-reader'
import type { Context, Handler, PreparedHandler, RawHandler } from './context'
import type { Database, Sql } from './database'
import { type Doorkeeper, type GuardedRequest, guard } from './guard'
import { claimKey, hasKey, keepAnswer } from './idempotency.repository'
import { NounRouters } from './noun-routers'
import { parseRequest } from './parse-request'
import { type RateLimits, createLimiter } from './rate-limit'
import { sha256 } from './vault'

/** Keys of people without an account are kept under the nil UUID: a phone makes them at random. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

export interface MountParts {
  readonly database: Database
  readonly now: () => Date
  readonly limits: RateLimits
}

export interface Mount {
  /** Puts one endpoint on the router: guard → parse → handle (in one transaction where it changes a case) → answer. */
  <C extends Contract>(contract: C, handle: Handler<C>): void
  /**
   * The same where something slow has to be made of the request first: `prepare` runs before the transaction opens,
   * so that it holds no lock and no connection, and not at all where the key has its answer already.
   */
  prepared<C extends Contract, Made>(
    contract: C,
    prepare: (context: Context<C>) => Promise<Made>,
    handle: PreparedHandler<C, Made>,
  ): void
  /** The same for an answer that is not JSON. */
  raw<C extends Contract>(contract: C, handle: RawHandler<C>): void
}

interface Door {
  readonly mount: Mount
  /** Every endpoint that was mounted, in order. */
  readonly contracts: readonly Contract[]
  /** Answers what was mounted, and passes the rest on. */
  readonly handle: RequestHandler
  /** Opens the door: from now on requests are recognised. */
  readonly admit: (keeper: Doorkeeper) => void
}

function idempotencyKeyOf(request: Request): string | null {
  const key = request.get('idempotency-key')
  if (key === undefined) return null
  if (/^[\x21-\x7e]{1,128}$/.test(key)) return key
  throw new Refusal('request.invalid', { errors: [{ field: 'Idempotency-Key', text: '提交编号不对' }] })
}

function requestHash(contract: Contract, request: Request, body: unknown): Buffer {
  const content = request.file ? sha256(request.file.buffer).toString('hex') : JSON.stringify(body ?? null)
  return sha256(`${contract.method} ${request.baseUrl}${request.path}\n${content}`)
}

type AnyContext = Omit<Context<Contract>, 'actor'> & { actor: Actor | null }
type AnyHandler = (context: AnyContext) => Promise<unknown>
type AnyPreparedHandler = (context: AnyContext, made: unknown) => Promise<unknown>
type Answer = (context: AnyContext, request: Request, response: Response) => Promise<void>

const isPlannedOnce = ({ access, method, plannedOnce }: Contract) =>
  method === 'GET' && (access === 'public' || plannedOnce === true)

function readContext(parts: MountParts, contract: Contract, request: Request): AnyContext {
  const { knock } = request as unknown as GuardedRequest
  return {
    ...(parseRequest(contract, request) as Pick<AnyContext, 'params' | 'query' | 'body'>),
    ...knock,
    sql: isPlannedOnce(contract) ? parts.database.lookups : parts.database.sql,
    now: parts.now(),
    idempotencyKey: contract.changes === true ? idempotencyKeyOf(request) : null,
    file: request.file?.buffer ?? null,
  }
}

/** What was refused is written down after its transaction was rolled back. */
async function recordingAttempts(keeper: Doorkeeper, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Refusal && error.details.attempt) await keeper.recordAttempt(error.details.attempt)
    throw error
  }
}

/** Of the staff it is kept with what they do from where they did it; of nobody else. */
function fromStaff(request: Request, work: () => Promise<void>): Promise<void> {
  const { actor, address } = (request as unknown as GuardedRequest).knock
  const signsIn = actor === null && request.method === 'POST'
  if (!signsIn && (actor === null || !isStaff(actor))) return work()
  return askedFrom({ device: deviceOf(request.get('user-agent')), address }, work)
}

interface Change {
  readonly contract: Contract
  readonly context: AnyContext
  readonly hash: Buffer
  readonly work: (sql: Sql) => Promise<unknown>
}

const ownerOf = (actor: Actor | null): string => actor?.accountId ?? NOBODY

/** Runs the change and keeps its answer in one transaction, so that a retry finds either both or neither. */
async function changeOnce(sql: Sql, { contract, context, hash, work }: Change): Promise<unknown> {
  const { idempotencyKey: key, actor } = context
  if (key === null) return work(sql)

  const claim = { accountId: ownerOf(actor), key, requestHash: hash }
  const kept = await claimKey(sql, claim)
  if (kept) return kept.answer

  const answer = await work(sql)
  await keepAnswer(sql, claim, contract.status, answer)
  return answer
}

const answerJson =
  (parts: MountParts, contract: Contract, handle: AnyHandler): Answer =>
  async (context, request, response) => {
    const work = async (sql: Sql) => {
      const view = await handle({ ...context, sql })
      return contract.response ? contract.response.parse(view) : undefined
    }
    const hash = contract.changes === true ? requestHash(contract, request, context.body) : Buffer.alloc(0)
    const view =
      contract.changes === true
        ? await parts.database.transaction((sql) => changeOnce(sql, { contract, context, hash, work }))
        : await work(context.sql)
    sendView(contract, view, response)
  }

const answerPrepared =
  (parts: MountParts, contract: Contract, prepare: AnyHandler, handle: AnyPreparedHandler): Answer =>
  async (context, request, response) => {
    const { sql, actor, idempotencyKey: key } = context
    const isKnown = key !== null && (await hasKey(sql, ownerOf(actor), key))
    const made = isKnown ? null : { value: await prepare(context) }
    const finish: AnyHandler = async (inner) => handle(inner, made ? made.value : await prepare(inner))
    await answerJson(parts, contract, finish)(context, request, response)
  }

export function createMount(parts: MountParts): Door {
  const limiter = createLimiter(parts.limits)
  const contracts: Contract[] = []
  let keeper: Doorkeeper | undefined
  const keeperNow = () => {
    if (!keeper) throw new Error('the door is not open yet')
    return keeper
  }

  const routers = new NounRouters()

  const register = (contract: Contract, answer: Answer) => {
    contracts.push(contract)
    const router = routers.of(contract.path)
    const method = contract.method.toLowerCase() as 'get' | 'post' | 'delete'
    const admit = guard(contract, limiter, keeperNow)
    const readBody = bodyReader(contract)
    router[method](contract.path, async (request: Request, response: Response) => {
      await admit(request)
      await readBody(request, response)
      await fromStaff(request, () =>
        recordingAttempts(keeperNow(), () =>
          answer(readContext(parts, contract, request), request, response),
        ),
      )
    })
  }

  const mount = (contract: Contract, handle: AnyHandler) => {
    register(contract, answerJson(parts, contract, handle))
  }
  const prepared = (contract: Contract, prepare: AnyHandler, handle: AnyPreparedHandler) => {
    register(contract, answerPrepared(parts, contract, prepare, handle))
  }
  const raw = (contract: Contract, handle: (context: AnyContext, response: Response) => Promise<void>) => {
    register(contract, (context, _request, response) => {
      setPlainHeaders(response)
      return handle(context, response)
    })
  }
  return {
    mount: Object.assign(mount, { prepared, raw }) as unknown as Mount,
    contracts,
    handle: routers.handle,
    admit(given) {
      keeper = given
    },
  }
}
