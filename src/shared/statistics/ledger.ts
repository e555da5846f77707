import type { BeijingDay } from '@shared/kernel/beijing-time'

/** What a ledger lists. */
export const ledgerSubjects = ['disputes', 'bookings', 'threads'] as const
export type LedgerSubject = (typeof ledgerSubjects)[number]
export const ledgerSubjectNames: Record<LedgerSubject, string> = {
  disputes: '纠纷和线索',
  bookings: '上门办证',
  threads: '来信',
}

export const ledgerStates = ['waiting', 'approved', 'declined', 'downloaded'] as const
export type LedgerState = (typeof ledgerStates)[number]

/** How a request stands now: an approval runs out by itself. */
export const ledgerStandings = ['waiting', 'ready', 'declined', 'downloaded', 'expired'] as const
export type LedgerStanding = (typeof ledgerStandings)[number]

export const ledgerActs = ['approval', 'refusal', 'download'] as const
export type LedgerAct = (typeof ledgerActs)[number]

/** What a ledger covers. */
export interface LedgerRange {
  readonly subject: LedgerSubject
  /** Both days count. */
  readonly from: BeijingDay
  readonly to: BeijingDay
  /** With names, phones and words: a second person has to approve (facts.md G). */
  readonly personal: boolean
}

/** Who wants which ledger, and what became of it. The rows themselves are never kept. */
export interface LedgerRequest extends LedgerRange {
  readonly stationId: number
  readonly uuid: string
  readonly requesterId: string
  /** Public ids of the beats that it covers; null for the whole station. */
  readonly beatIds: readonly string[] | null
  readonly purpose: string
  readonly rowCount: number
  readonly state: LedgerState
  readonly requestedAt: Date
  /** Null where nobody had to approve. */
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  /** Why it was declined. */
  readonly reason: string | null
  readonly downloadedAt: Date | null
}
