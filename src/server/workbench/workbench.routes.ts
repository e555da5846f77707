import type { z } from 'zod'
import { dispatchActContracts, dispatchContracts } from '@shared/workbench/dispatch.contract'
import { workbenchContracts } from '@shared/workbench/workbench.contract'
import { dispatchToRead, entryOf, staffOnly } from './dispatch-access'
import type { DispatchViews } from './dispatch-views.service'
import type { DispatchOrder, DispatchesService } from './dispatches.service'
import type { WorkbenchParts } from './parts'
import type { WorkbenchService } from './workbench.service'

interface Services {
  readonly workbench: WorkbenchService
  readonly dispatches: DispatchesService
  readonly views: DispatchViews
}

type Acts = typeof dispatchActContracts

/** What each act's body orders. */
const orders: { readonly [A in keyof Acts]: (body: z.output<Acts[A]['body']>) => DispatchOrder } = {
  acceptance: () => ({ act: 'acceptance' }),
  arrival: () => ({ act: 'arrival' }),
  result: (body) => ({ act: 'result', ...body }),
  'handing-back': ({ reason }) => ({ act: 'handing-back', reason }),
  giving: (body) => ({ act: 'giving', ...body }),
}

function mountActs({ mount }: WorkbenchParts, { dispatches, views }: Services): void {
  for (const [noun, contract] of Object.entries(dispatchActContracts)) {
    const order = orders[noun as keyof Acts] as (body: unknown) => DispatchOrder
    mount(contract as Acts['giving'], async ({ sql, actor, params, body, now }) => {
      const staff = staffOnly(actor)
      const dispatch = await dispatches.act(sql, staff, params.id, { order: order(body), now })
      return views.one(sql, staff, dispatch, now)
    })
  }
}

export function mountWorkbench(parts: WorkbenchParts, services: Services): void {
  const { mount, audit } = parts
  const { workbench, dispatches, views } = services
  mount(workbenchContracts.today, ({ sql, actor, query, now }) => workbench.today(sql, actor, query, now))
  mount(workbenchContracts.search, ({ sql, actor, query, now }) => workbench.search(sql, actor, query.q, now))
  mount(dispatchContracts.give, async ({ sql, actor, body, now }) => {
    const staff = staffOnly(actor)
    return views.one(sql, staff, await dispatches.give(sql, staff, body, now), now)
  })
  mount(dispatchContracts.one, async ({ sql, actor, params, now }) => {
    const staff = staffOnly(actor)
    const dispatch = await dispatchToRead(parts, sql, staff, params.id)
    await audit.record(sql, now, entryOf(staff, dispatch.id, 'dispatch.viewed'))
    return views.one(sql, staff, dispatch, now)
  })
  mountActs(parts, services)
}
