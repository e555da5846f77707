import { bookingNames } from '@server/bookings'
import { disputeNames } from '@server/disputes'
import type { Sql } from '@server/platform/database'
import { beijingDay } from '@shared/kernel/beijing-time'
import { maskPhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import type { LedgerSubject } from '@shared/statistics/ledger'
import { MOST_ROWS } from '@shared/statistics/ledger.rules'
import {
  type BookingLedgerRow,
  type DisputeLedgerRow,
  type LedgerSpan,
  type ThreadLedgerRow,
  listBookingRows,
  listDisputeRows,
  listThreadRows,
} from './ledger-rows.repository'
import type { StatisticsParts } from './parts'

/** One case by the keys of its ledger's columns. */
export type LedgerRecord = Readonly<Record<string, string | number | null>>

type Vault = StatisticsParts['vault']
type Opened = { readonly keyId: string | null; readonly sealed: Buffer | null }

const LONGEST_WORDS = 300
const PROTECTED = '受保护，见卷宗'

const threadStates = { waiting: '等答复', answered: '已答复', closed: '办结' } as const

const dayOf = (instant: Date | null): string | null => (instant === null ? null : beijingDay(instant))

const nameOf = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code

/** A ledger is carried about: the number is known again by who has it, and dialled by nobody else. */
function phoneOf(vault: Vault, { keyId, sealed }: Opened): string | null {
  return keyId === null || sealed === null ? null : maskPhone(vault.open({ keyId, bytes: sealed }))
}

function disputePeople(vault: Vault, row: DisputeLedgerRow): LedgerRecord {
  const ending = [row.answer, row.authority].filter((one) => one !== null).join('；')
  return {
    reporter: row.kind === 'clue' ? '匿名' : row.reporter,
    reporterPhone: phoneOf(vault, row),
    otherParty: row.otherParty,
    landmark: row.landmark,
    words: row.text?.slice(0, LONGEST_WORDS) ?? '录音',
    answer: ending === '' ? null : ending,
  }
}

/** Violence at home is known in a village by its date: neither place nor person leaves the file (facts.md D5). */
const hiddenPeople: LedgerRecord = {
  reporter: PROTECTED,
  reporterPhone: null,
  otherParty: null,
  landmark: null,
  words: null,
  answer: null,
}

const disputeRecord = (vault: Vault, row: DisputeLedgerRow): LedgerRecord => ({
  receipt: row.receipt,
  registeredOn: beijingDay(row.createdAt),
  beat: row.beat,
  village: row.isProtected ? null : row.village,
  villageCode: row.isProtected ? null : row.villageCode,
  kind: row.kind,
  source: row.source,
  sourceName: nameOf(disputeNames.sources, row.source),
  category: row.category,
  categoryName: nameOf(disputeNames.categories, row.category),
  risk: row.risk,
  riskName: nameOf(disputeNames.risks, row.risk),
  state: row.state,
  stateName: nameOf(disputeNames.states, row.state),
  dueOn: row.closedAt === null ? beijingDay(row.dueAt) : null,
  settledOn: dayOf(row.settledAt),
  closedOn: dayOf(row.closedAt),
  reopened: row.reopened,
  ...(row.isProtected ? hiddenPeople : disputePeople(vault, row)),
})

const bookingRecord = (row: BookingLedgerRow): LedgerRecord => ({
  receipt: row.receipt,
  registeredOn: beijingDay(row.createdAt),
  beat: row.beat,
  village: row.village,
  villageCode: row.villageCode,
  service: row.service,
  serviceName: nameOf(bookingNames.services, row.service),
  state: row.state,
  stateName: nameOf(bookingNames.states, row.state),
  visitOn: row.visitOn,
  acceptedOn: dayOf(row.acceptedAt),
  handedOverOn: dayOf(row.handedOverAt),
  subject: row.subject,
  contact: row.contact,
  landmark: row.landmark,
  eligibility: row.eligibility.map((one) => nameOf(bookingNames.eligibilities, one)).join('、'),
  acceptanceNumber: row.acceptanceNumber,
})

const threadRecord = (vault: Vault, row: ThreadLedgerRow): LedgerRecord => ({
  receipt: row.receipt,
  registeredOn: beijingDay(row.createdAt),
  beat: row.beat,
  village: row.village,
  state: row.state,
  stateName: threadStates[row.state],
  escalation: row.escalation,
  firstAnswerOn: dayOf(row.firstAnswerAt),
  dueOn: dayOf(row.dueAt),
  changedOn: beijingDay(row.changedAt),
  resident: row.resident,
  residentPhone: phoneOf(vault, row),
  preview: row.preview,
})

type Lister = (sql: Sql, vault: Vault, span: LedgerSpan) => Promise<LedgerRecord[]>

const listers: Record<LedgerSubject, Lister> = {
  disputes: async (sql, vault, span) =>
    (await listDisputeRows(sql, span)).map((row) => disputeRecord(vault, row)),
  bookings: async (sql, _vault, span) => (await listBookingRows(sql, span)).map(bookingRecord),
  threads: async (sql, vault, span) =>
    (await listThreadRows(sql, span)).map((row) => threadRecord(vault, row)),
}

/** Every case of the span by the keys of its columns; too many are refused rather than cut off. */
export async function readLedger(
  sql: Sql,
  vault: Vault,
  subject: LedgerSubject,
  span: Omit<LedgerSpan, 'limit'>,
): Promise<LedgerRecord[]> {
  const records = await listers[subject](sql, vault, { ...span, limit: MOST_ROWS + 1 })
  if (records.length > MOST_ROWS) throw new Refusal('ledger.too-large')
  return records
}
