import { type BadRow, type ImportRow, repeatedRows } from '@shared/kernel/import-row'

export const villageColumns = {
  code: '统计代码',
  name: '村名',
  township: '乡镇',
  station: '派出所',
  beat: '警务区',
  aliases: '俗名',
  naturals: '自然村',
  lat: '纬度',
  lng: '经度',
} as const

export const villageTitles: readonly string[] = Object.values(villageColumns)

export interface ImportedVillage {
  readonly code: string
  readonly name: string
  readonly township: string
  readonly beat: { readonly stationId: number; readonly beatUuid: string }
  readonly names: readonly { readonly name: string; readonly kind: 'alias' | 'natural' }[]
  readonly place: { readonly lat: number; readonly lng: number } | null
}

interface KnownBeat {
  readonly station: string
  readonly beat: string
  readonly stationId: number
  readonly beatUuid: string
}

interface Known {
  /** Names of the villages that are there, by code. */
  readonly villages: ReadonlyMap<string, string>
  readonly beats: readonly KnownBeat[]
}

type Column = keyof typeof villageColumns
type Cell = (column: Column) => string

const cellsOf =
  ({ cells }: ImportRow): Cell =>
  (column) =>
    cells[villageColumns[column]] ?? ''

const split = (text: string): string[] =>
  text
    .split(/[、,，;；\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const beatOf = (cell: Cell, known: Known): KnownBeat | undefined =>
  known.beats.find(({ station, beat }) => station === cell('station') && beat === cell('beat'))

/** China lies between these. */
const within = (text: string, least: number, most: number): boolean =>
  /^\d{1,3}(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most

const isNamed = (name: string): boolean => name.length <= 20 && /[\p{L}\p{N}]/u.test(name)

function problemsOf(cell: Cell, known: Known): readonly (readonly [Column, string])[] {
  const before = known.villages.get(cell('code'))
  const stationKnown = known.beats.some(({ station }) => station === cell('station'))
  const placed = cell('lat') !== '' || cell('lng') !== ''
  const checks: readonly (readonly [boolean, Column, string])[] = [
    [!/^\d{12}$/.test(cell('code')), 'code', '要 12 位数字；单元格请设成“文本”'],
    [!isNamed(cell('name')), 'name', '要写村名，最多 20 个字'],
    [before !== undefined && before !== cell('name'), 'name', `这个代码是“${before ?? ''}”，名字对不上`],
    [cell('township') === '' || cell('township').length > 30, 'township', '要写乡镇'],
    [!stationKnown, 'station', '没有这个派出所，名字要和系统里一样'],
    [stationKnown && !beatOf(cell, known), 'beat', '这个派出所没有这个警务区'],
    [!split(cell('aliases')).every(isNamed), 'aliases', '每个名字最多 20 个字，用顿号分开'],
    [!split(cell('naturals')).every(isNamed), 'naturals', '每个名字最多 20 个字，用顿号分开'],
    [placed && !within(cell('lat'), 3, 54), 'lat', '纬度是 3 到 54 之间的数'],
    [placed && !within(cell('lng'), 73, 136), 'lng', '经度是 73 到 136 之间的数'],
  ]
  return checks.filter(([wrong]) => wrong).map(([, column, text]) => [column, text])
}

function toVillage(row: ImportRow, known: Known): ImportedVillage | null {
  const cell = cellsOf(row)
  const beat = beatOf(cell, known)
  if (!beat) return null
  const { stationId, beatUuid } = beat
  return {
    code: cell('code'),
    name: cell('name'),
    township: cell('township'),
    beat: { stationId, beatUuid },
    names: [
      ...split(cell('aliases')).map((name) => ({ name, kind: 'alias' as const })),
      ...split(cell('naturals')).map((name) => ({ name, kind: 'natural' as const })),
    ],
    place: cell('lat') === '' ? null : { lat: Number(cell('lat')), lng: Number(cell('lng')) },
  }
}

/** Reads the whole table: every village in it, and every cell that is wrong with its reason. */
export function readVillageTable(rows: readonly ImportRow[], known: Known) {
  const bad: BadRow[] = rows.flatMap((row) =>
    problemsOf(cellsOf(row), known).map(([column, text]) => ({
      row: row.row,
      column: villageColumns[column],
      text,
    })),
  )
  return {
    villages: rows.flatMap((row) => toVillage(row, known) ?? []),
    bad: [...bad, ...repeatedRows(rows, villageColumns.code)].sort((one, other) => one.row - other.row),
  }
}

export const codesOf = (rows: readonly ImportRow[]): string[] =>
  rows.map((row) => cellsOf(row)('code')).filter((code) => /^\d{12}$/.test(code))
