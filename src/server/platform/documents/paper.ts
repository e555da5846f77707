import { type BeijingDay, beijingDay, beijingMinute, clockOf } from '@shared/kernel/beijing-time'

/** A column of a table on paper; widths are parts of the whole. */
export interface PaperColumn {
  readonly title: string
  readonly width: number
}

/** One piece of a paper, in the order in which it is read. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** The number of the paper, at the right edge. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** A paragraph; its first line is indented by two characters. */
  | { readonly kind: 'text'; readonly text: string }
  /** A short line without indent, in the small type of a form. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'gap' }
  | {
      readonly kind: 'table'
      readonly columns: readonly PaperColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  /** A form: label and value side by side, two pairs a row where `wide` is not said. */
  | { readonly kind: 'form'; readonly rows: readonly FormRow[] }
  /** Places to sign, two a row and never torn apart by the end of a page. */
  | { readonly kind: 'signatures'; readonly places: readonly string[] }
  /** Lines at the right edge: the seal and the date. */
  | { readonly kind: 'closing'; readonly lines: readonly string[] }

/** One pair over the whole width, or two pairs. */
export type FormRow = readonly [label: string, value: string, label2?: string, value2?: string]

/** What is drawn as a table. */
export type TableBlock = Extract<Block, { readonly kind: 'table' | 'form' | 'signatures' }>

export interface Paper {
  /** What the file calls itself. */
  readonly name: string
  readonly blocks: readonly Block[]
  /** The only time inside the file; the same paper gives the same bytes. */
  readonly at: Date
  /** Who exported it and when, on every page. */
  readonly watermark?: string
}

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 12 → 十二; for months, days and the numbers of terms, up to 99. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`
  return ones === 0 && tens > 0 ? head : `${head}${digits[ones] ?? ''}`
}

/** 2026-11-24 → 2026年11月24日. */
export function paperDay(day: BeijingDay): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** 2026年11月24日 10:00; a file is read for years, so nothing in it is "today". */
export const paperMoment = (instant: Date): string =>
  `${paperDay(beijingDay(instant))} ${clockOf(beijingMinute(instant))}`

/** 2026-11-24 → 二〇二六年十一月二十四日. */
export function chineseDay(day: BeijingDay): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const spelled = Array.from(year, (digit) => digits[Number(digit)] ?? '').join('')
  return `${spelled}年${chineseNumber(Number(month))}月${chineseNumber(Number(date))}日`
}
