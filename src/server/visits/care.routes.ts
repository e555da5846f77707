import { careContracts, childContracts } from '@shared/visits/care.contract'
import type { CareService } from './care.service'
import type { ChildrenService } from './children.service'
import type { VisitsParts } from './parts'

export function mountCare({ mount }: VisitsParts, care: CareService, children: ChildrenService): void {
  mount(careContracts.list, ({ sql, actor, query, now }) => care.list(sql, actor, { ...query, now }))
  mount(careContracts.record, async ({ sql, actor, body, now }) =>
    care.view(sql, actor, await care.record(sql, actor, body, now), now),
  )
  mount(careContracts.one, async ({ sql, actor, params, now }) =>
    care.view(sql, actor, await care.read(sql, actor, params.id, now), now),
  )
  mount(careContracts.plan, async ({ sql, actor, params, body, now }) => {
    const plan = { id: params.id, nextVisit: body.nextVisit }
    return care.view(sql, actor, await care.plan(sql, actor, plan, now), now)
  })
  mount(careContracts.deleteReading, async ({ sql, actor, params, now }) =>
    care.view(sql, actor, await care.deleteReading(sql, actor, params.id, now), now),
  )
  mount(childContracts.list, ({ sql, actor, query, now }) => children.list(sql, actor, { ...query, now }))
  mount(childContracts.record, async ({ sql, actor, body, now }) =>
    children.view(sql, actor, await children.record(sql, actor, body, now)),
  )
  mount(childContracts.one, async ({ sql, actor, params, query, now }) =>
    children.view(sql, actor, await children.read(sql, actor, params.id, { reason: query.reason, now })),
  )
  mount(childContracts.delete, async ({ sql, actor, params, now }) => {
    await children.remove(sql, actor, params.id, now)
    return { deleted: true as const }
  })
}
