import type { StaffRole } from '@shared/kernel/actor'

/** An invented member of staff of the demo station; the README lists them. None exists in production. */
export interface DemoPerson {
  readonly key: DemoKey
  readonly accountId: string
  readonly staffNumber: string
  readonly name: string
  readonly role: StaffRole
  readonly avatar: number
  readonly password: string
}

export type DemoKey =
  | 'chief'
  | `officer-${1 | 2 | 3 | 4}`
  | `auxiliary-${1 | 2 | 3 | 4}`
  | `grid-worker-${1 | 2}`
  | 'mediator-1'
  | 'liaison-1'
  | 'administrator'

export const DEMO_STATION_ID = 1

interface Told {
  readonly staffNumber: string
  readonly name: string
  readonly role: StaffRole
  readonly avatar: number
}

const person = (key: DemoKey, place: number, told: Told): DemoPerson => ({
  key,
  accountId: `0193a000-0000-7000-8000-${String(place).padStart(12, '0')}`,
  ...told,
  password: `demo-${key}`,
})

export const demoPeople: readonly DemoPerson[] = [
  person('chief', 1, { staffNumber: '990001', name: '孟庆山', role: 'station-chief', avatar: 0 }),
  person('officer-1', 11, { staffNumber: '990011', name: '马建国', role: 'officer', avatar: 4 }),
  person('officer-2', 12, { staffNumber: '990012', name: '杨晓梅', role: 'officer', avatar: 1 }),
  person('officer-3', 13, { staffNumber: '990013', name: '白志强', role: 'officer', avatar: 2 }),
  person('officer-4', 14, { staffNumber: '990014', name: '曹文斌', role: 'officer', avatar: 0 }),
  person('auxiliary-1', 21, { staffNumber: 'FJ9021', name: '李小军', role: 'auxiliary', avatar: 5 }),
  person('auxiliary-2', 22, { staffNumber: 'FJ9022', name: '王亚宁', role: 'auxiliary', avatar: 3 }),
  person('auxiliary-3', 23, { staffNumber: 'FJ9023', name: '景海龙', role: 'auxiliary', avatar: 2 }),
  person('auxiliary-4', 24, { staffNumber: 'FJ9024', name: '柳春燕', role: 'auxiliary', avatar: 3 }),
  person('grid-worker-1', 31, { staffNumber: 'WG9031', name: '朱彩霞', role: 'grid-worker', avatar: 3 }),
  person('grid-worker-2', 32, { staffNumber: 'WG9032', name: '史永平', role: 'grid-worker', avatar: 5 }),
  person('mediator-1', 41, { staffNumber: 'TJ9041', name: '姚德厚', role: 'mediator', avatar: 5 }),
  person('liaison-1', 51, { staffNumber: 'BC9051', name: '于晓东', role: 'liaison', avatar: 2 }),
  person('administrator', 91, { staffNumber: 'GL9091', name: '何静', role: 'administrator', avatar: 3 }),
]

const byKey = new Map(demoPeople.map((each) => [each.key, each]))

export function demoPerson(key: DemoKey): DemoPerson {
  const found = byKey.get(key)
  if (!found) throw new Error(`the demo has no ${key}`)
  return found
}
