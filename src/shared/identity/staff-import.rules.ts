import { type StaffActor, type StaffRole, roleNames, staffRoles } from '@shared/kernel/actor'
import { type BadRow, type ImportRow, readDay, repeatedRows } from '@shared/kernel/import-row'
import { normaliseStaffNumber } from './password.rules'
import { mayFillRole } from './staff.policy'

export const staffColumns = {
  staffNumber: '警号（工号）',
  name: '姓名',
  role: '岗位',
  station: '派出所',
  workPhone: '工作电话',
  termUntil: '任期到',
  recommendedBy: '推荐人',
  recommendedOn: '推荐日期',
} as const

/** As a table is read: full-width brackets and digits become half-width. */
export const staffTitles = Object.values(staffColumns).map((title) => title.normalize('NFKC'))

/** Somebody to invite, read from one row. */
export interface ImportedStaff {
  readonly stationId: number
  readonly staffNumber: string
  readonly name: string
  readonly role: StaffRole
  readonly workPhone: string | null
  readonly termUntil: string | null
  readonly recommendation: { readonly by: string; readonly on: string } | null
}

interface Known {
  readonly actor: StaffActor
  /** Stations by number. */
  readonly stations: ReadonlyMap<number, string>
  readonly takenNumbers: ReadonlySet<string>
}

type Column = keyof typeof staffColumns

const roleOf = (text: string): StaffRole | null =>
  staffRoles.find((role) => roleNames[role] === text) ?? (text === '教导员' ? 'station-chief' : null)

function stationOf(text: string, { actor, stations }: Known): number | null {
  if (text === '') return actor.stationId
  return [...stations].find(([, name]) => name === text)?.[0] ?? null
}

const problemsOf = (
  cell: (column: Column) => string,
  known: Known,
): readonly (readonly [Column, string])[] => {
  const role = roleOf(cell('role'))
  const stationId = stationOf(cell('station'), known)
  const number = normaliseStaffNumber(cell('staffNumber'))
  const fits = role === null || stationId === null || mayFillRole(known.actor, { stationId, role })
  const checks: readonly (readonly [boolean, Column, string])[] = [
    [!/^[0-9A-Z]{3,20}$/.test(number), 'staffNumber', '要 3 到 20 位数字或字母'],
    [known.takenNumbers.has(number), 'staffNumber', '这个号已经有人用了'],
    [cell('name') === '' || cell('name').length > 20, 'name', '要写姓名，最多 20 个字'],
    [role === null, 'role', `要写其中一个：${staffRoles.map((one) => roleNames[one]).join('、')}`],
    [stationId === null, 'station', '没有这个派出所，名字要和系统里一样'],
    [!fits, 'role', '您不能添这个派出所的这个岗位'],
    [
      cell('workPhone') !== '' && !/^[0-9-]{7,20}$/.test(cell('workPhone')),
      'workPhone',
      '电话只写数字和短横线',
    ],
    [
      cell('termUntil') !== '' && readDay(cell('termUntil')) === null,
      'termUntil',
      '日期要写成 2026-12-31 这样',
    ],
    [cell('recommendedBy').length > 40, 'recommendedBy', '最多 40 个字'],
    [
      cell('recommendedBy') !== '' && readDay(cell('recommendedOn')) === null,
      'recommendedOn',
      '写了推荐人就要写推荐日期，像 2026-11-01 这样',
    ],
  ]
  return checks.filter(([wrong]) => wrong).map(([, column, text]) => [column, text])
}

const cellsOf =
  ({ cells }: ImportRow) =>
  (column: Column) =>
    cells[staffColumns[column].normalize('NFKC')] ?? ''

function toStaff(row: ImportRow, known: Known): ImportedStaff {
  const cell = cellsOf(row)
  const on = readDay(cell('recommendedOn'))
  return {
    stationId: stationOf(cell('station'), known) ?? known.actor.stationId,
    staffNumber: normaliseStaffNumber(cell('staffNumber')),
    name: cell('name'),
    role: roleOf(cell('role')) ?? 'auxiliary',
    workPhone: cell('workPhone') === '' ? null : cell('workPhone'),
    termUntil: readDay(cell('termUntil')),
    recommendation: cell('recommendedBy') === '' || on === null ? null : { by: cell('recommendedBy'), on },
  }
}

/** Reads the whole table: everybody in it, and every cell that is wrong with its reason. */
export function readStaffTable(rows: readonly ImportRow[], known: Known) {
  const bad: BadRow[] = rows.flatMap((row) =>
    problemsOf(cellsOf(row), known).map(([column, text]) => ({
      row: row.row,
      column: staffColumns[column],
      text,
    })),
  )
  const repeated = repeatedRows(rows, staffColumns.staffNumber.normalize('NFKC')).map((one) => ({
    ...one,
    column: staffColumns.staffNumber,
  }))
  return {
    staff: rows.map((row) => toStaff(row, known)),
    bad: [...bad, ...repeated].sort((one, other) => one.row - other.row),
  }
}

export const staffNumbersOf = (rows: readonly ImportRow[]): string[] =>
  rows.map((row) => normaliseStaffNumber(cellsOf(row)('staffNumber')))
