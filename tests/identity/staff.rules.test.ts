import { describe, expect, it } from 'vitest'
import { readStaffTable, staffColumns } from '@shared/identity/staff-import.rules'
import { readablePassword, standingOf } from '@shared/identity/staff.rules'
import { readDay } from '@shared/kernel/import-row'

const access = { left: false, termUntil: null, recommendedOn: null, vettedOn: null }

describe('the access of a member of staff', () => {
  it.each([
    [access, 'here'],
    [{ ...access, termUntil: '2026-11-24' }, 'here'],
    [{ ...access, termUntil: '2026-11-23' }, 'term-over'],
    [{ ...access, recommendedOn: '2026-11-01' }, 'not-vetted'],
    [{ ...access, recommendedOn: '2026-11-01', vettedOn: '2026-11-20' }, 'here'],
    [{ ...access, left: true, termUntil: '2027-01-01' }, 'left'],
  ] as const)('of %o is %s', (given, standing) => {
    expect(standingOf(given, '2026-11-24')).toBe(standing)
  })
})

describe('a first password', () => {
  it('is four groups of letters that nobody confuses', () => {
    const password = readablePassword(Uint8Array.from({ length: 16 }, (_, index) => index * 16))

    expect(password).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/)
  })
})

describe('a day as people type it', () => {
  it.each([
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['2026-02-30', null],
    ['三月一日', null],
    ['', null],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })
})

const actor = { role: 'station-chief', accountId: 'a', stationId: 1, beatIds: [], deputyBeatIds: [] } as const
const known = {
  actor,
  stations: new Map([
    [1, '西屯派出所'],
    [2, '百里派出所'],
  ]),
  takenNumbers: new Set(['990011']),
}
const row = (number: number, cells: Partial<Record<keyof typeof staffColumns, string>>) => ({
  row: number,
  cells: Object.fromEntries(
    Object.entries(staffColumns).map(([key, title]) => [
      title.normalize('NFKC'),
      cells[key as keyof typeof staffColumns] ?? '',
    ]),
  ),
})

describe('a table of people', () => {
  it('is read as it is typed, an empty station being the own', () => {
    const { staff, bad } = readStaffTable(
      [
        row(3, {
          staffNumber: 'wg9100',
          name: '柴秀兰',
          role: '网格员',
          recommendedBy: '店子村村民',
          recommendedOn: '2026.11.1',
        }),
      ],
      known,
    )

    expect(bad).toEqual([])
    expect(staff[0]).toMatchObject({
      stationId: 1,
      staffNumber: 'WG9100',
      role: 'grid-worker',
      recommendation: { by: '店子村村民', on: '2026-11-01' },
    })
  })

  it('names every bad cell with row, column and reason', () => {
    const { bad } = readStaffTable(
      [
        row(3, { staffNumber: '990011', name: '甲', role: '社区民警' }),
        row(4, { staffNumber: '12', name: '', role: '所长' }),
        row(5, {
          staffNumber: 'A100',
          name: '乙',
          role: '保安',
          station: '没有的所',
          workPhone: '电话',
          termUntil: '明年',
        }),
        row(6, { staffNumber: 'a100', name: '丙', role: '辅警', recommendedBy: '村民' }),
        row(7, { staffNumber: 'A101', name: '丁', role: '辅警', station: '百里派出所' }),
      ],
      known,
    )

    expect(bad.map((one) => [one.row, one.column])).toEqual([
      [3, '警号（工号）'],
      [4, '警号（工号）'],
      [4, '姓名'],
      [4, '岗位'],
      [5, '岗位'],
      [5, '派出所'],
      [5, '工作电话'],
      [5, '任期到'],
      [6, '推荐日期'],
      [6, '警号（工号）'],
      [7, '岗位'],
    ])
    expect(bad[0]?.text).toBe('这个号已经有人用了')
    expect(bad.at(-2)?.text).toBe('和第 5 行重复了')
  })
})
