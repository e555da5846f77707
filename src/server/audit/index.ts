import type { Sql } from '@server/platform/database'
import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'
import type { AuditEntry } from '@shared/audit/audit-entry'
import { addEntry, forgetEntriesBefore } from './audit.repository'
import { mountAudit } from './audit.routes'
import { watchAudit } from './watch.service'

export interface Audit {
  /** Adds one line; inside the transaction of the act, so that there is no act without its line. */
  record(sql: Sql, at: Date, entry: AuditEntry): Promise<void>
  /** Forgets at most so many of the oldest entries; the database keeps what is younger than promised. */
  forgetBefore(sql: Sql, moment: Date, most: number): Promise<void>
}

export const createAudit = (): Audit => ({ record: addEntry, forgetBefore: forgetEntriesBefore })

interface AuditParts {
  readonly mount: Mount
  readonly vault: Vault
  readonly jobs: Jobs
}

const WATCH_EVERY = 300

export const openAudit = ({ mount, vault, jobs }: AuditParts): void => {
  mountAudit(mount)
  jobs.every('watch-audit', WATCH_EVERY, (sql, now) => watchAudit(sql, vault, now))
}
