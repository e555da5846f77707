import { randomKey } from '@client/platform/random-key'
import { endpoint } from '@client/platform/request'
import type { SlotTime } from '@shared/bookings/booking'
import type { bookingCalendarContracts } from '@shared/bookings/booking-calendar.contract'
import type { bookingContracts } from '@shared/bookings/booking.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type Weeks = ResponseOf<typeof bookingCalendarContracts.weeks>
export type CalendarDay = Weeks['items'][number]
export type HalfDay = CalendarDay['halves'][number]
export type PlannedVisit = ResponseOf<typeof bookingCalendarContracts.day>['items'][number]

const weeks = endpoint<typeof bookingCalendarContracts.weeks>('GET', '/api/booking-calendar')
const day = endpoint<typeof bookingCalendarContracts.day>('GET', '/api/booking-calendar/:day')
const set = endpoint<typeof bookingContracts.setSlot>('POST', '/api/booking-slots')

export const readWeeks = (beatId: string | undefined): Promise<Weeks> => weeks({ query: { beatId } })

/** The visits of one half-day, with whom to call. */
export async function visitsIn(beatId: string, time: SlotTime): Promise<readonly PlannedVisit[]> {
  const { items } = await day({ params: { day: time.day }, query: { beatId } })
  return items.filter(({ half }) => half === time.half)
}

export interface HalfDaySetting {
  readonly beatId: string
  readonly day: string
  /** Null: the whole day. */
  readonly half: SlotTime['half'] | null
  /** 0 closes. */
  readonly capacity: number
  readonly note?: string | undefined
}

export const setHalfDay = (setting: HalfDaySetting) => set({ body: setting }, { key: randomKey() })
