import { readOwn } from '@client/platform/kept-reading'
import { randomKey } from '@client/platform/random-key'
import { endpoint, postAsKept } from '@client/platform/request'
import { type VillageChoice, toVillageChoices } from '@client/ui/village-field'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { BookingAct } from '@shared/bookings/booking'
import type { bookingContracts } from '@shared/bookings/booking.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type Booking = ResponseOf<typeof bookingContracts.one>
export type BookingLine = ResponseOf<typeof bookingContracts.list>['items'][number]
export type BookingPage = ResponseOf<typeof bookingContracts.list>
export type Slot = ResponseOf<typeof bookingContracts.slots>['items'][number]

export const listBookings = endpoint<typeof bookingContracts.list>('GET', '/api/bookings')
export const findBooking = endpoint<typeof bookingContracts.one>('GET', '/api/bookings/:id')
/** One's own booking; its card of what to have ready is there without a signal too, with nothing to press. */
export const findKept = (id: string): Promise<Booking> =>
  readOwn(
    `booking-1:${id}`,
    () => findBooking({ params: { id } }),
    (kept) => ({ ...kept, may: [] }),
  )
export const listSlots = endpoint<typeof bookingContracts.slots>('GET', '/api/booking-slots')

const villages = endpoint<typeof beatContracts.findVillages>('GET', '/api/villages')
const SHOWN = 6

export const findVillages = async (typed: string): Promise<VillageChoice[]> =>
  toVillageChoices((await villages({ query: { q: typed, limit: SHOWN } })).items)

/** Where a new booking is sent; what is unsent waits in the queue under this target. */
export const BOOKING_PATH = '/api/bookings'
export const BOOKING_TARGET = 'booking'

/** One act on a booking; a key of its own makes a repeated tap harmless. */
export const actOn = (id: string, act: BookingAct, body: object): Promise<Booking> =>
  postAsKept(`${BOOKING_PATH}/${id}/${act}`, body, randomKey()) as Promise<Booking>
