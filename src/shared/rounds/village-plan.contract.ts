import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { listOf, publicId, typedText } from '@shared/kernel/fields'
import { halfDays } from './round'
import { villageServices } from './village-plan'

const planners = ['officer', 'auxiliary', 'station-chief'] as const
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对')
const villageCode = z.string().regex(/^\d{12}$/, '请选一个村')
const village = z.object({ code: z.string(), name: z.string() })

/** Which village, which half-day, what they bring. No household and no live position, by design. */
const planView = z.object({
  id: publicId,
  day: z.string(),
  half: z.enum(halfDays),
  /** `今天上午`, `11月27日（周五）下午` */
  when: z.string(),
  isToday: z.boolean(),
  village,
  services: z.array(z.enum(villageServices)),
  /** The same in words. */
  brings: z.string(),
  /** Why they do not come after all. */
  cancelReason: z.string().nullable(),
})

const plannedView = planView.extend({ may: z.array(z.enum(['cancel'])) })

export const villagePlanContracts = {
  list: contract({
    method: 'GET',
    path: '/api/village-plans',
    summary: '今天到哪个村：一个警务区两周内哪个半天到哪个村、带什么服务',
    access: 'public',
    query: z.strictObject({ beat: publicId }),
    response: listOf(planView),
    status: 200,
  }),
  desk: contract({
    method: 'GET',
    path: '/api/village-plans/desk',
    summary: '下村安排，给安排的人看',
    access: planners,
    query: z.strictObject({ beatId: publicId.optional() }),
    response: listOf(plannedView).extend({
      beat: z.object({ id: publicId, name: z.string() }),
      beats: z.array(z.object({ id: publicId, name: z.string() })),
      villages: z.array(village),
      days: z.array(z.object({ day: z.string(), name: z.string() })),
      /** Where homes are booked and no visit to the village is told yet. */
      booked: z.array(
        z.object({ day: z.string(), half: z.enum(halfDays), when: z.string(), village, homes: z.int() }),
      ),
      may: z.array(z.enum(['plan'])),
    }),
    status: 200,
  }),
  plan: contract({
    method: 'POST',
    path: '/api/village-plans',
    summary: '安排一个半天到一个村，村民马上看得到',
    access: planners,
    body: z.strictObject({
      beatId: publicId,
      day,
      half: z.enum(halfDays),
      villageCode,
      services: z.array(z.enum(villageServices)).min(1, '请选带什么服务').max(villageServices.length),
    }),
    response: plannedView,
    status: 201,
    changes: true,
  }),
  cancel: contract({
    method: 'POST',
    path: '/api/village-plans/:id/cancellation',
    summary: '不去了，写明原因，村民看得到',
    access: planners,
    params: z.strictObject({ id: z.string().max(64) }),
    body: z.strictObject({ reason: typedText(60) }),
    response: plannedView,
    status: 200,
    changes: true,
  }),
} as const
