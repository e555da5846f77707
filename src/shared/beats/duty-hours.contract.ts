import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { publicId, typedText } from '@shared/kernel/fields'
import { CLOCK } from './duty-plan.rules'

const managers = ['station-chief', 'administrator'] as const

const day = z.iso.date('日期要写成 2026-11-25 这样')
const clock = z.string().regex(CLOCK, '钟点写成 08:30 这样')
const spans = z.array(z.strictObject({ from: clock, to: clock })).max(6)
const account = z.uuid('编号不对')
const beatId = publicId.nullable()
const ofStation = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) })

const spanView = z.object({ from: z.string(), to: z.string() })
const hoursView = z.object({
  beat: z.object({ id: publicId, name: z.string() }).nullable(),
  /** False where a beat follows the station's hours. */
  own: z.boolean(),
  weekly: z.array(z.array(spanView)),
  days: z.array(z.object({ day: z.string(), name: z.string(), own: z.boolean(), spans: z.array(spanView) })),
  absences: z.array(
    z.object({ accountId: z.string(), name: z.string(), fromDay: z.string(), toDay: z.string() }),
  ),
})

const planHours = <const P extends string, const B extends z.ZodType>(path: P, summary: string, body: B) =>
  contract({
    method: 'POST',
    path,
    summary,
    access: managers,
    params: ofStation,
    body,
    response: hoursView,
    status: 200,
    changes: true,
  })

export const dutyHoursContracts = {
  hours: contract({
    method: 'GET',
    path: '/api/stations/:id/duty-hours',
    summary: '值班时间、节假日、谁哪天不在',
    access: managers,
    params: ofStation,
    query: z.strictObject({ beat: publicId.optional() }),
    response: hoursView,
    status: 200,
  }),
  setHours: planHours(
    '/api/stations/:id/duty-hours',
    '改一周的值班时间；警务区不写就跟派出所一样',
    z.strictObject({ beatId, weekly: z.array(spans).length(7).nullable() }),
  ),
  setDays: planHours(
    '/api/stations/:id/duty-days',
    '节假日、补班：这几天按这些钟点，空着就是放假',
    z.strictObject({ beatId, fromDay: day, toDay: day, name: typedText(20), spans }),
  ),
  removeDay: planHours(
    '/api/stations/:id/duty-day-removal',
    '去掉一天的特别安排',
    z.strictObject({ beatId, day }),
  ),
  removeAbsence: planHours(
    '/api/stations/:id/absence-removal',
    '销假：这个人提前回来了',
    z.strictObject({ accountId: account, fromDay: day }),
  ),
} as const
