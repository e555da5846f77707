import type { z } from 'zod'
import type { Mount } from '@server/platform/mount'
import type { PlainAct } from '@shared/bookings/booking'
import { bookingActContracts, bookingContracts } from '@shared/bookings/booking.contract'
import { isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { bookingEntry, bookingToRead } from './booking-access'
import type { BookingActs, Told } from './booking-acts.service'
import type { BookingLists } from './booking-lists.service'
import type { BookingViews } from './booking-views.service'
import type { BookingsService } from './bookings.service'
import type { BookingsParts } from './parts'
import type { SlotSettings } from './slot-settings.service'
import type { SlotBook } from './slots.service'

export interface BookingServices {
  readonly bookings: BookingsService
  readonly acts: BookingActs
  readonly lists: BookingLists
  readonly slots: SlotBook
  readonly settings: SlotSettings
  readonly views: BookingViews
}

type Acts = typeof bookingActContracts
type BodyOf<A extends keyof Acts> = z.output<Acts[A]['body']>

const plain =
  (act: PlainAct) =>
  (body: { reason?: string | undefined; note?: string | undefined }): Told => ({
    words: body.reason ?? body.note ?? null,
    order: { act },
  })

/** What each act's body orders. */
const tellers: { readonly [A in keyof Acts]: (body: BodyOf<A>) => Told } = {
  confirmation: ({ at, note }) => ({
    words: note ?? null,
    order: { act: 'confirmation', at: at === undefined ? null : new Date(at) },
  }),
  call: ({ reached, note }) => ({
    words: note ?? (reached ? '电话打通了' : '电话没有打通'),
    order: { act: 'call', reached },
  }),
  lateness: ({ minutes, note }) => ({
    words: note ?? `大约晚到 ${String(minutes)} 分钟`,
    order: { act: 'lateness', minutes },
  }),
  rescheduling: ({ slot, reason }) => ({ words: reason ?? null, move: 'rescheduling', slot }),
  supplement: ({ slot, note }) => ({ words: note ?? null, move: 'supplement', slot }),
  'supplement-request': ({ missing, note }) => ({
    words: [...missing, ...(note === undefined ? [] : [note])].join('；'),
    order: { act: 'supplement-request', missing },
  }),
  acceptance: ({ number, remote, note }) => ({
    words: note ?? null,
    order: { act: 'acceptance', number, remote },
  }),
  delivery: ({ receiver, relation, oldCardReturned, note }) => ({
    words: note ?? null,
    order: { act: 'delivery', receiver, relation, oldCardReturned },
  }),
  'relative-collection': ({ receiver, relation, oldCardReturned, note }) => ({
    words: note ?? null,
    order: { act: 'relative-collection', receiver, relation, oldCardReturned },
  }),
  'self-collection': ({ oldCardReturned, note }) => ({
    words: note ?? null,
    order: { act: 'self-collection', receiver: '本人', oldCardReturned },
  }),
  departure: plain('departure'),
  'nobody-home': plain('nobody-home'),
  'window-referral': plain('window-referral'),
  review: plain('review'),
  recapture: plain('recapture'),
  'review-refusal': plain('review-refusal'),
  production: plain('production'),
  arrival: plain('arrival'),
  'delivery-plan': plain('delivery-plan'),
  'missed-delivery': plain('missed-delivery'),
  'follow-up': plain('follow-up'),
  cancellation: plain('cancellation'),
}

function mountActs(mount: Mount, { acts, views }: BookingServices): void {
  for (const [noun, contract] of Object.entries(bookingActContracts)) {
    const tell = tellers[noun as keyof Acts] as (body: unknown) => Told
    mount(contract as Acts['review'], async ({ sql, actor, params, body, now }) => {
      const happenedAt = body.happenedAt === undefined ? null : new Date(body.happenedAt)
      const asked = { told: tell(body), happenedAt, now }
      return views.one(sql, actor, await acts.act(sql, actor, params.id, asked), now)
    })
  }
}

function mountSlots(mount: Mount, { slots, settings }: BookingServices): void {
  mount(bookingContracts.slots, ({ sql, query, now }) => slots.page(sql, query.village, query.from, now))
  mount(bookingContracts.setSlot, ({ sql, actor, body, now }) => {
    if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
    return settings.set(sql, actor, body, now)
  })
}

export function mountBookings(parts: BookingsParts, services: BookingServices): void {
  const { mount, audit } = parts
  const { bookings, lists, views } = services
  mountSlots(mount, services)
  mount(bookingContracts.list, ({ sql, actor, query, now }) => lists.list(sql, actor, { ...query, now }))
  mount(bookingContracts.create, async ({ sql, actor, body, now }) =>
    views.one(sql, actor, await bookings.book(sql, actor, body, now), now),
  )
  mount(bookingContracts.one, async ({ sql, actor, params, now }) => {
    const booking = await bookingToRead(sql, actor, params.id)
    if (isStaff(actor)) await audit.record(sql, now, bookingEntry(actor, booking, 'viewed'))
    return views.one(sql, actor, booking, now)
  })
  mountActs(mount, services)
}
