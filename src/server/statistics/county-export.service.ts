import type { Sql } from '@server/platform/database'
import type { FileAnswer } from '@server/platform/documents/send-file'
import type { Actor } from '@shared/kernel/actor'
import type { LedgerRange } from '@shared/statistics/ledger'
import { countyLines } from './ledger-files.service'
import { readLedger } from './ledger-records.service'
import { scopeFor } from './ledgers.service'
import type { StatisticsParts } from './parts'

/** Cases for the county's own platform, so that nothing is typed twice; nothing personal, so nobody has to approve. */
export async function exportLines(
  { vault, audit }: StatisticsParts,
  sql: Sql,
  actor: Actor,
  { now, ...asked }: Omit<LedgerRange, 'personal'> & { readonly now: Date },
): Promise<FileAnswer> {
  const { actor: staff, beatUuids } = scopeFor(actor, { ...asked, personal: false }, now)
  const { stationId } = staff
  const records = await readLedger(sql, vault, asked.subject, {
    ...asked,
    stationId,
    beatUuids,
    readerId: staff.accountId,
  })
  await audit.record(sql, now, {
    stationId,
    actorId: actor.accountId,
    actorRole: actor.role,
    action: 'county-export.made',
    subject: null,
    outcome: 'done',
    reason: `${asked.subject} ${asked.from} ${asked.to}`,
  })
  return countyLines({ ...asked, stationId, records, now })
}
