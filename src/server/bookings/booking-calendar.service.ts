import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import type { Half } from '@shared/bookings/booking'
import { mayHandle, maySetSlots } from '@shared/bookings/booking.policy'
import { type StaffActor } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { bookingEntry } from './booking-access'
import { listVisitsOn } from './booking-lists.repository'
import type { BookingViews } from './booking-views.service'
import type { BookingsParts } from './parts'
import type { SlotBook } from './slots.service'
import type { Booking } from './stored-booking'

const mayServe = (actor: StaffActor, { stationId, id }: BeatFacts) =>
  mayHandle(actor, { stationId, beatId: id, bookerId: '' })

/** The calendar of the beat's home visits, for its people and the chief. */
export class BookingCalendar {
  constructor(
    private readonly parts: BookingsParts,
    private readonly slots: SlotBook,
    private readonly views: BookingViews,
  ) {}

  async weeks(sql: Sql, actor: StaffActor, beatId: string | undefined, now: Date) {
    const all = await this.parts.beats.listBeats(sql, actor.stationId)
    const own = all.filter((beat) => beat.kind === 'beat' && mayServe(actor, beat))
    const usual = own.find(({ id }) => actor.beatIds.includes(id)) ?? own[0]
    const beat = beatId === undefined ? usual : await this.beatFor(sql, actor, beatId)
    if (beat === undefined) throw new Refusal('beat.not-found')

    const items = await this.slots.weeks(sql, await this.slots.diaryOf(sql, beat, now), now)
    return {
      items: items.map(({ day, halves }) => ({ day, halves: [...halves] })),
      nextCursor: null,
      beat: { id: beat.id, name: beat.name },
      beats: own.map(({ id, name }) => ({ id, name })),
      may: maySetSlots(actor, beat.stationId) ? ['set' as const] : [],
    }
  }

  /** Whom to call on a day; a line in the audit for each look. */
  async day(sql: Sql, actor: StaffActor, { beatId, day }: { beatId: string; day: BeijingDay }, now: Date) {
    const beat = await this.beatFor(sql, actor, beatId)
    const bookings = await listVisitsOn(sql, beat, day)
    await this.parts.audit.record(
      sql,
      now,
      bookingEntry(actor, { stationId: beat.stationId, id: beat.id }, 'day-viewed', day),
    )
    const items = await this.views.list(sql, actor, bookings, now)
    return {
      items: items.flatMap((item, place) => {
        const booking = bookings[place]
        return booking === undefined ? [] : [{ ...item, ...this.callOf(booking) }]
      }),
      nextCursor: null,
    }
  }

  private callOf({ request, progress }: Booking): { half: Half; phone: string; callName: string } {
    const { phone } = JSON.parse(this.parts.vault.open(request.contact)) as { phone: string }
    return {
      half: progress.visit?.half ?? 'morning',
      phone,
      callName: request.contactName ?? request.subjectName,
    }
  }

  private async beatFor(sql: Sql, actor: StaffActor, beatId: string): Promise<BeatFacts> {
    const beat = await this.parts.beats.beatOf(sql, beatId)
    if (!beat) throw new Refusal('beat.not-found')
    if (mayServe(actor, beat)) return beat
    const attempt = bookingEntry(
      actor,
      { stationId: beat.stationId, id: beat.id },
      'day-viewed',
      'actor.not-allowed',
    )
    throw new Refusal('actor.not-allowed', { attempt: { ...attempt, outcome: 'refused' } })
  }
}
