import type { DisputeAct, DisputeState, Order, Progress } from '@shared/disputes/dispute'

/** Tuesday 2026-11-24, 10:00 in Beijing. */
export const tuesday = new Date('2026-11-24T02:00:00Z')
export const daysAfter = (days: number) => new Date(tuesday.getTime() + days * 24 * 3_600_000)

const settledStates: readonly DisputeState[] = [
  'performing',
  'followed-up-7',
  'followed-up-30',
  'followed-up-90',
]

/** A blue dispute in that state; a test names only what matters to it. */
export const aProgress = (state: DisputeState, changes: Partial<Progress> = {}): Progress => ({
  kind: 'dispute',
  state,
  since: tuesday,
  askedAt: tuesday,
  lastActAt: tuesday,
  risk: 'blue',
  isProtected: false,
  settledAt: settledStates.includes(state) ? tuesday : null,
  agreement:
    state === 'agreed' ? { text: '改沟', performBy: null, reporterSigned: false, otherSigned: true } : null,
  answer: null,
  authority: null,
  reopened: 0,
  ...changes,
})

const withWords: Partial<Record<DisputeAct, Order>> = {
  consent: { act: 'consent', agrees: true },
  agreement: { act: 'agreement', text: '改沟', performBy: null, otherSigned: true },
  signature: { act: 'signature', side: 'other' },
  'follow-up': { act: 'follow-up', holds: true },
  closure: { act: 'closure', answer: '办好了' },
  referral: { act: 'referral', to: 'authority', authority: '12345' },
  risk: { act: 'risk', risk: 'yellow', isProtected: null },
}

/** The act with the words that it needs. */
export const anOrder = (act: DisputeAct): Order => withWords[act] ?? ({ act } as Order)
