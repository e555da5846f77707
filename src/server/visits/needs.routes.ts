import type { z } from 'zod'
import { isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { needActContracts, needContracts } from '@shared/visits/need.contract'
import { mayActOnNeed, mayOwnNeed } from '@shared/visits/need.policy'
import { needToRead } from './need-access'
import type { NeedActs, NeedOrder } from './need-acts.service'
import type { NeedViews } from './need-views.service'
import type { NeedsService } from './needs.service'
import type { VisitsParts } from './parts'
import { entryOf } from './visit-access'

interface NeedServices {
  readonly needs: NeedsService
  readonly acts: NeedActs
  readonly views: NeedViews
}

type Acts = typeof needActContracts
type BodyOf<A extends keyof Acts> = z.output<Acts[A]['body']>

/** What each act's body orders. */
const orders: { readonly [A in keyof Acts]: (body: BodyOf<A>) => NeedOrder } = {
  assignment: ({ ownerId, dueDay, note }) => ({ act: 'assignment', ownerId, dueDay, words: note ?? null }),
  answer: ({ answer }) => ({ act: 'answer', words: answer }),
  'carrying-back': ({ how, word, words, happenedAt }) => ({
    act: 'carrying-back',
    how,
    word,
    words: words ?? null,
    happenedAt: happenedAt === undefined ? null : new Date(happenedAt),
  }),
  reopening: ({ reason }) => ({ act: 'reopening', words: reason }),
  confirmation: ({ word, words }) => ({ act: 'confirmation', word, words: words ?? null }),
}

function mountActs({ mount }: VisitsParts, { acts, views }: NeedServices): void {
  for (const [noun, contract] of Object.entries(needActContracts)) {
    const order = orders[noun as keyof Acts] as (body: unknown) => NeedOrder
    mount(contract as Acts['answer'], async ({ sql, actor, params, body, now }) => {
      const need = await acts.act(sql, actor, params.id, { order: order(body), now })
      return views.one(sql, actor, need, now)
    })
  }
}

export function mountNeeds(parts: VisitsParts, services: NeedServices): void {
  const { mount, audit, people } = parts
  const { needs, views } = services
  mount(needContracts.list, ({ sql, actor, query, now }) => views.list(sql, actor, { ...query, now }))
  mount(needContracts.raise, async ({ sql, actor, body, now }) =>
    views.one(sql, actor, await needs.raise(sql, actor, body, now), now),
  )
  mount(needContracts.one, async ({ sql, actor, params, now }) => {
    const need = await needToRead(sql, actor, params.id)
    if (isStaff(actor)) await audit.record(sql, now, entryOf(actor, need, 'need.viewed'))
    return views.one(sql, actor, need, now)
  })
  mount(needContracts.owners, async ({ sql, actor, params }) => {
    const need = await needToRead(sql, actor, params.id)
    if (!mayActOnNeed(actor, need, 'assignment')) throw new Refusal('actor.not-allowed')
    const staff = await people.staffOfStation(sql, need.stationId)
    const fit = staff.filter(({ role }) => mayOwnNeed(role))
    return { items: fit.map(({ accountId: id, name, role }) => ({ id, name, role })) }
  })
  mountActs(parts, services)
}
