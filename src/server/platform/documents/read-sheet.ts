import type { CellValue } from 'exceljs'
import { Refusal } from '@shared/kernel/refusals'

/** One filled row below the head: its number as Excel shows it, and the text of each column by its title. */
export interface SheetRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

const MOST_ROWS = 500
const LOOK_FOR_HEAD = 5
/** What the parts of the file unpack to; a small file that grows beyond it is no honest table. */
const MOST_UNPACKED = 40 * 1024 * 1024
const CENTRAL_ENTRY = Buffer.from('PK\x01\x02', 'latin1')
const SIZE_AT = 24

/** The unpacked sizes stand in the central directory (APPNOTE 4.3.12), so nothing is unpacked to learn them. */
function unpackedSize(file: Buffer): number {
  let sum = 0
  let at = file.indexOf(CENTRAL_ENTRY)
  while (at !== -1 && at + SIZE_AT + 4 <= file.length) {
    sum += file.readUInt32LE(at + SIZE_AT)
    at = file.indexOf(CENTRAL_ENTRY, at + SIZE_AT)
  }
  return sum
}

/** The words of a cell, whatever a person made of it: a number, a date, a formula, a coloured text. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value).normalize('NFKC').trim()
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .normalize('NFKC')
      .trim()
  if ('text' in value) return value.text.normalize('NFKC').trim()
  return 'result' in value ? textOf(value.result) : ''
}

async function openBook(file: Buffer) {
  if (file.subarray(0, 2).toString('latin1') !== 'PK' || unpackedSize(file) > MOST_UNPACKED)
    throw new Refusal('import.unreadable')
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  // exceljs names an older Buffer type; the bytes are the same.
  await book.xlsx.load(file as never).catch(() => {
    throw new Refusal('import.unreadable')
  })
  return book
}

/** Reads the first sheet below the row that has all the titles; empty rows are left out. */
export async function readSheet(file: Buffer | null, titles: readonly string[]): Promise<SheetRow[]> {
  if (!file) throw new Refusal('import.unreadable')
  const sheet = (await openBook(file)).worksheets[0]
  if (!sheet) throw new Refusal('import.unreadable')

  const wordsOf = (row: number) =>
    Array.from({ length: Math.min(sheet.columnCount, 40) }, (_, index) =>
      textOf(sheet.getCell(row, index + 1).value),
    )
  const headRow = Array.from({ length: LOOK_FOR_HEAD }, (_, index) => index + 1).find((row) => {
    const words = wordsOf(row)
    return titles.every((title) => words.includes(title))
  })
  if (headRow === undefined) throw new Refusal('import.unreadable')
  if (sheet.actualRowCount - headRow > MOST_ROWS) throw new Refusal('import.too-long')

  const head = wordsOf(headRow)
  return Array.from({ length: Math.max(0, Math.min(sheet.rowCount, 5000) - headRow) }, (_, index) => {
    const row = headRow + 1 + index
    const words = wordsOf(row)
    return {
      row,
      cells: Object.fromEntries(titles.map((title) => [title, words[head.indexOf(title)] ?? ''])),
    }
  }).filter(({ cells }) => Object.values(cells).some((text) => text !== ''))
}
