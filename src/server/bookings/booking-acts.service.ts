import type { Sql } from '@server/platform/database'
import type { BookingAct, Order, SlotTime } from '@shared/bookings/booking'
import { momentOf } from '@shared/bookings/booking-moment.rules'
import {
  assertInGoodTime,
  givesPlaceBack,
  hasPlace,
  needsReason,
  progressAllows,
  takeStep,
} from '@shared/bookings/booking-steps.rules'
import { NOTICE_HOURS, dueAt } from '@shared/bookings/booking-time.rules'
import { actsAsBooker } from '@shared/bookings/booking.policy'
import type { Actor } from '@shared/kernel/actor'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { Refusal } from '@shared/kernel/refusals'
import { bookingEntry, bookingToChange } from './booking-access'
import { tellHousehold } from './booking-notices.service'
import { addStep, hasTwin } from './booking-steps.repository'
import { saveProgress } from './bookings.repository'
import { announcementOf } from './bookings.service'
import type { BookingsParts } from './parts'
import type { Diary, SlotBook } from './slots.service'
import type { Booking } from './stored-booking'

/** An act as it was asked for: its words, and what it orders; with `slot` the order is made once the visit is known. */
export type Told =
  | { readonly words: string | null; readonly order: Order }
  | { readonly words: string | null; readonly move: 'rescheduling' | 'supplement'; readonly slot: SlotTime }

/** What is asked for, when it was noted (null: now), and what the clock shows. */
export interface Asked {
  readonly told: Told
  readonly happenedAt: Date | null
  readonly now: Date
}

const actOf = (told: Told): BookingAct => ('order' in told ? told.order.act : told.move)

/** What is written down of an act is read by the household: identity numbers are hidden. */
const cleaned = (words: string | null) => (words === null ? null : maskIdentityNumbers(words))

export class BookingActs {
  private readonly noticeHours: number

  constructor(
    private readonly parts: BookingsParts,
    private readonly slots: SlotBook,
  ) {
    this.noticeHours = parts.settings?.noticeHours ?? NOTICE_HOURS
  }

  /** One step of a booking by one person: load, allowed?, decide, save. */
  async act(sql: Sql, actor: Actor, id: string, { told, happenedAt, now }: Asked): Promise<Booking> {
    const act = actOf(told)
    const booking = await bookingToChange(sql, actor, id, act)
    const { progress } = booking
    const at = await this.momentFor(sql, actor, booking, { told, happenedAt, now })

    const diary = await this.slots.diaryOf(sql, booking, now)
    const order = 'order' in told ? told.order : await this.moved(sql, { booking, diary }, told, now)
    const next = takeStep(progress, order, at)
    if (givesPlaceBack(progress, act) && !('move' in told) && progress.visit !== null)
      await this.slots.giveBack(sql, booking, progress.visit)

    const changed: Booking = {
      ...booking,
      progress: next,
      dueAt: dueAt(next, diary.hours),
      remindedAt: 'move' in told ? null : booking.remindedAt,
      stepCount: booking.stepCount + 1,
      changedAt: at,
    }
    await this.save(sql, actor, changed, { act, words: cleaned(told.words), now })
    return changed
  }

  /** When the act counts, once nothing speaks against it. */
  private async momentFor(
    sql: Sql,
    actor: Actor,
    booking: Booking,
    { told, happenedAt, now }: Asked,
  ): Promise<Date> {
    const act = actOf(told)
    const asBooker = actsAsBooker(actor, booking, act)
    // Whoever booked is bound to the notice before a visit, by the server's clock alone.
    const at = momentOf(asBooker ? null : happenedAt, booking.changedAt, now)
    if (!progressAllows(booking.progress, act)) throw new Refusal('booking.not-now')
    if (asBooker) await this.assertInTime(sql, booking, now)
    else if (needsReason(act) && told.words === null) throw new Refusal('booking.reason-needed')
    return at
  }

  private async save(
    sql: Sql,
    actor: Actor,
    booking: Booking,
    { act, words, now }: { readonly act: BookingAct; readonly words: string | null; readonly now: Date },
  ): Promise<void> {
    const { changedAt, progress, stepCount } = booking
    await saveProgress(sql, booking)
    await addStep(sql, booking, {
      sequence: stepCount,
      act,
      state: progress.state,
      at: changedAt,
      receivedAt: changedAt < now ? now : null,
      actorId: actor.accountId,
      actorRole: actor.role,
      words,
    })
    await this.parts.audit.record(sql, now, bookingEntry(actor, booking, act))
    await this.parts.live.announce(sql, announcementOf(booking))
    await tellHousehold(sql, this.parts, booking, { act, actorId: actor.accountId })
  }

  private async assertInTime(sql: Sql, booking: Booking, now: Date): Promise<void> {
    const call = await this.parts.beats.callOf(sql, booking.stationId, booking.beatUuid, { at: now })
    const whom = call === null ? '派出所' : `${call.name}（${call.number}）`
    assertInGoodTime(booking.progress, now, this.noticeHours, whom)
  }

  /** Takes the new place and gives the old one back, together. */
  private async moved(
    sql: Sql,
    { booking, diary }: { readonly booking: Booking; readonly diary: Diary },
    { move, slot }: Extract<Told, { move: string }>,
    now: Date,
  ): Promise<Order> {
    const visit = await this.slots.visitFor(sql, diary, slot, now)
    const { visit: old } = booking.progress
    if (old !== null && hasPlace(booking.progress))
      await this.slots.move(sql, diary, { from: old, to: visit }, now)
    else await this.slots.take(sql, diary, visit, now)
    // Asked with the row of the half-day locked: two moves of one person cannot both find it empty.
    if (await hasTwin(sql, booking, slot)) throw new Refusal('booking.already-booked')
    return { act: move, visit }
  }
}
