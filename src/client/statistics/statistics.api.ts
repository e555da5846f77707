import { endpoint } from '@client/platform/request'
import type { ResponseOf } from '@shared/kernel/contract'
import type { boardContract } from '@shared/statistics/board.contract'
import type { LedgerRange } from '@shared/statistics/ledger'
import type { ledgerContracts } from '@shared/statistics/ledger.contract'

export type LedgerList = ResponseOf<typeof ledgerContracts.list>
export type Ledger = LedgerList['items'][number]

export const listLedgers = endpoint<typeof ledgerContracts.list>('GET', '/api/ledgers')
export const requestLedger = endpoint<typeof ledgerContracts.request>('POST', '/api/ledgers')
export const approveLedger = endpoint<typeof ledgerContracts.approval>('POST', '/api/ledgers/:id/approval')
export const refuseLedger = endpoint<typeof ledgerContracts.refusal>('POST', '/api/ledgers/:id/refusal')

export const ledgerFilePath = (id: string): string => `/api/ledgers/${id}/file`

export const countyExportPath = ({ subject, from, to }: Omit<LedgerRange, 'personal'>): string =>
  `/api/county-export?subject=${subject}&from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`

export type BoardView = ResponseOf<typeof boardContract>
export type BoardSection = BoardView['sections'][number]
export type BoardRow = BoardSection['months'][number]

export const readBoard = endpoint<typeof boardContract>('GET', '/api/statistics/:board')
