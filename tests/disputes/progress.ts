import type { DisputeAct, DisputeState, Progress } from '@shared/disputes/dispute'
import type { Order } from '@shared/disputes/dispute-order'
import type { Session } from '@shared/disputes/mediation'

/** Tuesday 2026-11-24, 10:00 in Beijing. */
export const tuesday = new Date('2026-11-24T02:00:00Z')
export const daysAfter = (days: number) => new Date(tuesday.getTime() + days * 24 * 3_600_000)

const settledStates: readonly DisputeState[] = [
  'performing',
  'followed-up-7',
  'followed-up-30',
  'followed-up-90',
]

/** Two officers and a mediator at the village office. */
export const aSession = (changes: Partial<Session> = {}): Session => ({
  kind: 'people',
  basis: 'people',
  venue: 'village-office',
  place: '白草坡村委会',
  officers: 1,
  recorded: false,
  present: ['双方', '姚德厚'],
  isOpen: false,
  proxied: [],
  minors: 'none',
  violation: null,
  suspects: [],
  exclusions: [],
  ...changes,
})

/** A blue dispute in that state, both sides willing; a test names only what matters to it. */
export const aProgress = (state: DisputeState, changes: Partial<Progress> = {}): Progress => ({
  kind: 'dispute',
  state,
  since: tuesday,
  askedAt: tuesday,
  lastActAt: tuesday,
  risk: 'blue',
  isProtected: false,
  settledAt: settledStates.includes(state) ? tuesday : null,
  consents: { reporter: 'agreed', other: 'agreed' },
  meeting: null,
  mediation: null,
  agreement:
    state === 'agreed'
      ? { text: '改沟', performBy: null, reporterSigned: false, otherSigned: true, instalments: [] }
      : null,
  court: null,
  answer: null,
  authority: null,
  reopened: 0,
  ...changes,
})

const withWords: Partial<Record<DisputeAct, Order>> = {
  consent: { act: 'consent', side: 'other', agrees: true, way: 'phone' },
  convening: { act: 'convening', meeting: { at: daysAfter(1), place: '村委会' } },
  mediation: { act: 'mediation', session: aSession(), calendar: [] },
  agreement: { act: 'agreement', text: '改沟', performBy: null, otherSigned: true, instalments: [] },
  confirmation: { act: 'confirmation', side: 'reporter' },
  performance: { act: 'performance', instalment: null, kept: true },
  signature: { act: 'signature', side: 'other' },
  'follow-up': { act: 'follow-up', holds: true },
  closure: { act: 'closure', answer: '办好了' },
  referral: { act: 'referral', to: 'authority', authority: '12345' },
  risk: { act: 'risk', risk: 'yellow', isProtected: null },
}

/** The act with the words that it needs. */
export const anOrder = (act: DisputeAct): Order => withWords[act] ?? ({ act } as Order)
