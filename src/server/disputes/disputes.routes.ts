import { disputeContracts } from '@shared/disputes/dispute.contract'
import { sightOf } from '@shared/disputes/dispute.policy'
import { isStaff } from '@shared/kernel/actor'
import { NO_TIES, disputeEntry, disputeToRead, tiesOf } from './dispute-access'
import { mountActs } from './dispute-acts.routes'
import type { DisputeActs } from './dispute-acts.service'
import { mountAssignees } from './dispute-assignees.routes'
import type { DisputeLists } from './dispute-lists.service'
import type { DisputeViews } from './dispute-views.service'
import type { DisputesService } from './disputes.service'
import type { DisputesParts } from './parts'

export interface DisputeServices {
  readonly disputes: DisputesService
  readonly acts: DisputeActs
  readonly lists: DisputeLists
  readonly views: DisputeViews
}

export function mountDisputes(parts: DisputesParts, services: DisputeServices): void {
  const { mount, audit } = parts
  const { disputes, lists, views } = services
  mount(disputeContracts.list, ({ sql, actor, query, now }) => lists.list(sql, actor, { ...query, now }))
  mount(disputeContracts.report, async ({ sql, actor, body, address, now }) => {
    const dispute = await disputes.report(sql, body, { actor, address, now })
    const sight = dispute.kind === 'clue' ? ('receipt' as const) : ('own' as const)
    const teller = dispute.kind === 'clue' ? null : actor
    if (teller === null || !isStaff(teller))
      return views.one(sql, teller, { dispute, ties: NO_TIES, sight }, now)
    const ties = await tiesOf(parts, sql, teller, dispute)
    return views.one(sql, teller, { dispute, ties, sight: sightOf(teller, dispute, ties) ?? 'least' }, now)
  })
  mount(disputeContracts.one, async ({ sql, actor, params, now }) => {
    const seen = await disputeToRead(parts, sql, actor, params.id)
    if (actor !== null && isStaff(actor))
      await audit.record(sql, now, disputeEntry(actor, seen.dispute, 'viewed'))
    return views.one(sql, actor, seen, now)
  })
  mountAssignees(parts)
  mountActs(parts, services)
}
