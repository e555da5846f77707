import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { mayHandle } from '@shared/bookings/booking.policy'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { bookingEntry } from './booking-access'
import {
  type Desk,
  type DeskList,
  type ListCursor,
  countDesk,
  listDesk,
  listOwn,
} from './booking-lists.repository'
import type { BookingViews } from './booking-views.service'
import type { BookingsParts } from './parts'
import type { Booking } from './stored-booking'

export interface Wanted {
  readonly list: DeskList | 'mine'
  readonly beatId?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  readonly now: Date
}

function readCursor(text: string | undefined): ListCursor | null {
  if (text === undefined) return null
  const [, at, uuid] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  if (at !== undefined && uuid !== undefined) return { at: new Date(Number(at)), uuid }
  throw new Refusal('request.invalid', {
    errors: [{ field: 'query.cursor', text: '翻页的位置不对，请从头看' }],
  })
}

const cursorAt = (at: Date, { uuid }: Booking) => `${String(at.getTime())}.${uuid}`
const placeIn: Record<DeskList, (booking: Booking) => Date> = {
  today: ({ progress, dueAt }) => progress.visit?.from ?? dueAt,
  'to-accept': ({ dueAt }) => dueAt,
  planned: ({ dueAt }) => dueAt,
  'in-progress': ({ dueAt }) => dueAt,
  closed: ({ dueAt }) => dueAt,
}

const scopeOf = (stationId: number, beatId: string) => ({ stationId, beatId, bookerId: '' })

/** One beat of one's scope, the chief's whole station, or one's own and deputised beats. */
export function deskOf(actor: StaffActor, beatId?: string): Desk {
  const { stationId } = actor
  const named = beatId === undefined ? null : fromPublicId(beatId)
  if (beatId !== undefined) {
    if (named && mayHandle(actor, scopeOf(named.stationId, beatId)))
      return { stationId, beatUuids: [named.uuid] }
    const attempt = bookingEntry(actor, { stationId, id: beatId }, 'listed', 'actor.not-allowed')
    throw new Refusal('actor.not-allowed', { attempt: { ...attempt, outcome: 'refused' } })
  }
  if (actor.role === 'station-chief') return { stationId, beatUuids: null }
  const beats = [...actor.beatIds, ...actor.deputyBeatIds]
  return { stationId, beatUuids: [...new Set(beats.flatMap((id) => fromPublicId(id)?.uuid ?? []))] }
}

export const deskRoles = ['officer', 'auxiliary', 'station-chief']

export class BookingLists {
  constructor(
    private readonly parts: BookingsParts,
    private readonly views: BookingViews,
  ) {}

  async list(sql: Sql, actor: Actor, wanted: Wanted) {
    const { list, now } = wanted
    if (list === 'mine') return this.own(sql, actor, wanted)
    if (!isStaff(actor) || !deskRoles.includes(actor.role)) throw new Refusal('actor.not-allowed')
    const desk = deskOf(actor, wanted.beatId)
    const after = readCursor(wanted.cursor)
    const rows = await listDesk(sql, desk, { list, now, after, limit: wanted.limit })
    const page = toPage(rows, wanted.limit, (last) => cursorAt(placeIn[list](last), last))
    await this.parts.audit.record(
      sql,
      now,
      bookingEntry(actor, { stationId: actor.stationId, id: wanted.beatId ?? null }, 'listed', list),
    )
    const items = await this.views.list(sql, actor, page.items, now)
    return { items, nextCursor: page.nextCursor, counts: await countDesk(sql, desk, now) }
  }

  private async own(sql: Sql, actor: Actor, { cursor, limit, now }: Wanted) {
    const rows = await listOwn(sql, actor.accountId, { after: readCursor(cursor), limit })
    const page = toPage(rows, limit, (last) => cursorAt(last.changedAt, last))
    const items = await this.views.list(sql, actor, page.items, now)
    return { items, nextCursor: page.nextCursor, counts: null }
  }
}
