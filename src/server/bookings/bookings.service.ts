import type { BeatFacts, VillageFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { SlotTime } from '@shared/bookings/booking'
import type { VisitRequest } from '@shared/bookings/booking-request'
import { checkRequest, maskRequest, relationFits } from '@shared/bookings/booking-request.rules'
import { submit } from '@shared/bookings/booking-steps.rules'
import { dueAt } from '@shared/bookings/booking-time.rules'
import { receiptOf } from '@shared/bookings/booking-words.rules'
import { mayBookIn } from '@shared/bookings/booking.policy'
import { MOST_OPEN } from '@shared/bookings/slot.rules'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { normalisePhone } from '@shared/kernel/phone'
import { type FieldError, Refusal } from '@shared/kernel/refusals'
import { bookingEntry } from './booking-access'
import { nextReceiptNumber } from './booking-slots.repository'
import { addBooking, addStep, countOpenOf } from './booking-steps.repository'
import type { BookingsParts } from './parts'
import type { SlotBook } from './slots.service'
import type { Booking, KeptRequest } from './stored-booking'

export type NewRequest = VisitRequest & { readonly slot: SlotTime }

/** Whom a change of a booking concerns. */
export const announcementOf = ({ id, bookerId, beatId, stepCount }: Booking) => ({
  topics: [`account:${bookerId}`, `beat:${beatId}`],
  kind: 'booking',
  id,
  sequence: stepCount,
})

function assertRequest(actor: Actor, request: VisitRequest, now: Date): void {
  const relation: FieldError[] = relationFits(actor, request.relation)
    ? []
    : [{ field: 'relation', text: '请选您是他（她）的什么人' }]
  const errors = [...relation, ...checkRequest(request, now)]
  if (errors.length === 0) return
  throw new Refusal('request.invalid', {
    errors: errors.map(({ field, text }) => ({ field: `body.${field}`, text })),
  })
}

export class BookingsService {
  constructor(
    private readonly parts: BookingsParts,
    private readonly slots: SlotBook,
  ) {}

  /** Books a home visit: the place is taken last, so that its row is locked only for a moment. */
  async book(sql: Sql, actor: Actor, given: NewRequest, now: Date): Promise<Booking> {
    await this.parts.people.assertConsented(sql, actor)
    assertRequest(actor, given, now)
    const { request, masked } = maskRequest(given)
    const { village, beat } = await this.placeOf(sql, actor, request.villageCode)
    await this.assertNotTooMany(sql, actor)
    const diary = await this.slots.diaryOf(sql, beat, now)
    const visit = await this.slots.visitFor(sql, diary, given.slot, now)
    const progress = submit(visit, now)

    await this.slots.take(sql, diary, visit, now)
    const { stationId, beatUuid } = beat
    const uuid = newUuid(now)
    const booking: Booking = {
      stationId,
      beatId: beat.id,
      bookerId: actor.accountId,
      uuid,
      id: toPublicId({ stationId, uuid }),
      beatUuid,
      villageName: village.name,
      receipt: receiptOf(now, await nextReceiptNumber(sql, stationId, beijingDay(now))),
      bookerRole: actor.role,
      request: this.keep(request, masked),
      progress,
      dueAt: dueAt(progress, diary.hours),
      remindedAt: null,
      stepCount: 1,
      createdAt: now,
      changedAt: now,
    }
    if (!(await addBooking(sql, booking, this.indexOf(request)))) throw new Refusal('booking.already-booked')
    await this.recordNew(sql, actor, booking, now)
    return booking
  }

  private async recordNew(sql: Sql, actor: Actor, booking: Booking, now: Date): Promise<void> {
    await addStep(sql, booking, {
      sequence: 1,
      act: 'booking',
      state: booking.progress.state,
      at: now,
      receivedAt: null,
      actorId: actor.accountId,
      actorRole: actor.role,
      words: null,
    })
    await this.parts.audit.record(sql, now, bookingEntry(actor, booking, 'submitted'))
    await this.parts.live.announce(sql, announcementOf(booking))
  }

  private async placeOf(
    sql: Sql,
    actor: Actor,
    villageCode: string,
  ): Promise<{ village: VillageFacts; beat: BeatFacts }> {
    const { beats } = this.parts
    const village = await beats.beatOfVillage(sql, villageCode)
    const beat = village?.beat
    if (!village || !beat) throw new Refusal('village.not-found')
    const own = isStaff(actor) ? await beats.villagesOf(sql, beat.stationId, actor.accountId) : []
    const place = { stationId: beat.stationId, beatId: beat.id, isOwnVillage: own.includes(villageCode) }
    if (mayBookIn(actor, place)) return { village, beat }
    const attempt = bookingEntry(
      actor,
      { stationId: beat.stationId, id: null },
      'submitted',
      'actor.not-allowed',
    )
    throw new Refusal('actor.not-allowed', { attempt: { ...attempt, outcome: 'refused' } })
  }

  /** One phone does not book the whole month away. */
  private async assertNotTooMany(sql: Sql, actor: Actor): Promise<void> {
    if (isStaff(actor)) return
    if ((await countOpenOf(sql, actor.accountId)) >= MOST_OPEN) throw new Refusal('booking.too-many')
  }

  private keep({ phone, consent, ...request }: VisitRequest, numberMasked: boolean): KeptRequest {
    const contact = { phone: normalisePhone(phone) ?? phone, callBack: consent?.callBack ?? null }
    return {
      ...request,
      consent: consent && { how: consent.how, on: consent.on },
      contact: this.parts.vault.seal(JSON.stringify(contact)),
      numberMasked,
    }
  }

  private indexOf({ subjectName, subjectBirth, villageCode }: VisitRequest): Buffer {
    const name = subjectName.replace(/\s/g, '')
    return this.parts.vault.blindIndex(`booking-subject\n${name}\n${subjectBirth}\n${villageCode}`)
  }
}
