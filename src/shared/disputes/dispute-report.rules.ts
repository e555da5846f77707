import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { normalisePhone } from '@shared/kernel/phone'
import type { FieldError } from '@shared/kernel/refusals'
import type { Report } from './dispute-report'

type Check = (report: Report) => FieldError | null

const when =
  (field: string, text: string, isWrong: (report: Report) => boolean): Check =>
  (report) =>
    isWrong(report) ? { field, text } : null

const isPhone = (typed: string | undefined) => typed === undefined || normalisePhone(typed) !== null

const checks: readonly Check[] = [
  when(
    'text',
    '请说说是什么事：写几句，或录一段音',
    ({ text, uploadIds }) => !text && uploadIds.length === 0,
  ),
  when(
    'villageCode',
    '请选事情在哪个村',
    ({ kind, villageCode }) => kind === 'dispute' && villageCode === undefined,
  ),
  when(
    'safePhone',
    '请写一个方便接的安全电话',
    ({ callBack, safePhone }) => callBack === 'safe-phone' && !safePhone,
  ),
  when('safePhone', '手机号不对', ({ safePhone }) => !isPhone(safePhone)),
  when('other.phone', '手机号不对', ({ other }) => !isPhone(other?.phone)),
  when('teller.phone', '手机号不对', ({ teller }) => !isPhone(teller?.phone)),
  when(
    'uploadIds',
    '匿名线索不收照片和录音，请用文字写',
    ({ kind, uploadIds }) => kind === 'clue' && uploadIds.length > 0,
  ),
  when('behalf', '匿名线索不用写替谁反映', ({ kind, behalf }) => kind === 'clue' && behalf !== undefined),
]

const whereHeard: Check = when('source', '请选是从哪里听到的', ({ source }) => source === undefined)
const toldByApp: Check = when(
  'source',
  '从哪里听到的由民警来写',
  ({ source, teller }) => source !== undefined || teller !== undefined,
)

/** What is missing or wrong in a report, by field; the police say where they heard it, villagers do not. */
export const checkReport = (report: Report, isHeard = false): FieldError[] =>
  [...checks, isHeard ? whereHeard : toldByApp].flatMap((check) => check(report) ?? [])

const masked = (text: string | undefined) => (text === undefined ? undefined : maskIdentityNumbers(text))

/** The report without identity numbers, and whether there were any: the teller is told. */
export function maskReport(report: Report): { readonly report: Report; readonly masked: boolean } {
  const cleaned: Report = {
    ...report,
    text: masked(report.text),
    landmark: masked(report.landmark),
    behalf: report.behalf && { ...report.behalf, name: maskIdentityNumbers(report.behalf.name) },
    other: report.other && { ...report.other, name: masked(report.other.name) },
    teller: report.teller && { ...report.teller, name: masked(report.teller.name) },
  }
  return { report: cleaned, masked: JSON.stringify(cleaned) !== JSON.stringify(report) }
}

/** Anonymous clues that one network address may send in a day. */
export const CLUES_PER_ADDRESS_AND_DAY = 10
