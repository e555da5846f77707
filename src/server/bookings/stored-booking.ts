import type { Sealed } from '@server/platform/vault'
import type { BookingScope, Progress } from '@shared/bookings/booking'
import type { PersonConsent, VisitRequest } from '@shared/bookings/booking-request'
import type { Role } from '@shared/kernel/actor'

/** The request as it is kept: the phone and the way to ask again lie sealed in `contact`. */
export interface KeptRequest extends Omit<VisitRequest, 'phone' | 'consent'> {
  readonly consent: Omit<PersonConsent, 'callBack'> | undefined
  readonly contact: Sealed
  readonly numberMasked: boolean
}

/** A booking as the server works with it. */
export interface Booking extends BookingScope {
  readonly uuid: string
  /** Public id. */
  readonly id: string
  readonly beatUuid: string
  readonly villageName: string
  readonly receipt: string
  readonly bookerRole: Role
  readonly request: KeptRequest
  readonly progress: Progress
  readonly dueAt: Date
  readonly remindedAt: Date | null
  readonly stepCount: number
  readonly createdAt: Date
  readonly changedAt: Date
}
