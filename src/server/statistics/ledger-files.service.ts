import type { Sql } from '@server/platform/database'
import type { FileAnswer } from '@server/platform/documents/send-file'
import { type Sheet, renderWorkbook } from '@server/platform/documents/sheets'
import { beijingDay, beijingMinute, clockOf } from '@shared/kernel/beijing-time'
import { type LedgerRequest, ledgerSubjectNames } from '@shared/statistics/ledger'
import { type LedgerColumn, lineFields, sheetColumns } from '@shared/statistics/ledger-columns'
import type { LedgerRecord } from './ledger-records.service'
import type { StatisticsParts } from './parts'

/** A wide space between the parts of a watermark. */
const GAP = '\u3000'

const momentOf = (instant: Date) => `${beijingDay(instant)} ${clockOf(beijingMinute(instant))}`

/** The scope in words: 全所, or the names of its beats. */
export async function sayScope(
  { beats }: Pick<StatisticsParts, 'beats'>,
  sql: Sql,
  { stationId, beatIds }: Pick<LedgerRequest, 'stationId' | 'beatIds'>,
): Promise<string> {
  if (beatIds === null) return '全所'
  const all = await beats.listBeats(sql, stationId)
  return all
    .filter(({ id }) => beatIds.includes(id))
    .map(({ name }) => name)
    .join('、')
}

async function watermarkOf({ people }: StatisticsParts, sql: Sql, request: LedgerRequest, now: Date) {
  const { requesterId, decidedBy, purpose } = request
  const staff = await people.staffOf(sql, [requesterId, ...(decidedBy === null ? [] : [decidedBy])])
  const requester = staff.get(requesterId)
  const approver = decidedBy === null ? null : staff.get(decidedBy)
  return [
    `${requester?.name ?? ''}（${requester?.staffNumber ?? ''}）${momentOf(now)} 导出`,
    `用途：${purpose}`,
    ...(approver ? [`批准：${approver.name}`] : []),
    request.personal ? '内有个人信息，用完销毁，不得转给他人' : '不含个人信息',
  ].join(GAP)
}

/** What each column means and how it was counted, so that the sheet explains itself. */
const explanation = (subject: LedgerRequest['subject'], columns: readonly LedgerColumn[]): Sheet => ({
  name: '说明',
  columns: [
    { title: '列', width: 22 },
    { title: '意思', width: 70 },
  ],
  rows: [
    ...columns.map(({ title, meaning }) => [title, meaning]),
    ...(subject === 'disputes' ? [['不在里面的', '导出人已经回避的案件']] : []),
  ],
})

interface Contents {
  readonly request: LedgerRequest
  readonly records: readonly LedgerRecord[]
  readonly now: Date
}

/** The ledger as XLSX. */
export async function ledgerFile(
  parts: StatisticsParts,
  sql: Sql,
  { request, records, now }: Contents,
): Promise<FileAnswer> {
  const { subject, personal, from, to } = request
  const columns = sheetColumns(subject, personal)
  const name = ledgerSubjectNames[subject]
  const scope = await sayScope(parts, sql, request)
  const watermark = [scope, `${from} 至 ${to}`, await watermarkOf(parts, sql, request, now)].join(GAP)
  const rows = records.map((record) => columns.map(({ key }) => record[key] ?? null))
  const sheets = [{ name, columns, rows }, explanation(subject, columns)]
  const content = await renderWorkbook({ sheets, watermark, at: now })
  return { name: `${name}台账 ${from} 至 ${to}`, type: 'xlsx', content }
}

export interface CountyExport {
  readonly stationId: number
  readonly subject: LedgerRequest['subject']
  readonly from: string
  readonly to: string
  readonly records: readonly LedgerRecord[]
  readonly now: Date
}

/** JSON Lines: a head that names the format, then one case a line, nothing personal in it (docs/county-export.md). */
export function countyLines({ stationId, subject, from, to, records, now }: CountyExport): FileAnswer {
  const fields = lineFields(subject).map(({ key }) => key)
  const head = {
    format: 'doorstep-policing/county-export',
    version: 1,
    stationId,
    subject,
    from,
    to,
    exportedAt: now.toISOString(),
    records: records.length,
  }
  const lines = [head, ...records.map((record) => pick(record, fields))]
  const content = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return { name: `${subject}-${from}-${to}`, type: 'jsonl', content }
}

const pick = (record: LedgerRecord, fields: readonly string[]): LedgerRecord =>
  Object.fromEntries(fields.map((key) => [key, record[key] ?? null]))
