import type { Beats } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { isStaff, type Actor, type StaffActor } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { mayReadThread } from '@shared/messages/thread.policy'
import { inboxPlace } from '@shared/messages/thread.rules'
import {
  type Inbox,
  type InboxBeat,
  type ListCursor,
  type ThreadFilter,
  countInbox,
  countOwn,
  listInbox,
  listOwn,
} from './thread-lists.repository'
import type { ThreadViews } from './thread-views.service'
import type { Thread } from './threads.repository'

export interface Wanted {
  readonly filter: ThreadFilter
  readonly beatId?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

function readCursor(text: string | undefined): ListCursor | null {
  if (text === undefined) return null
  const [, place, uuid] = /^(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  if (place !== undefined && uuid !== undefined) return { place: Number(place), uuid }
  throw new Refusal('request.invalid', {
    errors: [{ field: 'query.cursor', text: '翻页的位置不对，请从头看' }],
  })
}

const inboxBeat = (id: string, escalatedOnly: boolean): InboxBeat[] => {
  const beat = fromPublicId(id)
  return beat ? [{ beatUuid: beat.uuid, escalatedOnly }] : []
}

/** A deputy sees there only what has come to them. */
const ownBeats = ({ beatIds, deputyBeatIds }: StaffActor): InboxBeat[] => [
  ...beatIds.flatMap((id) => inboxBeat(id, false)),
  ...deputyBeatIds.flatMap((id) => inboxBeat(id, true)),
]

function oneBeat(actor: StaffActor, beatId: string): InboxBeat[] {
  const scope = { stationId: fromPublicId(beatId)?.stationId ?? 0, beatId, residentId: '' }
  if (!mayReadThread(actor, scope)) throw new Refusal('actor.not-allowed')
  return inboxBeat(beatId, false)
}

const placeOf = ({ standing, changedAt, uuid }: Thread) => `${inboxPlace(standing, changedAt)}.${uuid}`
const changeOf = ({ changedAt, uuid }: Thread) => `${changedAt.getTime()}.${uuid}`

export class InboxService {
  private readonly beats: Pick<Beats, 'listBeats'>
  private readonly views: ThreadViews

  constructor(beats: Pick<Beats, 'listBeats'>, views: ThreadViews) {
    this.beats = beats
    this.views = views
  }

  async list(sql: Sql, actor: Actor, wanted: Wanted) {
    return isStaff(actor) ? this.ofStaff(sql, actor, wanted) : this.ofResident(sql, actor, wanted)
  }

  private async ofStaff(sql: Sql, actor: StaffActor, { beatId, cursor, ...wanted }: Wanted) {
    const inbox = await this.inboxOf(sql, actor, beatId)
    const rows = await listInbox(sql, inbox, { ...wanted, after: readCursor(cursor) })
    const counts = await countInbox(sql, inbox, wanted.now)
    const { items, nextCursor } = toPage(rows, wanted.limit, placeOf)
    return { ...counts, items: await this.views.list(sql, actor, items, wanted.now), nextCursor }
  }

  /** One beat of one's scope, the chief's whole station, or one's own beats. */
  async inboxOf(sql: Sql, actor: StaffActor, beatId?: string): Promise<Inbox> {
    const { stationId } = actor
    if (beatId !== undefined) return { stationId, beats: oneBeat(actor, beatId) }
    if (actor.role !== 'station-chief') return { stationId, beats: ownBeats(actor) }
    const beats = await this.beats.listBeats(sql, stationId)
    return { stationId, beats: beats.map(({ beatUuid }) => ({ beatUuid, escalatedOnly: false })) }
  }

  private async ofResident(sql: Sql, actor: Actor, { cursor, ...wanted }: Wanted) {
    const rows = await listOwn(sql, actor.accountId, { ...wanted, after: readCursor(cursor) })
    const counts = await countOwn(sql, actor.accountId, wanted.now)
    const { items, nextCursor } = toPage(rows, wanted.limit, changeOf)
    return { ...counts, items: await this.views.list(sql, actor, items, wanted.now), nextCursor }
  }
}
