import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { listOf, publicId } from '@shared/kernel/fields'
import { halves } from './booking'
import { halfDayStates } from './booking-calendar.rules'
import { bookingItem, calendarDay } from './booking-view.contract'

const handlers = ['officer', 'auxiliary', 'station-chief'] as const
const beat = z.object({ id: publicId, name: z.string() })

const halfDay = z.object({
  half: z.enum(halves),
  state: z.enum(halfDayStates),
  from: z.string().nullable(),
  to: z.string().nullable(),
  capacity: z.int(),
  booked: z.int(),
  why: z.string().nullable(),
  toCall: z.int(),
})

/** A visit of the day, with the phone: whoever opens the day calls. */
const plannedVisit = bookingItem
  .pick({
    id: true,
    receipt: true,
    subjectName: true,
    service: true,
    village: true,
    state: true,
    calledToday: true,
    calledOff: true,
  })
  .extend({ half: z.enum(halves), phone: z.string(), callName: z.string() })

export const bookingCalendarContracts = {
  weeks: contract({
    method: 'GET',
    path: '/api/booking-calendar',
    summary: '一个警务区这几周哪些半天上门、能约几户、约了几户；放假、不上门的也在里面',
    access: handlers,
    query: z.strictObject({ beatId: publicId.optional() }),
    response: listOf(z.object({ day: z.string(), halves: z.array(halfDay) })).extend({
      beat,
      /** The beats among which this person may choose. */
      beats: z.array(beat),
      may: z.array(z.enum(['set'])),
    }),
    status: 200,
  }),
  day: contract({
    method: 'GET',
    path: '/api/booking-calendar/:day',
    summary: '一天约了谁、打哪个电话；每看一次都留记录',
    access: handlers,
    params: z.strictObject({ day: calendarDay }),
    query: z.strictObject({ beatId: publicId }),
    response: listOf(plannedVisit),
    status: 200,
  }),
} as const
