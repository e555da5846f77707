import { earlyWarningContracts as contracts } from '@shared/disputes/early-warning.contract'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { EarlyWarnings } from './early-warnings.service'
import type { DisputesParts } from './parts'
import { stepOutOfWarning } from './warning-recusal.service'

function staff(actor: Actor): StaffActor {
  if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

export function mountEarlyWarnings(parts: DisputesParts, warnings: EarlyWarnings): void {
  const { mount } = parts
  mount(contracts.list, ({ sql, actor, query, now }) => warnings.list(sql, staff(actor), query, now))
  mount(contracts.villages, ({ sql, actor }) => warnings.villages(sql, staff(actor)))
  mount(contracts.write, ({ sql, actor, body, now }) => warnings.write(sql, staff(actor), body, now))
  mount(contracts.one, ({ sql, actor, params, now }) => warnings.one(sql, staff(actor), params.id, now))
  mount(contracts.case, ({ sql, actor, params, now }) => warnings.takeUp(sql, staff(actor), params.id, now))
  mount(contracts.answer, ({ sql, actor, params, body, now }) =>
    warnings.answer(sql, staff(actor), params.id, { answer: body.answer, now }),
  )
  mount(contracts.recusal, ({ sql, actor, params: { id }, body: { tie, note = null }, now }) =>
    stepOutOfWarning(parts, sql, staff(actor), { id, tie, note, now }),
  )
}
