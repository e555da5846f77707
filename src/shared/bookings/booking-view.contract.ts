import { z } from 'zod'
import { roles } from '@shared/kernel/actor'
import { instant, publicId } from '@shared/kernel/fields'
import { bookingActs, bookingStages, bookingStates, halves, receiverRelations } from './booking'
import { bookerRelations, eligibilities, homeVisitServices, needKinds, oldCards } from './booking-request'

export const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对')

export const slotView = z.object({
  day: z.string(),
  half: z.enum(halves),
  /** `08:30` */
  from: z.string(),
  to: z.string(),
  capacity: z.int(),
  free: z.int(),
  /** Why it is closed, where the chief said so. */
  note: z.string().nullable(),
})

const visitView = z.object({
  day: z.string(),
  half: z.enum(halves),
  from: instant,
  to: instant,
  /** The time agreed on the phone. */
  at: instant.nullable(),
})

/** One line of a list: no phone, no landmark, no birth date. */
export const bookingItem = z.object({
  id: publicId,
  /** What the villager can read out on the phone, e.g. `办-1124-0007`. */
  receipt: z.string(),
  subjectName: z.string(),
  service: z.enum(homeVisitServices),
  /** Whoever booked did it for somebody else. */
  forOther: z.boolean(),
  village: z.string(),
  beat: z.object({ id: publicId, name: z.string() }),
  state: z.enum(bookingStates),
  stage: z.enum(bookingStages),
  visit: visitView.nullable(),
  /** Why the station does not come on that half-day; a new time is still to be agreed. */
  calledOff: z.string().nullable(),
  /** What comes next, in plain words. */
  next: z.string(),
  dueAt: instant,
  overdue: z.boolean(),
  /** The next step lies with the household. */
  waitsForHousehold: z.boolean(),
  /** Set on the day before the visit. */
  reminded: z.boolean(),
  calledToday: z.boolean(),
  createdAt: instant,
  changedAt: instant,
})

/** One step of the progress: when, who, what, why. */
const stepView = z.object({
  act: z.enum(['booking', 'calling-off', 'handover', ...bookingActs]),
  state: z.enum(bookingStates),
  at: instant,
  /** When it reached the station, where it was noted without signal. */
  receivedAt: instant.nullable(),
  byName: z.string(),
  byRole: z.enum(roles),
  /** The reason or note, as the household reads it. */
  words: z.string().nullable(),
})

const requestView = z.object({
  relation: z.enum(bookerRelations),
  subjectBirth: z.string(),
  /** Whole for the staff who call, masked for everybody else. */
  phone: z.string(),
  phoneOf: z.enum(['subject', 'contact']),
  contactName: z.string().nullable(),
  landmark: z.string(),
  oldCard: z.enum(oldCards),
  oldCardExpiry: z.string().nullable(),
  registerAtHome: z.boolean(),
  eligibility: z.array(z.enum(eligibilities)),
  reason: z.string().nullable(),
  needs: z.array(z.enum(needKinds)),
  guardianName: z.string().nullable(),
  consent: z.object({ how: z.enum(['oral', 'written']), on: z.string(), callBack: z.string() }).nullable(),
})

export const bookingView = bookingItem.extend({
  villageCode: z.string(),
  /** Who handles it, in words. */
  handler: z.string(),
  /** Whom to call about it now; null where the station has entered no number. */
  call: z.object({ number: z.string(), name: z.string() }).nullable(),
  request: requestView,
  bookerName: z.string(),
  missing: z.array(z.string()),
  lateMinutes: z.int().nullable(),
  /** Until then the booker may move or cancel by a tap; null where no visit is planned. */
  changeUntil: instant.nullable(),
  acceptance: z
    .object({
      number: z.string(),
      at: instant,
      remote: z.boolean(),
      /** The last day that the law gives, counted from acceptance. */
      legalDay: z.string(),
    })
    .nullable(),
  handover: z
    .object({
      receiver: z.string(),
      relation: z.enum(receiverRelations),
      oldCardReturned: z.boolean(),
      at: instant,
    })
    .nullable(),
  /** An identity number in the words was hidden before it was stored. */
  numberMasked: z.boolean(),
  /** The card is there: ask how it went. */
  asksSatisfaction: z.boolean(),
  steps: z.array(stepView),
  /** What this person may do now. */
  may: z.array(z.enum(bookingActs)),
})
