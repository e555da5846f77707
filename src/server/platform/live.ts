import type { Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Actor } from '@shared/kernel/actor'
import { isStaff } from '@shared/kernel/actor'
import type { Authenticate } from './context'
import type { Database, Sql } from './database'
import type { Log } from './log'
import { fromPublicId } from './public-id'
import { sha256 } from './vault'

const CHANNEL = 'doorstep_live'
const HEARTBEAT = 30_000
const RECHECK_EVERY = 10
const HELLO_WITHIN = 10_000

/** A change that the clients of `topics` may want to fetch: ids only, never content. */
export interface LiveEvent {
  readonly topics: readonly string[]
  /** Accounts that hear nothing of it, though they hear the topic. */
  readonly except?: readonly string[]
  readonly kind: string
  readonly id: string
  readonly sequence?: number
}

export interface Live {
  /** Inside the transaction of the change: PostgreSQL delivers at commit, to every server process. */
  announce(sql: Sql, event: LiveEvent): Promise<void>
}

/** What a person hears: their own account; staff also their beats, a chief the station. */
function topicsOf(actor: Actor): Set<string> {
  const own = `account:${actor.accountId}`
  if (!isStaff(actor)) return new Set([own])
  const beats = [...actor.beatIds, ...actor.deputyBeatIds].map((id) => `beat:${id}`)
  return new Set([own, ...beats, ...(actor.role === 'station-chief' ? [`station:${actor.stationId}`] : [])])
}

const BEAT = 'beat:'

/** Whatever a beat hears its chief hears too: the id of a beat names its station, and no other. */
function withStation(topics: readonly string[]): string[] {
  const beats = topics.filter((topic) => topic.startsWith(BEAT))
  const stations = beats.map((topic) => fromPublicId(topic.slice(BEAT.length))?.stationId)
  const heard = stations.flatMap((id) => (id === undefined ? [] : [`station:${String(id)}`]))
  return [...new Set([...topics, ...heard])]
}

export const createLive = (): Live => ({
  async announce(sql, event) {
    const heard = { ...event, topics: withStation(event.topics) }
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(heard)})`
  },
})

interface Listener {
  readonly socket: WebSocket
  readonly tokenHash: Buffer
  topics: Set<string>
  alive: boolean
  beats: number
}

interface LiveServerParts {
  readonly server: Server
  readonly database: Database
  readonly authenticate: Authenticate
  readonly log: Log
}

const frame = (content: object) => JSON.stringify(content)

function tokenIn(data: unknown): string | null {
  try {
    const hello: unknown = JSON.parse(String(data))
    const token = typeof hello === 'object' && hello !== null ? (hello as { token?: unknown }).token : null
    return typeof token === 'string' ? token : null
  } catch {
    return null
  }
}

class LiveSockets {
  private readonly listeners = new Set<Listener>()
  private readonly authenticate: Authenticate

  constructor(authenticate: Authenticate) {
    this.authenticate = authenticate
  }

  async welcome(socket: WebSocket, data: unknown): Promise<void> {
    const token = tokenIn(data)
    const tokenHash = token === null ? null : sha256(token)
    const signed = tokenHash === null ? null : await this.authenticate(tokenHash)
    if (tokenHash === null || !signed || signed.mustChangePassword) {
      socket.close(4401, 'signed out')
      return
    }
    const listener: Listener = { socket, tokenHash, topics: topicsOf(signed.actor), alive: true, beats: 0 }
    this.listeners.add(listener)
    socket.on('pong', () => (listener.alive = true))
    socket.on('close', () => this.listeners.delete(listener))
    socket.send(frame({ type: 'ready' }))
  }

  deliver(payload: string): void {
    const { topics, except = [], ...event } = JSON.parse(payload) as LiveEvent
    const words = frame({ type: 'changed', ...event })
    const deaf = except.map((accountId) => `account:${accountId}`)
    for (const { socket, topics: heard } of this.listeners) {
      const hears = topics.some((topic) => heard.has(topic)) && !deaf.some((one) => heard.has(one))
      if (hears) socket.send(words)
    }
  }

  catchUp(): void {
    for (const { socket } of this.listeners) socket.send(frame({ type: 'catch-up' }))
  }

  /** Ends dead connections, and asks again who the living ones are: scopes change and sessions end. */
  beat(): void {
    for (const listener of this.listeners) {
      if (!listener.alive) {
        listener.socket.terminate()
        continue
      }
      listener.alive = false
      listener.beats += 1
      listener.socket.ping()
      if (listener.beats % RECHECK_EVERY === 0) this.recheck(listener).catch(() => undefined)
    }
  }

  close(): void {
    for (const { socket } of this.listeners) socket.close(1001, 'server stops')
  }

  private async recheck(listener: Listener): Promise<void> {
    const signed = await this.authenticate(listener.tokenHash)
    if (signed) listener.topics = topicsOf(signed.actor)
    else listener.socket.close(4401, 'signed out')
  }
}

/**
 * The WebSocket at /api/live. A client's first frame is `{"token"}`; it then hears `{"type":"changed", kind, id,
 * sequence}` and fetches what it lacks by cursor. `{"type":"catch-up"}` says that something may have been missed.
 */
export async function serveLive({
  server,
  database,
  authenticate,
  log,
}: LiveServerParts): Promise<() => void> {
  const sockets = new LiveSockets(authenticate)
  const accepted = new WebSocketServer({ server, path: '/api/live', maxPayload: 4096 })
  accepted.on('connection', (socket) => {
    const late = setTimeout(() => {
      socket.close(4408, 'no hello')
    }, HELLO_WITHIN)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(late)
    })
    socket.once('message', (data) => {
      clearTimeout(late)
      sockets.welcome(socket, data).catch((error: unknown) => {
        log.error({ err: error }, 'live welcome failed')
        socket.close(1011)
      })
    })
  })
  await database.listen(
    CHANNEL,
    (payload) => {
      sockets.deliver(payload)
    },
    () => {
      sockets.catchUp()
    },
  )
  const heartbeat = setInterval(() => {
    sockets.beat()
  }, HEARTBEAT)
  heartbeat.unref()

  return () => {
    clearInterval(heartbeat)
    sockets.close()
    accepted.close()
  }
}
