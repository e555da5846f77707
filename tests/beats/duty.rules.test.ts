import { describe, expect, it } from 'vitest'
import type { DutyHours, DutySpan } from '@shared/beats/duty'
import { dutySentence, nextOpenAt, openSpan, replyDueAt, spansOn, whoCovers } from '@shared/beats/duty.rules'

const beijing = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`)
const span = (from: number, to: number): DutySpan => ({ from: from * 60, to: to * 60 })
const officeDay = [span(8.5, 12), span(14.5, 18)]

/** Weekdays 08:30–12:00 and 14:30–18:00; New Year's Day 2027 is a Friday, Sunday the 27th is worked instead. */
const hours: DutyHours = {
  weekly: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
  exceptions: [
    { day: '2026-12-27', name: '周日补班', spans: officeDay },
    { day: '2027-01-01', name: '元旦', spans: [] },
  ],
}
const closedForEver: DutyHours = { weekly: [], exceptions: [] }
const tuesday = '2026-11-24'

describe('duty hours', () => {
  it.each([
    ['before work', '08:29', null],
    ['at the first minute', '08:30', 12 * 60],
    ['in the last minute of the morning', '11:59', 12 * 60],
    ['in the lunch break', '12:00', null],
    ['in the afternoon', '14:30', 18 * 60],
    ['after work', '18:00', null],
  ])('are read %s', (_, clock, until) => {
    expect(openSpan(hours, beijing(tuesday, clock))?.to ?? null).toBe(until)
  })

  it('are empty on a weekend and on a holiday, and full on a make-up workday', () => {
    expect(spansOn(hours, '2026-11-28')).toEqual([])
    expect(spansOn(hours, '2027-01-01')).toEqual([])
    expect(spansOn(hours, '2026-12-27')).toEqual(officeDay)
  })

  it('begin again after the break, the night, the weekend and the holiday', () => {
    expect(nextOpenAt(hours, beijing(tuesday, '13:00'))).toEqual(beijing(tuesday, '14:30'))
    expect(nextOpenAt(hours, beijing(tuesday, '22:00'))).toEqual(beijing('2026-11-25', '08:30'))
    expect(nextOpenAt(hours, beijing('2026-11-27', '18:00'))).toEqual(beijing('2026-11-30', '08:30'))
    expect(nextOpenAt(hours, beijing('2026-12-31', '18:00'))).toEqual(beijing('2027-01-04', '08:30'))
  })

  it('have no next opening while open, or where none are entered', () => {
    expect(nextOpenAt(hours, beijing(tuesday, '10:00'))).toBeNull()
    expect(nextOpenAt(closedForEver, beijing(tuesday, '10:00'))).toBeNull()
  })
})

describe('the promised answer', () => {
  it.each([
    ['across the lunch break', beijing(tuesday, '10:00'), beijing(tuesday, '16:30')],
    ['by the end of a span at the latest', beijing(tuesday, '08:47'), beijing(tuesday, '15:30')],
    ['into the next day', beijing(tuesday, '16:00'), beijing('2026-11-25', '10:30')],
    ['from the next morning when asked at night', beijing(tuesday, '23:30'), beijing('2026-11-25', '15:00')],
    ['across a weekend', beijing('2026-11-27', '17:00'), beijing('2026-11-30', '11:30')],
    ['across a holiday', beijing('2026-12-31', '17:00'), beijing('2027-01-04', '11:30')],
    ['on a make-up Sunday', beijing('2026-12-26', '12:00'), beijing('2026-12-27', '15:00')],
  ])('takes four hours of duty time %s', (_, asked, due) => {
    expect(replyDueAt(hours, asked)).toEqual(due)
  })

  it('is the same for everybody who asks within the half hour', () => {
    const first = replyDueAt(hours, beijing(tuesday, '09:01'))
    const second = replyDueAt(hours, beijing(tuesday, '09:29'))

    expect(first).toEqual(beijing(tuesday, '16:00'))
    expect(second).toEqual(first)
  })

  it('is a day away where no hours are entered', () => {
    expect(replyDueAt(closedForEver, beijing(tuesday, '10:00'))).toEqual(beijing('2026-11-25', '10:00'))
  })
})

describe('who covers', () => {
  const pair = { officerId: 'officer', auxiliaryId: 'auxiliary', deputyId: 'deputy' }
  const nobody = { officerId: null, auxiliaryId: null, deputyId: null }
  const away = (...ids: string[]) => new Set(ids)

  it.each([
    ['the officer in duty hours', whoCovers(pair, true, away()), 'officer'],
    ['the deputy when the officer is away', whoCovers(pair, true, away('officer')), 'deputy'],
    ['the deputy out of hours', whoCovers(pair, false, away()), 'deputy'],
    ['the desk when both are away', whoCovers(pair, true, away('officer', 'deputy')), 'desk'],
    ['the desk where the beat has no pair', whoCovers(nobody, true, away()), 'desk'],
  ])('is %s', (_, cover, by) => {
    expect(cover.by).toBe(by)
  })
})

describe('the sentence on duty', () => {
  const say = (day: string, clock: string, by: 'officer' | 'deputy' | 'desk' = 'officer', of = hours) =>
    dutySentence({
      hours: of,
      now: beijing(day, clock),
      cover: { by, accountId: null },
      officerName: '马建国',
      deputyName: '杨晓梅',
    })

  it('says until when somebody is there', () => {
    expect(say(tuesday, '15:00')).toBe('现在值班，到 18:00')
    expect(say(tuesday, '15:00', 'deputy')).toBe('马建国今天不在，由杨晓梅代班，到 18:00')
    expect(say(tuesday, '15:00', 'desk')).toBe('马建国今天不在，由值班室接待，到 18:00')
  })

  it('says when somebody comes again', () => {
    expect(say(tuesday, '12:30')).toBe('现在不是上班时间，今天 14:30 上班')
    expect(say(tuesday, '21:00')).toBe('现在不是上班时间，明天 08:30 上班')
    expect(say('2027-01-01', '10:00')).toBe('今天元旦放假，1月4日（周一）08:30 上班')
  })

  it('knows a desk that never closes, and hours that nobody entered', () => {
    const always: DutyHours = { weekly: Array.from({ length: 7 }, () => [span(0, 24)]), exceptions: [] }

    expect(say(tuesday, '03:00', 'officer', always)).toBe('现在值班，全天都有人')
    expect(say(tuesday, '03:00', 'officer', closedForEver)).toBe('现在不是上班时间，急事请打 110')
  })
})
