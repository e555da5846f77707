import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import type { SlotTime } from '@shared/bookings/booking'
import { halves } from '@shared/bookings/booking'
import { maySetSlots } from '@shared/bookings/booking.policy'
import type { StaffActor } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { bookingEntry } from './booking-access'
import { closeSlot, setCapacity } from './booking-slots.repository'
import { callOffVisits, lockVisitsIn } from './called-off.service'
import type { BookingsParts } from './parts'
import type { Diary, SlotBook } from './slots.service'

const pastDay = { field: 'body.day', text: '过去的日子不用再定' }

/** What the chief sets for a half-day, or with `half` null for the whole day. */
export interface SlotSetting {
  readonly beatId: string
  readonly day: BeijingDay
  readonly half: SlotTime['half'] | null
  readonly capacity: number
  readonly note?: string | undefined
}

interface Setting {
  readonly diary: Diary
  readonly actor: StaffActor
  readonly setting: SlotSetting
  readonly now: Date
}

/** The chief's number for a half-day; closing it calls off every visit that is booked in it. */
export class SlotSettings {
  constructor(
    private readonly parts: BookingsParts,
    private readonly slots: SlotBook,
  ) {}

  async set(sql: Sql, actor: StaffActor, setting: SlotSetting, now: Date) {
    const beat = await this.beatFor(sql, actor, setting.beatId)
    const { day, capacity } = setting
    if (day < beijingDay(now)) throw new Refusal('request.invalid', { errors: [pastDay] })

    const diary = await this.slots.diaryOf(sql, beat, now)
    let calledOff = 0
    for (const half of setting.half === null ? halves : [setting.half])
      calledOff += await this.setHalf(sql, { day, half }, { diary, actor, setting, now })
    const words = `${day} ${setting.half ?? ''} ${String(capacity)}`
    const subject = { stationId: beat.stationId, id: beat.id }
    await this.parts.audit.record(sql, now, bookingEntry(actor, subject, 'slots-set', words))
    return { items: await this.slots.between(sql, diary, day, day), nextCursor: null, calledOff }
  }

  private async beatFor(sql: Sql, actor: StaffActor, beatId: string): Promise<BeatFacts> {
    const beat = await this.parts.beats.beatOf(sql, beatId)
    if (!beat) throw new Refusal('beat.not-found')
    if (maySetSlots(actor, beat.stationId)) return beat
    const attempt = bookingEntry(actor, { stationId: beat.stationId, id: beat.id }, 'slots-set')
    throw new Refusal('actor.not-allowed', { attempt: { ...attempt, outcome: 'refused' } })
  }

  /** How many households were told that nobody comes. */
  private async setHalf(sql: Sql, time: SlotTime, given: Setting): Promise<number> {
    const { diary, setting } = given
    const { capacity, note } = setting
    if (capacity === 0) {
      if (note === undefined) throw new Refusal('booking.reason-needed')
      return this.close(sql, time, { ...given, why: note })
    }
    const isSet = await setCapacity(sql, diary, { ...time, capacity, note: note ?? null })
    if (!isSet) throw new Refusal('booking.capacity-below-booked')
    return 0
  }

  private async close(
    sql: Sql,
    time: SlotTime,
    { diary, actor, why, now }: Setting & { readonly why: string },
  ) {
    // In the order in which a household moves its visit: the booking first, then the half-day.
    await lockVisitsIn(sql, diary, time)
    await closeSlot(sql, diary, time, why)
    return callOffVisits(sql, this.parts, actor, { diary, time, why, now })
  }
}
