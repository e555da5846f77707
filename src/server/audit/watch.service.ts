import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { Vault } from '@server/platform/vault'
import { bulkLimits } from '@shared/audit/audit-alert'
import { HOUR } from '@shared/kernel/beijing-time'
import { normalisePhone } from '@shared/kernel/phone'
import { tellOnce } from './audit-alerts.repository'
import {
  type CloseRead,
  type Finding,
  findBulk,
  findExports,
  findTies,
  listCloseReads,
} from './audit-findings.repository'

/** Every span that is still open lies within it, also after a server that stood still for a while. */
const LOOK_BACK = 48 * HOUR

const phoneIndexOf = (vault: Vault, workPhone: string | null): string | null => {
  const phone = workPhone === null ? null : normalisePhone(workPhone)
  return phone === null ? null : vault.blindIndex(phone).toString('hex')
}

/**
 * Cases of the reader's own. Only what is certain counts: the reader's own phone, or that they themselves said they
 * were too close. The same name or village accuses nobody.
 */
async function findClose(sql: Sql, vault: Vault, since: Date): Promise<Finding[]> {
  const reads = await listCloseReads(sql, since)
  const questions = reads.flatMap((read, place) => {
    const { stationId, actorId, workPhone, to: readAt } = read
    const caseUuid = fromPublicId(read.subject)?.uuid
    const phoneIndex = phoneIndexOf(vault, workPhone)
    return caseUuid === undefined ? [] : [{ place, stationId, caseUuid, actorId, phoneIndex, readAt }]
  })
  if (questions.length === 0) return []
  const ties = await findTies(sql, questions)
  return ties.flatMap(({ place, kind }) =>
    reads.slice(place, place + 1).map((read: CloseRead) => ({ ...read, kind, cases: 1 })),
  )
}

/** Looks through the last two days for what is worth a question. */
export async function watchAudit(sql: Sql, vault: Vault, now: Date): Promise<void> {
  const since = new Date(now.getTime() - LOOK_BACK)
  const found: Finding[] = []
  for (const limit of bulkLimits) found.push(...(await findBulk(sql, limit, since)))
  found.push(...(await findExports(sql, since)), ...(await findClose(sql, vault, since)))
  for (const finding of found) await tellOnce(sql, finding, now)
}
