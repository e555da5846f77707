import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import postgres from 'postgres'
import { openApp } from '@server/app'
import { readConfig } from '@server/config'
import { openGateways } from '@server/gateways'
import { connectDatabase } from '@server/platform/database'
import { createLog } from '@server/platform/log'
import { projectRoot } from '@server/platform/project-root'
import { type Statement, replay } from './statements'

const CONNECTIONS = 10

/** What the bare route is to do: the statements of two runs, on which pool, and the answer to send. */
interface Bare {
  readonly name: string
  readonly runs: Statement[][]
  readonly open: boolean
  readonly answer: unknown
}

/**
 * Runs in a process of its own: the real app on one port, and on another a bare Express that runs the statements which
 * the real app was seen to run. Told over IPC: `{ watch: name }` begins to listen to statements, `{ bare: name }` makes
 * the bare route from the two runs that were watched; it sends the answer that the real route gave.
 */
async function main(): Promise<void> {
  const url = process.env.BENCH_DATABASE_URL ?? ''
  const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' })
  const log = createLog('silent')
  let watched: Statement[] = []
  const seen = new Map<string, Statement[][]>()
  const database = connectDatabase({
    url,
    role: config.database.role,
    connections: CONNECTIONS,
    prepare: true,
    listenUrl: url,
    ...(process.env.BENCH_WATCH === '1'
      ? {
          onStatement: (query: string, parameters: unknown[]) =>
            watched.push({ query, parameters: [...parameters] }),
        }
      : {}),
  })
  const now = () => new Date()
  const app = await openApp({
    config,
    database,
    log,
    now,
    gateways: openGateways(config, log, now),
    site: join(projectRoot, 'dist/h5'),
  })
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))

  const bareSettings = { max: CONNECTIONS, onnotice: () => undefined }
  const sql = postgres(url, bareSettings)
  // As the real app keeps its plans for public reads.
  const lookups = postgres(url, { ...bareSettings, connection: { plan_cache_mode: 'force_generic_plan' } })
  const bare = express()
  const bareServer = createServer(bare)
  await new Promise<void>((resolve) => bareServer.listen(0, '127.0.0.1', resolve))

  process.on('message', (message: { watch?: string; keep?: string; bare?: Bare }) => {
    if (message.watch !== undefined) watched = []
    if (message.keep !== undefined) seen.set(message.keep, [...(seen.get(message.keep) ?? []), watched])
    if (message.bare !== undefined) {
      const { name, runs, open, answer } = message.bare
      const run = replay(open ? lookups : sql, runs[0] ?? [], runs[1] ?? [])
      bare.all(`/${name}`, express.json(), async (_request, response) => {
        await run()
        response.json(answer)
      })
    }
    process.send?.({ done: true, runs: message.keep === undefined ? null : seen.get(message.keep) })
  })
  const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port
  process.send?.({ ready: true, real: portOf(app.server), bare: portOf(bareServer) })
}

void main()
