import type { Sql } from '@server/platform/database'
import type { Mount } from '@server/platform/mount'
import type { AuditEntry } from '@shared/audit/audit-entry'
import { addEntry } from './audit.repository'
import { mountAudit } from './audit.routes'

export interface Audit {
  /** Adds one line; inside the transaction of the act, so that there is no act without its line. */
  record(sql: Sql, at: Date, entry: AuditEntry): Promise<void>
}

export const createAudit = (): Audit => ({ record: addEntry })

export const openAudit = ({ mount }: { readonly mount: Mount }): void => {
  mountAudit(mount)
}
