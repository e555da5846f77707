import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { hearOfCourt } from './court-confirmation.rules'
import type { Agreement, DisputeAct, DisputeState, Progress, ReferralTarget, Risk } from './dispute'
import type { Order, PlainAct } from './dispute-order'
import { atLeast } from './dispute-risk.rules'
import { followUpDay, nextFollowUp, stageOf } from './dispute-time.rules'
import { isUnsigned, mayWithdrawByTap, stateAllows, transitions } from './dispute-transitions.rules'
import { agree, heldLately, hold } from './mediation.rules'

const referred: Record<ReferralTarget, DisputeState> = {
  '110': 'to-110',
  authority: 'to-authority',
  court: 'to-court',
  centre: 'to-centre',
}

/** Acts of the people concerned; all others are staff's and count as a review. */
const ofResident: readonly DisputeAct[] = [
  'supplement',
  'withdrawal',
  'confirmation',
  'agreement-refusal',
  'reopening',
]

const isOfResident = (order: Order) =>
  ofResident.includes(order.act) || (order.act === 'consent' && order.way === 'app')

const notAsked = { reporter: 'not-asked', other: 'not-asked' } as const

const into = (progress: Progress, state: DisputeState, now: Date): Progress =>
  state === progress.state ? progress : { ...progress, state, since: now }

function signed(progress: Progress, side: 'reporter' | 'other', now: Date): Progress {
  const { agreement } = progress
  if (agreement === null) throw new Refusal('dispute.not-now')
  const both: Agreement = {
    ...agreement,
    ...(side === 'reporter' ? { reporterSigned: true } : { otherSigned: true }),
  }
  const next = { ...progress, agreement: both }
  // 人民调解法 29: a written agreement takes effect when both sides have signed.
  return both.reporterSigned && both.otherSigned ? { ...into(next, 'performing', now), settledAt: now } : next
}

/** Asked again: it begins anew, and is yellow at least because it failed once. */
const reopened = (progress: Progress, now: Date): Progress => ({
  ...into(progress, 'accepted', now),
  askedAt: now,
  risk: atLeast(progress.risk, 'yellow'),
  settledAt: null,
  consents: notAsked,
  meeting: null,
  mediation: null,
  agreement: null,
  court: null,
  reopened: progress.reopened + 1,
})

function followedUp(progress: Progress, holds: boolean, now: Date): Progress {
  if (!holds) return reopened(progress, now)
  const next = nextFollowUp(progress)
  const day = followUpDay(progress)
  if (next === null || day === null) throw new Refusal('dispute.not-now')
  if (beijingDay(now) < day)
    throw new Refusal('dispute.too-early', { text: `还没到回访的日子，${day} 起再回访` })
  return into(progress, next.state, now)
}

/** An answer ends a blue dispute; yellow and red are followed up before they are filed. */
function closed(progress: Progress, answer: string, now: Date): Progress {
  // What was promised is looked after until it is done.
  const isOwed = progress.agreement?.instalments.some(({ doneOn }) => doneOn === null) ?? false
  if (isOwed && stageOf(progress.state) === 'follow-up') throw new Refusal('dispute.instalments-open')
  const answered = { ...progress, answer }
  const isWatched = progress.risk !== 'blue' && progress.settledAt === null && progress.kind === 'dispute'
  return isWatched
    ? { ...into(answered, 'performing', now), settledAt: now }
    : into(answered, 'archived', now)
}

function performed(progress: Progress, instalment: number | null, now: Date): Progress {
  if (instalment === null) return progress
  const { agreement } = progress
  const promised = agreement?.instalments[instalment]
  if (agreement === null || promised === undefined) throw new Refusal('dispute.no-such-instalment')
  if (promised.doneOn !== null) throw new Refusal('dispute.not-now')
  const instalments = agreement.instalments.map((one, index) =>
    index === instalment ? { ...one, doneOn: beijingDay(now) } : one,
  )
  return { ...progress, agreement: { ...agreement, instalments } }
}

