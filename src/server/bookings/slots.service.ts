import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import type { DutyHours } from '@shared/beats/duty'
import type { SlotTime, Visit } from '@shared/bookings/booking'
import { type CalendarDay, calendarOf, daysShown } from '@shared/bookings/booking-calendar.rules'
import {
  type OpenSlot,
  USUAL_CAPACITY,
  firstBookableDay,
  lastBookableDay,
  nextFree,
  sayHalf,
  slotsBetween,
  visitIn,
} from '@shared/bookings/slot.rules'
import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { countCalledOff, givePlaceBack, listSlots, lockSlots, takePlace } from './booking-slots.repository'
import type { BookingsParts } from './parts'

const DAYS_A_PAGE = 10

type Beat = Pick<BeatFacts, 'stationId' | 'beatUuid'>

/** A beat with its duty hours, read once for one piece of work. */
export interface Diary extends Beat {
  readonly hours: DutyHours
}

/** The half-days of the beats and their places. */
export class SlotBook {
  private readonly parts: BookingsParts
  private readonly usual: number

  constructor(parts: BookingsParts) {
    this.parts = parts
    this.usual = parts.settings?.capacity ?? USUAL_CAPACITY
  }

  async diaryOf(sql: Sql, { stationId, beatUuid }: Beat, now: Date): Promise<Diary> {
    return { stationId, beatUuid, hours: await this.parts.beats.hoursOf(sql, stationId, beatUuid, now) }
  }

  /** Ten days of half-days of the village's beat, full ones included. */
  async page(sql: Sql, villageCode: string, from: BeijingDay | undefined, now: Date) {
    const village = await this.parts.beats.beatOfVillage(sql, villageCode)
    if (!village?.beat) throw new Refusal('village.not-found')
    const { id, name } = village.beat
    const [earliest, latest] = [firstBookableDay(now), lastBookableDay(now)]
    const first = from === undefined || from < earliest ? earliest : from
    const wanted = addDays(first, DAYS_A_PAGE - 1)
    const last = wanted < latest ? wanted : latest
    const items = await this.between(sql, await this.diaryOf(sql, village.beat, now), first, last)
    return { items, nextCursor: last < latest ? addDays(last, 1) : null, beat: { id, name } }
  }

  /** The visit that a half-day would be; refused with the next free one where nobody is on duty then. */
  async visitFor(sql: Sql, diary: Diary, time: SlotTime, now: Date): Promise<Visit> {
    return visitIn(diary.hours, time, now) ?? this.refuse(sql, diary, time, now)
  }

  /** Takes a place, or refuses with the next free half-day. */
  async take(sql: Sql, diary: Diary, time: SlotTime, now: Date): Promise<void> {
    if (!(await takePlace(sql, diary, time, this.usual))) await this.refuse(sql, diary, time, now)
  }

  giveBack(sql: Sql, beat: Beat, time: SlotTime): Promise<void> {
    return givePlaceBack(sql, beat, time)
  }

  /** Gives one place back and takes another, or neither. */
  async move(sql: Sql, diary: Diary, times: { from: SlotTime; to: SlotTime }, now: Date): Promise<void> {
    const { from, to } = times
    if (from.day === to.day && from.half === to.half) return
    await lockSlots(sql, diary, [from, to])
    await givePlaceBack(sql, diary, from)
    await this.take(sql, diary, to, now)
  }

  /** The weeks of the beat as its people see them: days off and closed half-days too. */
  async weeks(sql: Sql, diary: Diary, now: Date): Promise<CalendarDay[]> {
    const shown = daysShown(now)
    const rows = await listSlots(sql, diary, shown.from, shown.to)
    const calledOff = await countCalledOff(sql, diary, shown.from, shown.to)
    return calendarOf(
      { hours: diary.hours, rows, usual: this.usual },
      { ...shown, calledOff },
      beijingDay(now),
    )
  }

  /** Half-days of some days on which somebody is on duty. */
  async between(sql: Sql, diary: Diary, from: BeijingDay, to: BeijingDay): Promise<OpenSlot[]> {
    const rows = await listSlots(sql, diary, from, to)
    return slotsBetween({ hours: diary.hours, rows, usual: this.usual }, from, to)
  }

  private async refuse(sql: Sql, diary: Diary, time: SlotTime, now: Date): Promise<never> {
    const slots = await this.between(sql, diary, firstBookableDay(now), lastBookableDay(now))
    const wanted = slots.find(({ day, half }) => day === time.day && half === time.half)
    const isFull = wanted !== undefined && wanted.capacity > 0
    const problem = `${sayHalf(time, now)}${isFull ? '约满了' : '不上门'}`
    const code = isFull ? 'booking.slot-full' : 'booking.slot-closed'
    const next = nextFree(slots, time)
    if (next === null) throw new Refusal(code, { text: `${problem}，这个月也没有空了，请打电话给派出所` })

    const { day, half, from, to, free } = next
    throw new Refusal(code, {
      text: `${problem}。下一个有空的时间是${sayHalf(next, now)}，还有 ${String(free)} 个位置`,
      offer: { day, half, from, to, free },
    })
  }
}
