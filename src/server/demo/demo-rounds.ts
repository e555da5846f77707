import { type BeijingDay, addDays } from '@shared/kernel/beijing-time'
import { type DemoKey, demoPerson } from './demo-people'
import { demoBeats, demoPlaces } from './demo-station'

/** Where the motorbikes start: the police room of 店子村, else the station. Invented, like every place of the demo. */
const station = { lat: 35.11, lng: 107.56 }
const dianzi = demoPlaces.get('620822105205') ?? station

export const demoOffices = demoBeats
  .filter(({ kind }) => kind === 'beat')
  .map(({ beatUuid, office }) => ({ beatUuid, ...(office === null ? station : dianzi) }))

interface DemoMotorbike {
  readonly uuid: string
  readonly plate: string
  readonly keeper: DemoKey | null
  /** Days from the day of the seed. */
  readonly inspectionIn: number
  readonly insuranceIn: number
  readonly mileage: number | null
  readonly repair: string | null
}

const motorbike = (place: number, told: Omit<DemoMotorbike, 'uuid' | 'plate'>): DemoMotorbike => ({
  uuid: `0193a000-0000-7000-8000-000000000c0${place}`,
  plate: `演示警 000${place}`,
  ...told,
})

/** Six motorbikes as in the article; plates and dates are invented. */
export const demoMotorbikes: readonly DemoMotorbike[] = [
  motorbike(1, {
    keeper: 'officer-1',
    inspectionIn: 12,
    insuranceIn: 130,
    mileage: 18240,
    repair: '换后轮胎',
  }),
  motorbike(2, { keeper: 'officer-2', inspectionIn: 210, insuranceIn: 95, mileage: 9120, repair: null }),
  motorbike(3, {
    keeper: 'officer-3',
    inspectionIn: 160,
    insuranceIn: -3,
    mileage: 22010,
    repair: '换刹车片',
  }),
  motorbike(4, { keeper: 'officer-4', inspectionIn: 300, insuranceIn: 240, mileage: null, repair: null }),
  motorbike(5, { keeper: 'auxiliary-2', inspectionIn: 75, insuranceIn: 180, mileage: 30500, repair: null }),
  motorbike(6, { keeper: null, inspectionIn: 28, insuranceIn: 320, mileage: 5400, repair: null }),
]

export const keeperOf = ({ keeper }: DemoMotorbike): string | null =>
  keeper === null ? null : demoPerson(keeper).accountId

interface DemoPlan {
  readonly beat: 1 | 2
  readonly daysAhead: number
  readonly half: 'morning' | 'afternoon'
  readonly village: number
  readonly services: readonly string[]
  readonly cancelReason: string | null
}

/** Where the first two beats go in the days after the seed. */
const plans: readonly DemoPlan[] = [
  {
    beat: 1,
    daysAhead: 0,
    half: 'morning',
    village: 206,
    services: ['questions', 'id-photo', 'blood-pressure'],
    cancelReason: null,
  },
  {
    beat: 1,
    daysAhead: 0,
    half: 'afternoon',
    village: 207,
    services: ['questions', 'fraud-talk'],
    cancelReason: null,
  },
  {
    beat: 1,
    daysAhead: 2,
    half: 'morning',
    village: 204,
    services: ['questions', 'papers'],
    cancelReason: '下雪路滑，改到下周',
  },
  {
    beat: 1,
    daysAhead: 3,
    half: 'morning',
    village: 208,
    services: ['questions', 'disputes'],
    cancelReason: null,
  },
  {
    beat: 2,
    daysAhead: 0,
    half: 'morning',
    village: 205,
    services: ['questions', 'card-delivery', 'blood-pressure'],
    cancelReason: null,
  },
  {
    beat: 2,
    daysAhead: 1,
    half: 'morning',
    village: 201,
    services: ['questions', 'traffic-talk'],
    cancelReason: null,
  },
]

const beatAt = (position: number) => demoBeats.find((beat) => beat.position === position)?.beatUuid ?? ''

export const demoPlans = (today: BeijingDay) =>
  plans.map(({ beat, daysAhead, village, ...plan }, index) => ({
    ...plan,
    uuid: `0193a000-0000-7000-8000-000000000d0${index + 1}`,
    beatUuid: beatAt(beat),
    day: addDays(today, daysAhead),
    villageCode: `620822105${village}`,
    plannedBy: demoPerson(`officer-${beat}`).accountId,
  }))
