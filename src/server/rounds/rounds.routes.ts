import { motorbikeContracts } from '@shared/rounds/motorbike.contract'
import { roundContracts } from '@shared/rounds/round.contract'
import { villagePlanContracts } from '@shared/rounds/village-plan.contract'
import { MotorbikeViews } from './motorbike-views.service'
import { MotorbikesService } from './motorbikes.service'
import { PackingsService } from './packings.service'
import type { RoundsParts } from './parts'
import { staffOf } from './round-access'
import { RoundViews } from './round-views.service'
import { RoundsService } from './rounds.service'
import { VillagePlans } from './village-plans.service'

function mountDay(parts: RoundsParts): void {
  const { mount } = parts
  const rounds = new RoundsService(parts)
  const views = new RoundViews(parts)
  mount(roundContracts.round, async ({ sql, actor, query, now }) => {
    const staff = staffOf(actor)
    return views.round(sql, staff, await rounds.round(sql, staff, query, now), now)
  })
  mount(roundContracts.order, async ({ sql, actor, body, now }) => {
    const staff = staffOf(actor)
    return views.round(sql, staff, await rounds.order(sql, staff, body, now), now)
  })
  mount(roundContracts.door, async ({ sql, actor, body, now }) => {
    const staff = staffOf(actor)
    return views.round(sql, staff, await rounds.door(sql, staff, body, now), now)
  })
  mount(roundContracts.setAside, async ({ sql, actor, body, now }) => {
    const { bookingId, act, words = null } = body
    const step = { bookingId, act, words, happenedAt: new Date(body.happenedAt) }
    return views.setAside(sql, await rounds.setAside(sql, staffOf(actor), step, now))
  })
}

function mountPackings(parts: RoundsParts): void {
  const packings = new PackingsService(parts)
  parts.mount(roundContracts.packing, ({ sql, actor, query, now }) =>
    packings.packing(sql, staffOf(actor), query, now),
  )
  parts.mount(roundContracts.pack, ({ sql, actor, body, now }) =>
    packings.pack(sql, staffOf(actor), body, now),
  )
}

function mountPlans(parts: RoundsParts): void {
  const { mount } = parts
  const plans = new VillagePlans(parts)
  mount(villagePlanContracts.list, ({ sql, query, now }) => plans.list(sql, query.beat, now))
  mount(villagePlanContracts.desk, ({ sql, actor, query, now }) =>
    plans.desk(sql, staffOf(actor), query.beatId, now),
  )
  mount(villagePlanContracts.plan, ({ sql, actor, body, now }) => plans.plan(sql, staffOf(actor), body, now))
  mount(villagePlanContracts.cancel, ({ sql, actor, params, body, now }) =>
    plans.cancel(sql, staffOf(actor), params.id, { reason: body.reason, now }),
  )
}

function mountMotorbikes(parts: RoundsParts): void {
  const { mount } = parts
  const motorbikes = new MotorbikesService(parts)
  const views = new MotorbikeViews(parts)
  mount(motorbikeContracts.list, ({ sql, actor, now }) => views.register(sql, staffOf(actor), now))
  mount(motorbikeContracts.register, async ({ sql, actor, body, now }) => {
    const staff = staffOf(actor)
    return views.one(sql, staff, await motorbikes.register(sql, staff, body, now), now)
  })
  mount(motorbikeContracts.change, async ({ sql, actor, params, body, now }) => {
    const staff = staffOf(actor)
    return views.one(sql, staff, await motorbikes.change(sql, staff, params.id, { ...body, now }), now)
  })
  mount(motorbikeContracts.retire, async ({ sql, actor, params, body, now }) => {
    const staff = staffOf(actor)
    return views.one(sql, staff, await motorbikes.retire(sql, staff, params.id, { ...body, now }), now)
  })
  mount(motorbikeContracts.noteRepair, async ({ sql, actor, params, body, now }) => {
    const staff = staffOf(actor)
    return views.one(sql, staff, await motorbikes.noteRepair(sql, staff, params.id, { ...body, now }), now)
  })
}

export function mountRounds(parts: RoundsParts): void {
  mountDay(parts)
  mountPackings(parts)
  mountPlans(parts)
  mountMotorbikes(parts)
}
