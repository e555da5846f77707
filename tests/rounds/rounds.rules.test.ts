import { describe, expect, it } from 'vitest'
import { bookingActs } from '@shared/bookings/booking'
import { byDue, dueSignOf, nearestDue } from '@shared/rounds/motorbike.rules'
import { newestTemplate, packingTemplates, templateOf } from '@shared/rounds/packing'
import { roadActs } from '@shared/rounds/round'
import { assertPlannable, isCancellable, lastPlannedDay, sayHalfDay } from '@shared/rounds/village-plan.rules'

const now = new Date('2026-11-24T02:00:00Z')

describe('the packing list', () => {
  it('has the eleven things of the station and the two of a home visit', () => {
    const names = newestTemplate.items.map(({ name }) => name)

    expect(names).toHaveLength(13)
    expect(names).toEqual(expect.arrayContaining(['血压仪', '维修工具', '照相设备', '离线采集设备']))
    expect(new Set(newestTemplate.items.map(({ key }) => key)).size).toBe(13)
  })

  it('of an earlier trip stays as it was ticked', () => {
    expect(packingTemplates.map(({ version }) => version)).toEqual([1])
    expect(templateOf(1)).toBe(packingTemplates[0])
    expect(templateOf(99)).toBe(newestTemplate)
  })
})

describe('what is due on a motorbike', () => {
  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'soon'],
    ['2026-12-24', 'soon'],
    ['2026-12-25', 'fine'],
  ])('on %s is %s today', (due, sign) => {
    expect(dueSignOf(due, '2026-11-24')).toBe(sign)
  })

  it('stands in the order of the nearer of inspection and insurance', () => {
    const one = { inspectionDue: '2027-03-01', insuranceDue: '2026-12-01' }
    const other = { inspectionDue: '2026-12-31', insuranceDue: '2027-05-01' }

    expect([other, one].sort(byDue).map(nearestDue)).toEqual(['2026-12-01', '2026-12-31'])
  })
})

describe('the plan of a village', () => {
  it('reaches from today over two weeks', () => {
    expect(lastPlannedDay(now)).toBe('2026-12-08')
    for (const day of ['2026-11-24', '2026-12-08'])
      expect(() => {
        assertPlannable(day, now)
      }).not.toThrow()
    for (const day of ['2026-11-23', '2026-12-09'])
      expect(() => {
        assertPlannable(day, now)
      }).toThrow(expect.objectContaining({ code: 'village-plan.day-out-of-range' }))
  })

  it('is called off once, and not after its day', () => {
    const plan = { day: '2026-11-24', half: 'morning', cancelReason: null } as const

    expect(isCancellable(plan, now)).toBe(true)
    expect(isCancellable({ ...plan, cancelReason: '路滑' }, now)).toBe(false)
    expect(isCancellable({ ...plan, day: '2026-11-23' }, now)).toBe(false)
  })

  it('is said in the words of a villager', () => {
    expect(sayHalfDay({ day: '2026-11-24', half: 'morning' }, now)).toBe('今天上午')
    expect(sayHalfDay({ day: '2026-11-25', half: 'afternoon' }, now)).toBe('明天下午')
    expect(sayHalfDay({ day: '2026-11-27', half: 'morning' }, now)).toBe('11月27日（周五）上午')
  })
})

describe('what is noted at a gate', () => {
  it('are acts of the booking, never one that happens at the station', () => {
    expect(roadActs.every((act) => bookingActs.includes(act))).toBe(true)
    expect(roadActs).not.toEqual(expect.arrayContaining(['review']))
    for (const act of ['review', 'production', 'arrival'])
      expect(roadActs as readonly string[]).not.toContain(act)
  })
})
