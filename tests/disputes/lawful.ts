import { expect } from 'vitest'
import type { Progress } from '@shared/disputes/dispute'
import type { Order } from '@shared/disputes/dispute-order'
import { isHigher } from '@shared/disputes/dispute-risk.rules'
import { takeStep } from '@shared/disputes/dispute-steps.rules'
import { isClosed, stageOf } from '@shared/disputes/dispute-time.rules'
import { isLowering, mayActOnDispute, mayHold, mayLowerRisk, sideOf } from '@shared/disputes/dispute.policy'
import { addWorkingDays } from '@shared/disputes/mediation.rules'
import type { Actor } from '@shared/kernel/actor'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { Person, Try } from './any-sequence'

/** Residents speak for their own side. */
function spoken(order: Order, side: 'reporter' | 'other' | null): Order {
  if (side === null) return order
  return order.act === 'consent' || order.act === 'confirmation' ? { ...order, side } : order
}

function mayOrder(actor: Actor, progress: Progress, order: Order): boolean {
  if (order.act === 'mediation') return mayHold(actor, order.session.kind)
  return order.act !== 'risk' || !isLowering(progress, order) || mayLowerRisk(actor)
}

function stepOrNull(progress: Progress, order: Order, now: Date): Progress | null {
  try {
    return takeStep(progress, order, now)
  } catch (thrown) {
    if (thrown instanceof Refusal) return null
    throw thrown
  }
}

/** As the server does it: allowed at all, for one's own side, lowered only by an officer; then the step. */
export function attempt(progress: Progress, { person, act, order }: Try, now: Date): Progress | null {
  const { actor, ties } = person
  const { kind, isProtected } = progress
  const reporterId = kind === 'clue' ? null : 'reporter'
  const scope = { kind, isProtected, stationId: 1, beatId: 'beat-a', reporterId }
  if (!mayActOnDispute(actor, scope, ties, act)) return null
  const said = spoken(order, sideOf(actor, scope, ties))
  return mayOrder(actor, progress, said) ? stepOrNull(progress, said, now) : null
}

const decides = ({ actor }: Person) => actor.role === 'officer' || actor.role === 'station-chief'

type Law = (before: Progress, after: Progress, tried: Try) => void

const isFollowedUp = ({ state }: Progress) => stageOf(state) === 'follow-up'

/** What the law and the house forbid, whatever came before. */
const laws: readonly Law[] = [
  // Neither a clue nor what is for 110 is mediated.
  (before, after) => {
    if (after.state !== before.state && ['convened', 'in-mediation', 'agreed'].includes(after.state))
      expect([before.isProtected, before.kind]).toEqual([false, 'dispute'])
  },
  // 人民调解法 17: both want it, and one no ends it.
  (_, { consents, state }, { act }) => {
    if (act === 'mediation') expect(consents).toEqual({ reporter: 'agreed', other: 'agreed' })
    if (Object.values(consents).includes('refused')) expect(state).toBe('refused-by-party')
  },
  // 行政案件程序规定: twice at most, the second within seven working days.
  (_, { mediation }) => {
    if (mediation?.kind !== 'public-order') return
    const [first, second] = mediation.heldAt.map(beijingDay)
    expect(mediation.heldAt.length).toBeLessThanOrEqual(2)
    if (first !== undefined && second !== undefined) expect(second <= addWorkingDays(first, 7, [])).toBe(true)
  },
  // 治安管理处罚法 108.
  (_, __, { person, order }) => {
    if (order.act !== 'mediation' || order.session.kind !== 'public-order') return
    const { officers, recorded, minors, exclusions } = order.session
    expect([decides(person), officers > 1 || (officers === 1 && recorded)]).toEqual([true, true])
    expect([minors === 'alone', exclusions.length]).toEqual([false, 0])
  },
  // 人民调解法 29: what both did not sign binds nobody.
  (_, after) => {
    if (!isFollowedUp(after)) return
    expect(after.settledAt).not.toBeNull()
    const { agreement } = after
    if (agreement !== null) expect([agreement.reporterSigned, agreement.otherSigned]).toEqual([true, true])
  },
  // Nothing is filed while something is owed.
  (before, { agreement }, { act }) => {
    if (act === 'closure' && isFollowedUp(before))
      expect(agreement?.instalments.filter(({ doneOn }) => doneOn === null) ?? []).toEqual([])
  },
  // Risk and protection go down only by an officer's own word.
  (before, after, { person, act }) => {
    if (isHigher(before.risk, after.risk) || (before.isProtected && !after.isProtected))
      expect([act, decides(person)]).toEqual(['risk', true])
  },
  // What has ended stays so, unless a filed matter breaks out again.
  (before, _, { act }) => {
    if (!isClosed(before.state) || act === 'note') return
    expect(before.state).toBe('archived')
    expect(['reopening', 'court-confirmation']).toContain(act)
  },
  // 行政案件程序规定 181: a suspect comes in person.
  (_, __, { order }) => {
    if (order.act !== 'mediation' || order.session.kind !== 'public-order') return
    const { proxied, suspects } = order.session
    expect(proxied.filter((side) => suspects.includes(side))).toEqual([])
  },
  // 人民调解法 33: the court is asked once, within thirty days, about what is in effect.
  (before, after, { act }) => {
    const { court, agreement, settledAt } = after
    if (court === null) return
    expect(agreement).not.toBeNull()
    if (act !== 'court-confirmation') expect(court).toEqual(before.court)
    const day = settledAt === null ? '' : beijingDay(settledAt)
    expect(court.askedOn >= day && court.askedOn <= addDays(day, 30)).toBe(true)
  },
]

export function assertLawful(before: Progress, after: Progress, tried: Try): void {
  for (const law of laws) law(before, after, tried)
}
