import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, publicId, typedText } from '@shared/kernel/fields'
import { halfDays, roadActs, stopKinds, wayDoorKinds } from './round'

const riders = ['officer', 'auxiliary', 'station-chief'] as const
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对')
const MOST_STOPS = 60

/** A step that was noted on the road and not recorded, because people decided so. */
const setAsideView = z.object({
  act: z.enum(roadActs),
  happenedAt: instant,
  byName: z.string(),
  words: z.string().nullable(),
})

const leg = z.object({ metres: z.int(), minutes: z.int() })

/** One home of the round. The phone is whole only for the team of the day, on the day. */
const stopView = z.object({
  id: publicId,
  kind: z.enum(stopKinds),
  half: z.enum(halfDays).nullable(),
  /** The clock that was agreed, e.g. `09:30`. */
  at: z.string().nullable(),
  /** Nothing is left to do there today. */
  done: z.boolean(),
  receipt: z.string(),
  subjectName: z.string(),
  service: z.string(),
  village: z.string(),
  landmark: z.string(),
  phone: z.string(),
  /** Who picks up. */
  callName: z.string(),
  /** Hearing, sight, dialect, in words. */
  needs: z.array(z.string()),
  /** Everything about the home in plain sentences, for the phone to read out. */
  readAloud: z.string(),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  calledToday: z.boolean(),
  changedAt: instant,
  /** From the stop before, by road; an estimate. Null where nothing is left to do. */
  leg: leg.nullable(),
  setAsides: z.array(setAsideView),
})

/** A door without a booking: needs whose answer is to be carried back, and household visits that are due. */
const wayDoorView = z.object({
  kind: z.enum(wayDoorKinds),
  /** Of the need, or of the visit that planned this one. */
  id: publicId,
  village: z.object({ code: z.string(), name: z.string() }),
  where: z.string().nullable(),
  dueDay: z.string(),
  overdue: z.boolean(),
  /** What was asked for and what to say; null for a visit. */
  need: z.object({ what: z.string(), answer: z.string() }).nullable(),
  /** From the stop before, where it was taken into the round; null where it only lies on the way. */
  leg: leg.nullable(),
  may: z.array(z.enum(['carry-back', 'take', 'leave'])),
})

const roundView = z.object({
  beat: z.object({ id: publicId, name: z.string() }),
  day: z.string(),
  /** Those that this person may look at. */
  beats: z.array(z.object({ id: publicId, name: z.string() })),
  stops: z.array(stopView),
  /** Doors of the whole beat besides the stops, the answers first. */
  doors: z.array(wayDoorView),
  /** Ids of the stops that are left and the doors that were taken, in order. */
  way: z.array(publicId),
  /** Out, from gate to gate, and back, with the time at the gates; straight lines times a road factor. */
  estimate: z.object({ metres: z.int(), minutes: z.int() }),
  /** The places on the map are invented. */
  demoPlaces: z.boolean(),
  /** Somebody made the order by hand. */
  byHand: z.boolean(),
  version: z.int(),
  /** What this person may note at a gate: from which states, and where it leads (null: it only marks). */
  acts: z.array(z.object({ act: z.enum(roadActs), from: z.array(z.string()), to: z.string().nullable() })),
  /** Every act of a booking in words, for what colleagues noted. */
  actNames: z.record(z.string(), z.string()),
  packed: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** What is due soon on the motorbike that this person keeps. */
  motorbike: z.string().nullable(),
  may: z.array(z.enum(['order', 'pack', 'plan'])),
})

const packingView = z.object({
  beat: z.object({ id: publicId, name: z.string() }),
  day: z.string(),
  version: z.int(),
  items: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      note: z.string(),
      packed: z.boolean(),
      /** What has to be refilled, as noted on this trip. */
      restock: z.string().nullable(),
      /** What was noted on the trip before. */
      restockBefore: z.string().nullable(),
    }),
  ),
  packed: z.object({ at: instant, byName: z.string() }).nullable(),
  may: z.array(z.enum(['pack'])),
})

const beatAndDay = z.strictObject({ beatId: publicId.optional(), day: day.optional() })

export const roundContracts = {
  round: contract({
    method: 'GET',
    path: '/api/rounds',
    summary: '一天要上门的户，按顺路排好；不记位置，不打卡',
    access: riders,
    query: beatAndDay,
    response: roundView,
    status: 200,
  }),
  order: contract({
    method: 'POST',
    path: '/api/rounds/orders',
    summary: '民警自己排的顺序；order 为空时改回按路程排',
    access: riders,
    body: z.strictObject({
      beatId: publicId,
      day,
      /** Of homes and of doors that were taken into the round. */
      order: z.array(publicId).max(MOST_STOPS).nullable(),
      /** The version that was looked at. */
      version: z.int().min(0),
    }),
    response: roundView,
    status: 200,
    changes: true,
  }),
  door: contract({
    method: 'POST',
    path: '/api/rounds/doors',
    summary: '把没人约、顺路要去的一户排进一天的路线，或者拿出来；再说一遍也不会多',
    access: riders,
    body: z.strictObject({
      beatId: publicId,
      day,
      kind: z.enum(wayDoorKinds),
      id: z.string().max(64),
      taken: z.boolean(),
    }),
    response: roundView,
    status: 200,
    changes: true,
  }),
  setAside: contract({
    method: 'POST',
    path: '/api/rounds/set-asides',
    summary: '路上记的一步，因为同事已经动过，不补记了，留个底',
    access: riders,
    body: z.strictObject({
      bookingId: z.string().max(64),
      act: z.enum(roadActs),
      happenedAt: instant,
      words: typedText(200).optional(),
    }),
    response: setAsideView,
    status: 201,
    changes: true,
  }),
  packing: contract({
    method: 'GET',
    path: '/api/packings',
    summary: '出发前的携行清单，一趟勾一次',
    access: riders,
    query: beatAndDay,
    response: packingView,
    status: 200,
  }),
  pack: contract({
    method: 'POST',
    path: '/api/packings',
    summary: '勾好了：带了什么、哪样该补',
    access: ['officer', 'auxiliary'],
    body: z.strictObject({
      beatId: publicId,
      day,
      version: z.int().min(1),
      packed: z.array(z.string().max(40)).max(40),
      restock: z.array(z.strictObject({ key: z.string().max(40), note: typedText(60) })).max(40),
    }),
    response: packingView,
    status: 200,
    changes: true,
  }),
} as const
