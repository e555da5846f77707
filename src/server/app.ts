import { createServer, type Server } from 'node:http'
import express from 'express'
import helmet from 'helmet'
import type { Contract } from '@shared/kernel/contract'
import { Refusal } from '@shared/kernel/refusals'
import type { Config } from './config'
import type { Gateways } from './gateways'
import type { Database } from './platform/database'
import { docsRouter } from './platform/docs'
import { errorHandler } from './platform/error-handler'
import { healthRouter } from './platform/health'
import { forgetOldKeys } from './platform/idempotency.repository'
import { type Jobs, createJobs } from './platform/jobs'
import { serveLive } from './platform/live'
import type { Log } from './platform/log'
import { createMetrics } from './platform/metrics'
import { createMount } from './platform/mount'
import { siteRouter } from './platform/site'
import { watchRequests } from './platform/watch-requests'
import { openRooms } from './rooms'

export interface AppParts {
  readonly config: Config
  readonly database: Database
  readonly log: Log
  readonly now: () => Date
  readonly gateways: Gateways
  /** The folder of the built H5 pages. */
  readonly site: string
}

export interface App {
  readonly server: Server
  readonly jobs: Jobs
  /** Every endpoint that is mounted. */
  readonly contracts: readonly Contract[]
  /** Answers what is in flight, refuses the rest, then closes the database. */
  readonly stop: () => Promise<void>
}

/** For pages; what the API answers is data, and needs no more than `plainAnswers`. */
const security = helmet({
  contentSecurityPolicy: {
    directives: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'media-src': ["'self'", 'blob:'],
      'style-src': ["'self'", "'unsafe-inline'"],
      'connect-src': ["'self'", 'ws:', 'wss:'],
      'worker-src': ["'self'", 'blob:'],
      'upgrade-insecure-requests': null,
    },
  },
})

export async function openApp({ config, database, log, now, gateways, site }: AppParts): Promise<App> {
  const metrics = createMetrics()
  const jobs = createJobs(database, log, now)
  const { mount, contracts, handle, admit } = createMount({ database, now, limits: config.limits })
  const rooms = openRooms({ config, database, log, now, gateways, mount, jobs })
  admit(rooms)
  jobs.every('forget-old-keys', 3600, forgetOldKeys)

  let stopping = false
  const app = express()
  app.set('trust proxy', config.trustProxy)
  app.disable('x-powered-by')
  app.use(watchRequests(log, metrics))
  app.use(handle)
  app.use(healthRouter(database, metrics, () => stopping))
  app.use(security)
  app.use(docsRouter(contracts))
  app.use('/api', () => {
    throw new Refusal('request.not-found')
  })
  app.use(siteRouter(site))
  app.use(errorHandler(log, metrics))

  const server = createServer(app)
  const stopLive = await serveLive({ server, database, authenticate: rooms.authenticate, log })
  return {
    server,
    jobs,
    contracts,
    async stop() {
      stopping = true
      stopLive()
      await Promise.all([jobs.stop(), closeServer(server)])
      await database.close()
    },
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeIdleConnections()
    setTimeout(() => {
      server.closeAllConnections()
    }, 10_000).unref()
  })
}
