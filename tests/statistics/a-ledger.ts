import type { StaffActor } from '@shared/kernel/actor'
import type { LedgerRequest } from '@shared/statistics/ledger'
import { testNow } from '@tests/support/global-setup'

export const firstBeatId = 'a'.repeat(32)
export const secondBeatId = 'b'.repeat(32)

/** The officer of the first beat asks for names; a test names only what matters to it. */
export const aLedger = (changes: Partial<LedgerRequest> = {}): LedgerRequest => ({
  stationId: 1,
  uuid: '01900000-0000-7000-8000-000000000001',
  requesterId: 'officer',
  subject: 'disputes',
  personal: true,
  from: '2026-11-01',
  to: '2026-11-24',
  beatIds: [firstBeatId],
  purpose: '月底对账',
  rowCount: 3,
  state: 'waiting',
  requestedAt: testNow,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  downloadedAt: null,
  ...changes,
})

export const aMember = (changes: Partial<StaffActor> = {}): StaffActor => ({
  role: 'officer',
  accountId: 'officer',
  stationId: 1,
  beatIds: [firstBeatId],
  deputyBeatIds: [],
  ...changes,
})
