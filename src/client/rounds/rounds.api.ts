import { readOrRecallToday } from '@client/platform/kept-day'
import { endpoint } from '@client/platform/request'
import type { bookingContracts } from '@shared/bookings/booking.contract'
import type { ResponseOf } from '@shared/kernel/contract'
import type { motorbikeContracts } from '@shared/rounds/motorbike.contract'
import type { roundContracts } from '@shared/rounds/round.contract'
import type { villagePlanContracts } from '@shared/rounds/village-plan.contract'

export type Round = ResponseOf<typeof roundContracts.round>
export type Stop = Round['stops'][number]
export type WayDoor = Round['doors'][number]
export type Packing = ResponseOf<typeof roundContracts.packing>
export type PlanDesk = ResponseOf<typeof villagePlanContracts.desk>
export type Plan = PlanDesk['items'][number]
export type Register = ResponseOf<typeof motorbikeContracts.list>
export type Motorbike = Register['items'][number]

const round = endpoint<typeof roundContracts.round>('GET', '/api/rounds')
export const orderRound = endpoint<typeof roundContracts.order>('POST', '/api/rounds/orders')
export const setStepAside = endpoint<typeof roundContracts.setAside>('POST', '/api/rounds/set-asides')
export const findPacking = endpoint<typeof roundContracts.packing>('GET', '/api/packings')
export const savePacking = endpoint<typeof roundContracts.pack>('POST', '/api/packings')
export const findPlanDesk = endpoint<typeof villagePlanContracts.desk>('GET', '/api/village-plans/desk')
export const planVillage = endpoint<typeof villagePlanContracts.plan>('POST', '/api/village-plans')
export const cancelPlan = endpoint<typeof villagePlanContracts.cancel>(
  'POST',
  '/api/village-plans/:id/cancellation',
)
export const listMotorbikes = endpoint<typeof motorbikeContracts.list>('GET', '/api/motorbikes')
export const registerMotorbike = endpoint<typeof motorbikeContracts.register>('POST', '/api/motorbikes')
export const changeMotorbike = endpoint<typeof motorbikeContracts.change>('POST', '/api/motorbikes/:id')
export const retireMotorbike = endpoint<typeof motorbikeContracts.retire>(
  'POST',
  '/api/motorbikes/:id/retirement',
)
export const noteRepair = endpoint<typeof motorbikeContracts.noteRepair>(
  'POST',
  '/api/motorbikes/:id/repairs',
)

/** How a booking stands now, with what colleagues noted. */
export const findBooking = endpoint<typeof bookingContracts.one>('GET', '/api/bookings/:id')

/** The round of today; without signal the one that this phone read last, today. */
export const findRound = (beatId: string | null) =>
  readOrRecallToday(`round-way:${beatId ?? 'own'}`, () => round({ query: beatId === null ? {} : { beatId } }))
