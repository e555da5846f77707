import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type {
  Acceptance,
  BookingState,
  Half,
  Handover,
  ReceiverRelation,
  Visit,
} from '@shared/bookings/booking'
import type { PersonConsent, VisitRequest } from '@shared/bookings/booking-request'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Booking, KeptRequest } from './stored-booking'

export interface BookingRow
  extends
    Omit<Booking, 'id' | 'beatId' | 'request' | 'progress'>,
    Omit<
      VisitRequest,
      'phone' | 'consent' | 'contactName' | 'oldCardExpiry' | 'reason' | 'guardianName' | 'phoneOf'
    > {
  contactKeyId: string
  contactSealed: Buffer
  oldCardExpiry: BeijingDay | null
  reason: string | null
  guardianName: string | null
  consentHow: PersonConsent['how'] | null
  consentOn: BeijingDay | null
  numberMasked: boolean
  phoneOf: VisitRequest['phoneOf']
  contactName: string | null
  state: BookingState
  since: Date
  visitDay: BeijingDay | null
  visitHalf: Half | null
  visitFrom: Date | null
  visitTo: Date | null
  visitAt: Date | null
  calledAt: Date | null
  lateMinutes: number | null
  calledOff: string | null
  missing: string[]
  acceptanceNumber: string | null
  acceptedAt: Date | null
  acceptedRemote: boolean | null
  arrivedAt: Date | null
  receiver: string | null
  receiverRelation: ReceiverRelation | null
  oldCardReturned: boolean | null
  handedOverAt: Date | null
}

export const bookingColumns = (sql: Sql) => sql`
  b.station_id as "stationId", b.booking_id as uuid, b.beat_id as "beatUuid", b.village_code as "villageCode",
  b.village_name as "villageName", b.receipt, b.booker_id as "bookerId", b.booker_role as "bookerRole", b.relation,
  b.subject_name as "subjectName", b.subject_birth::text as "subjectBirth", b.contact_key_id as "contactKeyId",
  b.contact_sealed as "contactSealed", b.phone_of as "phoneOf", b.contact_name as "contactName", b.landmark,
  b.service, b.old_card as "oldCard", b.old_card_expiry::text as "oldCardExpiry",
  b.register_at_home as "registerAtHome", b.eligibility, b.reason, b.needs, b.guardian_name as "guardianName",
  b.consent_how as "consentHow", b.consent_on::text as "consentOn", b.number_masked as "numberMasked", b.state,
  b.since, b.due_at as "dueAt", b.visit_day::text as "visitDay", b.visit_half as "visitHalf",
  b.visit_from as "visitFrom", b.visit_to as "visitTo", b.visit_at as "visitAt", b.called_at as "calledAt",
  b.late_minutes as "lateMinutes", b.called_off as "calledOff", b.missing, b.acceptance_number as "acceptanceNumber",
  b.accepted_at as "acceptedAt", b.accepted_remote as "acceptedRemote", b.arrived_at as "arrivedAt", b.receiver,
  b.receiver_relation as "receiverRelation", b.old_card_returned as "oldCardReturned",
  b.handed_over_at as "handedOverAt", b.reminded_at as "remindedAt", b.step_count as "stepCount",
  b.created_at as "createdAt", b.changed_at as "changedAt"`

function visitOf({ visitDay, visitHalf, visitFrom, visitTo, visitAt }: BookingRow): Visit | null {
  if (visitDay === null || visitHalf === null || visitFrom === null || visitTo === null) return null
  return { day: visitDay, half: visitHalf, from: visitFrom, to: visitTo, at: visitAt }
}

function acceptanceOf({ acceptanceNumber, acceptedAt, acceptedRemote }: BookingRow): Acceptance | null {
  if (acceptanceNumber === null || acceptedAt === null || acceptedRemote === null) return null
  return { number: acceptanceNumber, at: acceptedAt, remote: acceptedRemote }
}

function handoverOf(row: BookingRow): Handover | null {
  const { receiver, receiverRelation, oldCardReturned, handedOverAt } = row
  if (receiver === null || receiverRelation === null || oldCardReturned === null || handedOverAt === null)
    return null
  return { receiver, relation: receiverRelation, oldCardReturned, at: handedOverAt }
}

const requestOf = (row: BookingRow): KeptRequest => ({
  relation: row.relation,
  subjectName: row.subjectName,
  subjectBirth: row.subjectBirth,
  phoneOf: row.phoneOf,
  contactName: row.contactName ?? undefined,
  villageCode: row.villageCode,
  landmark: row.landmark,
  service: row.service,
  oldCard: row.oldCard,
  oldCardExpiry: row.oldCardExpiry ?? undefined,
  registerAtHome: row.registerAtHome,
  eligibility: row.eligibility,
  reason: row.reason ?? undefined,
  needs: row.needs,
  guardianName: row.guardianName ?? undefined,
  consent:
    row.consentHow === null || row.consentOn === null
      ? undefined
      : { how: row.consentHow, on: row.consentOn },
  contact: { keyId: row.contactKeyId, bytes: row.contactSealed },
  numberMasked: row.numberMasked,
})

export const toBooking = (row: BookingRow): Booking => ({
  stationId: row.stationId,
  beatId: toPublicId({ stationId: row.stationId, uuid: row.beatUuid }),
  bookerId: row.bookerId,
  uuid: row.uuid,
  id: toPublicId(row),
  beatUuid: row.beatUuid,
  villageName: row.villageName,
  receipt: row.receipt,
  bookerRole: row.bookerRole,
  request: requestOf(row),
  progress: {
    state: row.state,
    since: row.since,
    visit: visitOf(row),
    calledAt: row.calledAt,
    lateMinutes: row.lateMinutes,
    calledOff: row.calledOff,
    missing: row.missing,
    acceptance: acceptanceOf(row),
    arrivedAt: row.arrivedAt,
    handover: handoverOf(row),
  },
  dueAt: row.dueAt,
  remindedAt: row.remindedAt,
  stepCount: row.stepCount,
  createdAt: row.createdAt,
  changedAt: row.changedAt,
})
