import type { Mount } from '@server/platform/mount'
import { auditContracts } from '@shared/audit/audit.contract'
import { maySeeWholeAudit } from '@shared/audit/audit.policy'
import { isStaff } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { listEntries } from './audit.repository'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function mountAudit(mount: Mount): void {
  mount(auditContracts.list, async ({ actor, query, sql }) => {
    if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
    const rows = await listEntries(sql, {
      stationId: actor.stationId,
      actorId: maySeeWholeAudit(actor) ? null : actor.accountId,
      subject: query.subject ?? null,
      before: query.cursor !== undefined && uuid.test(query.cursor) ? query.cursor : null,
      limit: query.limit,
    })
    const page = toPage(rows, query.limit, (last) => last.id)
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) }
  })
}