type Changer<A extends DisputeAct> = (
  progress: Progress,
  order: Extract<Order, { readonly act: A }>,
  now: Date,
) => Progress

/** The acts whose words decide; all others follow the table of transitions. */
const changers = {
  // 人民调解法 17: one clear refusal ends it.
  consent: (progress, { side, agrees }, now) => ({
    ...(agrees ? progress : into(progress, 'refused-by-party', now)),
    consents: { ...progress.consents, [side]: agrees ? 'agreed' : 'refused' },
  }),
  convening: (progress, { meeting }, now) => ({ ...into(progress, 'convened', now), meeting }),
  mediation: (progress, { session, calendar, heldAt }, now) => ({
    ...into(progress, 'in-mediation', now),
    mediation: hold(progress, session, { heldAt: heldLately(progress, heldAt, now), calendar }),
    meeting: null,
  }),
  // 人民调解法 30: what is spoken takes effect when it is reached.
  agreement: (progress, { oral = false, ...terms }, now) => ({
    ...into(progress, oral ? 'performing' : 'agreed', now),
    agreement: agree(progress, terms, oral),
    settledAt: oral ? now : progress.settledAt,
  }),
  signature: (progress, { side }, now) => signed(progress, side, now),
  confirmation: (progress, { side }, now) => {
    if (!isUnsigned(progress, side)) throw new Refusal('dispute.not-now')
    return signed(progress, side, now)
  },
  // What was promised and is not kept begins anew.
  performance: (progress, { instalment, kept }, now) =>
    kept ? performed(progress, instalment, now) : reopened(progress, now),
  'follow-up': (progress, { holds }, now) => followedUp(progress, holds, now),
  closure: (progress, { answer }, now) => closed(progress, answer, now),
  referral: (progress, { to, authority }, now) => ({ ...into(progress, referred[to], now), authority }),
  'court-confirmation': (progress, { heard }, now) => ({
    ...progress,
    court: hearOfCourt(progress, heard, now),
  }),
  risk: (progress, { risk, isProtected }) => ({
    ...progress,
    risk,
    isProtected: isProtected ?? progress.isProtected,
  }),
} satisfies { readonly [A in Exclude<DisputeAct, PlainAct>]: Changer<A> }

function movedOn(progress: Progress, act: PlainAct, now: Date): Progress {
  if (act === 'assignment') return progress.state === 'accepted' ? into(progress, 'assigned', now) : progress
  if (act === 'reopening') return reopened(progress, now)
  const moved = into(progress, transitions[act].to ?? progress.state, now)
  // What was written and not signed binds nobody.
  return moved.state === 'not-agreed' ? { ...moved, agreement: null } : moved
}

const isSpecial = (act: DisputeAct): act is keyof typeof changers => act in changers

function changed(progress: Progress, order: Order, now: Date): Progress {
  const { act } = order
  if (!isSpecial(act)) return movedOn(progress, act, now)
  const change: Changer<DisputeAct> = changers[act] as Changer<DisputeAct>
  return change(progress, order, now)
}

/** One step of a dispute: the next progress, or a refusal. */
export function takeStep(progress: Progress, order: Order, now: Date): Progress {
  if (!stateAllows(progress, order.act)) throw new Refusal('dispute.not-now')
  if (order.act === 'withdrawal' && !mayWithdrawByTap(progress))
    throw new Refusal('dispute.withdrawal-needs-call')
  const next = changed(progress, order, now)
  return isOfResident(order) ? next : { ...next, lastActAt: now }
}

/** A new report. What shows no danger is screened by the service; red waits for an officer's own eye. */
export function register(
  { kind, risk, isProtected }: Pick<Progress, 'kind' | 'isProtected'> & { readonly risk: Risk },
  now: Date,
): Progress {
  return {
    kind,
    state: risk === 'red' ? 'registered' : 'screened',
    since: now,
    askedAt: now,
    lastActAt: now,
    risk,
    isProtected,
    settledAt: null,
    consents: notAsked,
    meeting: null,
    mediation: null,
    agreement: null,
    court: null,
    answer: null,
    authority: null,
    reopened: 0,
  }
}
