import { createAudit, openAudit } from './audit'
import type { Config } from './config'
import type { Database } from './platform/database'
import type { Doorkeeper } from './platform/guard'
import type { Jobs } from './platform/jobs'
import type { Log } from './platform/log'
import type { Mount } from './platform/mount'
import { mountSafety } from './safety'

/** What stands at the edge of the world; tests put stand-ins there that speak the same protocol. */
export interface Gateways {
  readonly sms: unknown
}

export interface RoomsParts {
  readonly config: Config
  readonly database: Database
  readonly log: Log
  readonly now: () => Date
  readonly gateways: Gateways
  readonly mount: Mount
  readonly jobs: Jobs
}

/** Opens every room: who needs whom can be read here from top to bottom. */
export function openRooms({ database, now, mount }: RoomsParts): Doorkeeper {
  const audit = createAudit()
  openAudit({ mount })
  mountSafety(mount)
  return {
    authenticate: () => Promise.resolve(null),
    recordAttempt: (entry) => audit.record(database.sql, now(), entry),
  }
}
