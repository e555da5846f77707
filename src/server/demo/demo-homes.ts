import type { Half } from '@shared/bookings/booking'
import type { Eligibility, HomeVisitService, NeedKind, OldCard } from '@shared/bookings/booking-request'

/** An invented home that the officers of the demo visit on the day of the start. */
export interface DemoHome {
  readonly beat: 1 | 2
  readonly village: number
  readonly half: Half
  readonly name: string
  readonly birth: string
  readonly phone: string
  readonly landmark: string
  readonly service: HomeVisitService
  readonly oldCard: OldCard
  readonly eligibility: readonly Eligibility[]
  readonly needs: readonly NeedKind[]
  /** The officer has agreed on the visit; else the household still waits for a call. */
  readonly agreed: boolean
}

const usual = { service: 'expired', oldCard: 'in-hand', needs: [], agreed: true } as const

export const demoHomes: readonly DemoHome[] = [
  {
    ...usual,
    beat: 1,
    village: 206,
    half: 'morning',
    name: '赵桂兰',
    birth: '1948-03-02',
    phone: '13800000111',
    landmark: '村口老槐树往里第三家，蓝铁门',
    eligibility: ['bedridden'],
    needs: ['hearing', 'dialect'],
  },
  {
    ...usual,
    beat: 1,
    village: 207,
    half: 'morning',
    name: '孙德福',
    birth: '1939-10-12',
    phone: '13800000112',
    landmark: '小学东墙外第二家，门前有石碾',
    service: 'lost',
    oldCard: 'lost',
    eligibility: ['alone'],
    needs: ['sight'],
  },
  {
    ...usual,
    beat: 1,
    village: 208,
    half: 'afternoon',
    name: '白玉珍',
    birth: '1952-06-30',
    phone: '13800000113',
    landmark: '水塔下面坡底，红砖院墙',
    eligibility: ['seriously-ill'],
  },
  {
    ...usual,
    beat: 1,
    village: 204,
    half: 'afternoon',
    name: '刘小军',
    birth: '2009-05-18',
    phone: '13800000114',
    landmark: '村委会后面第一家',
    service: 'first',
    oldCard: 'none',
    eligibility: ['remote'],
    agreed: false,
  },
  {
    ...usual,
    beat: 2,
    village: 205,
    half: 'morning',
    name: '柳秀英',
    birth: '1945-01-20',
    phone: '13800000115',
    landmark: '店子街西头，裁缝铺隔壁',
    eligibility: ['bedridden'],
    needs: ['hearing'],
  },
  {
    ...usual,
    beat: 2,
    village: 201,
    half: 'afternoon',
    name: '郭满仓',
    birth: '1950-08-08',
    phone: '13800000116',
    landmark: '柳铺路口往北二百步，门前两棵柿子树',
    service: 'damaged',
    oldCard: 'damaged',
    eligibility: ['disabled'],
  },
]
