import { beatScene } from '@server/beats'
import type { DutySpan } from '@shared/beats/duty'
import { type BeijingDay, addDays, weekdayOf } from '@shared/kernel/beijing-time'
import { makeUpWorkdays, publicHolidays } from './demo-holidays'
import { type DemoKey, DEMO_STATION_ID, demoPerson } from './demo-people'

/**
 * The demo station. The township and its fifteen villages are real (国家统计局, 2023); everything else is invented: which
 * village belongs to which beat, where it lies, its other names, the people, the hours and the number.
 */
export const demoStation = {
  stationId: DEMO_STATION_ID,
  name: '西屯派出所',
  township: '西屯镇',
  landline: '0933-0000000',
  address: '灵台县西屯镇（演示地址）',
} as const

const account = (key: DemoKey) => demoPerson(key).accountId
const villageCode = (number: number) => `620822105${number}`
const beatUuid = (position: number) => `0193a000-0000-7000-8000-000000000b0${position}`

interface DemoBeat {
  readonly position: number
  readonly beatUuid: string
  readonly kind: 'beat' | 'desk'
  readonly name: string
  readonly scene: string
  readonly office: { readonly name: string; readonly address: string } | null
  readonly villages: readonly number[]
}

const beat = (
  position: number,
  told: Omit<DemoBeat, 'position' | 'beatUuid' | 'scene' | 'kind'>,
): DemoBeat => ({
  position,
  beatUuid: beatUuid(position),
  kind: position === 0 ? 'desk' : 'beat',
  scene: beatScene(DEMO_STATION_ID, position),
  ...told,
})

export const demoBeats: readonly DemoBeat[] = [
  beat(0, { name: '值班室', office: null, villages: [] }),
  beat(1, { name: '第一警务区', office: null, villages: [204, 206, 207, 208] }),
  beat(2, {
    name: '第二警务区',
    office: { name: '店子村警务室', address: '西屯镇店子村' },
    villages: [201, 202, 203, 205],
  }),
  beat(3, { name: '第三警务区', office: null, villages: [209, 210, 211, 212] }),
  beat(4, { name: '第四警务区', office: null, villages: [213, 214, 215] }),
]

export const demoPairs = ([1, 2, 3, 4] as const).map((place) => ({
  beatUuid: beatUuid(place),
  officerId: account(`officer-${place}`),
  auxiliaryId: account(`auxiliary-${place}`),
  deputyId: account(`officer-${place === 4 ? 1 : ((place + 1) as 2 | 3 | 4)}`),
  fromDay: '2026-01-01',
}))

export const demoVillageDuties = [
  { code: villageCode(206), accountId: account('grid-worker-1'), fromDay: '2026-01-01' },
  { code: villageCode(207), accountId: account('grid-worker-1'), fromDay: '2026-01-01' },
  { code: villageCode(205), accountId: account('grid-worker-2'), fromDay: '2026-01-01' },
  { code: villageCode(201), accountId: account('grid-worker-2'), fromDay: '2026-01-01' },
  { code: villageCode(206), accountId: account('liaison-1'), fromDay: '2026-01-01' },
]

/** Invented coordinates around the township, by village code. */
export const demoPlaces: ReadonlyMap<string, { readonly lat: number; readonly lng: number }> = new Map(
  (
    [
      [201, 35.121, 107.502],
      [202, 35.112, 107.531],
      [203, 35.131, 107.523],
      [204, 35.142, 107.571],
      [205, 35.104, 107.514],
      [206, 35.151, 107.594],
      [207, 35.138, 107.611],
      [208, 35.163, 107.582],
      [209, 35.082, 107.553],
      [210, 35.074, 107.571],
      [211, 35.093, 107.572],
      [212, 35.065, 107.542],
      [213, 35.101, 107.622],
      [214, 35.089, 107.641],
      [215, 35.117, 107.653],
    ] as const
  ).map(([number, lat, lng]) => [villageCode(number), { lat, lng }]),
)

export const demoNames = (
  [
    [201, 'alias', '柳铺'],
    [205, 'natural', '店子街'],
    [206, 'alias', '草坡'],
    [206, 'natural', '上草坡'],
    [206, 'natural', '下草坡'],
    [207, 'natural', '桥头'],
    [210, 'natural', '社背后'],
    [212, 'natural', '王家湾'],
    [214, 'natural', '孙家塬'],
    [215, 'alias', '姜庄'],
    [215, 'natural', '姜家沟'],
  ] as const
).map(([number, kind, name]) => ({ code: villageCode(number), kind, name }))

const officeSpans: readonly DutySpan[] = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 14 * 60 + 30, to: 18 * 60 },
]
const deskSpans: readonly DutySpan[] = [{ from: 8 * 60, to: 20 * 60 }]
const marketDaySpans: readonly DutySpan[] = [{ from: 9 * 60, to: 12 * 60 }]

interface DemoHours {
  /** Null: the whole station. */
  readonly beatUuid: string | null
  readonly weekday: number
  readonly spans: readonly DutySpan[]
}

const desk = beatUuid(0)
const weekdays = [1, 2, 3, 4, 5, 6, 7]

export const demoHours: readonly DemoHours[] = [
  ...weekdays.map((weekday) => ({ beatUuid: null, weekday, spans: weekday < 6 ? officeSpans : [] })),
  ...weekdays.map((weekday) => ({ beatUuid: desk, weekday, spans: deskSpans })),
  { beatUuid: beatUuid(3), weekday: 6, spans: marketDaySpans },
]

function daysFrom(from: BeijingDay, to: BeijingDay): BeijingDay[] {
  const days = [from]
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}

const holidays = publicHolidays.flatMap(({ name, from, to }) =>
  daysFrom(from, to).map((day) => ({ day, name })),
)
const workdays = makeUpWorkdays.map((day) => ({ day, name: weekdayOf(day) === 6 ? '周六补班' : '周日补班' }))

/** The desk is there on holidays as well. */
export const demoExceptions = [
  ...holidays.map((each) => ({ ...each, beatUuid: null, spans: [] })),
  ...workdays.map((each) => ({ ...each, beatUuid: null, spans: officeSpans })),
  ...[...holidays, ...workdays].map((each) => ({ ...each, beatUuid: desk, spans: deskSpans })),
]
