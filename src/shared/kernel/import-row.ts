/** One row of a table as a person filled it in. */
export interface ImportRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** What is wrong with one cell, in the words of the table. */
export interface BadRow {
  readonly row: number
  readonly column: string
  readonly text: string
}

/** `YYYY-MM-DD` of a day as people type it (2026-3-1, 2026/3/1, 2026.3.1, 2026年3月1日), or null. */
export function readDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== written ? null : written
}

/** Values that stand in more than one row, each with the later rows. */
export function repeatedRows(rows: readonly ImportRow[], column: string): BadRow[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row, cells }) => {
    const value = (cells[column] ?? '').toUpperCase()
    const before = first.get(value)
    if (value === '') return []
    if (before === undefined) {
      first.set(value, row)
      return []
    }
    return [{ row, column, text: `和第 ${String(before)} 行重复了` }]
  })
}
