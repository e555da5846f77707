import type { Worksheet } from 'exceljs'
import { settleOfficeFile } from './zip'

export interface SheetColumn {
  readonly title: string
  /** In characters of Latin type; a Chinese character takes two. */
  readonly width: number
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Who exported it, when and what for: on every sheet and on every printed page. */
  readonly watermark: string
  readonly at: Date
}

/** Excel's own format for text: what begins with = + - or @ stays words, also after somebody has edited the cell. */
const TEXT = '@'
const SONG = '宋体'
const HEAD_ROWS = 2
/** ECMA-376 part 1, 18.3.1.63. */
const A4 = 9
/** In characters, in type that can still be read. */
const WIDTH_OF_PAGE = 160
/** Excel refuses longer headers (ECMA-376 part 1, 18.3.1.39). */
const LONGEST_HEADER = 250

/** In a header & begins a code, and a figure after the size would count as part of it. */
const headerText = (words: string): string => words.replaceAll('&', '&&').slice(0, LONGEST_HEADER)

function writeHead(sheet: Worksheet, columns: readonly SheetColumn[], watermark: string): void {
  sheet.columns = columns.map(({ width }) => ({ width }))
  sheet.mergeCells(1, 1, 1, columns.length)
  const mark = sheet.getCell(1, 1)
  mark.value = watermark
  mark.numFmt = TEXT
  mark.font = { name: SONG, size: 10, color: { argb: 'FF9B1C1C' } }
  mark.alignment = { wrapText: true, vertical: 'middle' }
  sheet.getRow(1).height = 32
  columns.forEach(({ title }, index) => {
    const cell = sheet.getCell(HEAD_ROWS, index + 1)
    cell.value = title
    cell.numFmt = TEXT
    cell.font = { name: '黑体', size: 11 }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF8' } }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = edges
  })
}

const line = { style: 'thin', color: { argb: 'FF9AA4B5' } } as const
const edges = { top: line, bottom: line, left: line, right: line }

function writeRows(sheet: Worksheet, rows: Sheet['rows']): void {
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const cell = sheet.getCell(HEAD_ROWS + 1 + row, column + 1)
      cell.value = value
      if (typeof value !== 'number') cell.numFmt = TEXT
      cell.font = { name: SONG, size: 11 }
      cell.alignment = { vertical: 'top', wrapText: true }
      cell.border = edges
    })
  })
}

const margins = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 }
const printTitles = { printTitlesRow: `1:${HEAD_ROWS}`, printTitlesColumn: 'A:A' }

/** A wide sheet is printed on two pages side by side rather than in type that nobody can read. */
const pagesAcross = (columns: readonly SheetColumn[]): number =>
  Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / WIDTH_OF_PAGE)

/** Sheets as XLSX for Excel and WPS: landscape A4, head and watermark on every page. */
export async function renderWorkbook({ sheets, watermark, at }: Workbook): Promise<Buffer> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  Object.assign(book, { creator: '家门口警务', lastModifiedBy: '家门口警务', created: at, modified: at })
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: HEAD_ROWS }],
      pageSetup: {
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: pagesAcross(columns),
        fitToHeight: 0,
      },
      headerFooter: {
        oddHeader: `&C&9 ${headerText(watermark)}`,
        oddFooter: '&C第 &P 页，共 &N 页',
      },
    })
    Object.assign(sheet.pageSetup, { paperSize: A4, margins, ...printTitles })
    writeHead(sheet, columns, watermark)
    writeRows(sheet, rows)
  }
  return settleOfficeFile(Buffer.from(await book.xlsx.writeBuffer()), at)
}
