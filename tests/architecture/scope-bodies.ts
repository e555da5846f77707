import { bodies as bookingBodies } from '@tests/bookings/home-visit'
import { bodies as disputeBodies } from '@tests/disputes/told-dispute'
import { actBodies } from '@tests/visits/at-the-gate'
import type { CaseKind } from './one-of-each'

/** Which case an address names. */
export const kindOf: Readonly<Record<string, CaseKind>> = {
  threads: 'thread',
  bookings: 'booking',
  disputes: 'dispute',
  needs: 'need',
  visits: 'visit',
  'care-visits': 'care-visit',
  'child-visits': 'child-visit',
  notebook: 'note',
  dispatches: 'dispatch',
  ledgers: 'ledger',
  'early-warnings': 'early-warning',
  motorbikes: 'motorbike',
  'village-plans': 'village-plan',
  opinions: 'opinion',
  'audit-alerts': 'alert',
}

const words: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  bookings: bookingBodies,
  // Everybody says it for themselves; what ties others is said by fewer.
  disputes: { ...disputeBodies, disclosure: { tie: 'acquainted' } },
  needs: actBodies,
  threads: {
    messages: { text: '再问一句' },
    'read-mark': { sequence: 1 },
    draft: { text: '带上身份证' },
    review: { sequence: 1, outcome: 'fine' },
  },
  'care-visits': { 'next-visit': { nextVisit: '2026-12-01' } },
  opinions: { reply: { text: '好的' } },
  ledgers: { refusal: { reason: '用途不清' } },
  'early-warnings': { answer: { answer: '去看过了' }, recusal: { tie: 'relative' } },
  'audit-alerts': { answer: { word: '问过了' } },
  'village-plans': { cancellation: { reason: '下雪' } },
  dispatches: {
    result: { outcome: 'answered', words: '看过了' },
    'handing-back': { reason: '不在' },
    giving: { dueDay: '2026-11-28' },
  },
  motorbikes: {
    '': {
      plate: '甘M9999警',
      keeperId: null,
      mileage: 1,
      inspectionDue: '2027-01-01',
      insuranceDue: '2027-01-01',
      version: 1,
    },
    repairs: { day: '2026-11-24', what: '换机油' },
    // An outdated version: the motorbike stays, so that everybody meets the same one.
    retirement: { version: 9 },
  },
}

/** What has to be said at an address, so that the answer is about the right and not about the words. */
export function bodyFor(path: string, otherBeat: string): object {
  const [, , noun = '', , act = ''] = path.split('/')
  if (act === 'handover') return { beatId: otherBeat, reason: '归那边管' }
  return words[noun]?.[act] ?? {}
}

/** A child's record is opened with a reason only. */
export const queryFor = (name: string): Record<string, string> =>
  name === 'GET /api/child-visits/:id' ? { reason: 'next-visit' } : {}
