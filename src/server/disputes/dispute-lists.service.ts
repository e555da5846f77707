import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { Sight, Ties } from '@shared/disputes/dispute'
import { deskPlace } from '@shared/disputes/dispute-time.rules'
import { sightOf } from '@shared/disputes/dispute.policy'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { NO_TIES, type Seen, disputeEntry } from './dispute-access'
import {
  type Desk,
  type DeskList,
  type ListCursor,
  countDesk,
  listDesk,
  listInvited,
  listMemberships,
  listOwn,
} from './dispute-lists.repository'
import type { DisputeViews } from './dispute-views.service'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

export interface Wanted {
  readonly list: DeskList | 'mine' | 'invited'
  readonly limit: number
  readonly cursor?: string | undefined
  readonly now: Date
}

const nothingToDo = { toAccept: 0, red: 0, overdue: 0 }

export function readCursor(text: string | undefined): ListCursor | null {
  if (text === undefined) return null
  const [, place, uuid] = /^(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  if (place !== undefined && uuid !== undefined) return { place: Number(place), uuid }
  throw new Refusal('request.invalid', {
    errors: [{ field: 'query.cursor', text: '翻页的位置不对，请从头看' }],
  })
}

const cursorAt = (place: number, { uuid }: Dispute) => `${String(place)}.${uuid}`
const deskRoles = ['officer', 'auxiliary', 'station-chief', 'grid-worker']

/** The reporter, the police of the beat, who was assigned or convened, grid workers for their villages. */
export class DisputeLists {
  constructor(
    private readonly parts: DisputesParts,
    private readonly views: DisputeViews,
  ) {}

  async list(sql: Sql, actor: Actor, wanted: Wanted) {
    if (!isStaff(actor))
      return wanted.list === 'invited' ? this.invited(sql, actor, wanted) : this.own(sql, actor, wanted)
    const { stationId } = actor
    const entry = disputeEntry(actor, { stationId, id: null }, 'listed', wanted.list)
    await this.parts.audit.record(sql, wanted.now, entry)
    const { list } = wanted
    if (list === 'mine' || list === 'invited' || !deskRoles.includes(actor.role))
      return this.memberships(sql, actor, wanted)
    return this.desk(sql, actor, { ...wanted, list })
  }

  private async own(sql: Sql, actor: Actor, { cursor, limit, now }: Wanted) {
    const rows = await listOwn(sql, actor.accountId, { after: readCursor(cursor), limit })
    const page = toPage(rows, limit, (last) => cursorAt(last.changedAt.getTime(), last))
    return this.page(sql, actor, { ...page, sight: 'own' }, now)
  }

  /** What somebody was invited to: topic, time and place, and nothing of the other side. */
  private async invited(sql: Sql, { accountId }: Actor, { cursor, limit, now }: Wanted) {
    const index = await this.parts.people.phoneIndexOf(sql, accountId)
    const after = readCursor(cursor)
    const rows = index === null ? [] : await listInvited(sql, { index, accountId }, { after, limit })
    const page = toPage(rows, limit, ({ invitedAt, dispute }) => cursorAt(invitedAt.getTime(), dispute))
    const actor = { role: 'resident', accountId } as const
    const seen = page.items.map(({ dispute, side }): Seen => {
      return { dispute, sight: 'party', ties: { ...NO_TIES, side } }
    })
    return {
      ...nothingToDo,
      items: await this.views.list(sql, actor, seen, now),
      nextCursor: page.nextCursor,
    }
  }

  private async memberships(sql: Sql, actor: StaffActor, { cursor, limit, now }: Wanted) {
    const rows = await listMemberships(sql, actor, { after: readCursor(cursor), limit })
    const page = toPage(rows, limit, ({ since, dispute }) => cursorAt(since.getTime(), dispute))
    const ties: Ties = { ...NO_TIES, isMember: true }
    const seen = page.items.flatMap(({ dispute }) => {
      const sight = sightOf(actor, dispute, ties)
      return sight === null ? [] : [{ dispute, sight, ties }]
    })
    return {
      ...nothingToDo,
      items: await this.views.list(sql, actor, seen, now),
      nextCursor: page.nextCursor,
    }
  }

  private async desk(sql: Sql, actor: StaffActor, wanted: Wanted & { readonly list: DeskList }) {
    const { list, limit, cursor, now } = wanted
    const desk = await this.deskOf(sql, actor)
    const rows = await listDesk(sql, desk, { list, after: readCursor(cursor), limit, now })
    const page = toPage(rows, limit, (last) => cursorAt(deskPlace(last.progress), last))
    const sight: Sight = actor.role === 'grid-worker' ? 'least' : 'staff'
    const shown = await this.page(sql, actor, { ...page, sight }, now)
    return { ...shown, ...(await countDesk(sql, desk, now)) }
  }

  /** The chief's whole station, a grid worker's villages, or one's own and deputised beats. */
  async deskOf(sql: Sql, actor: StaffActor): Promise<Desk> {
    const { stationId, role, accountId } = actor
    const desk = { stationId, accountId, beatUuids: null, villageCodes: null, withProtected: true }
    if (role === 'station-chief') return desk
    if (role === 'grid-worker') {
      const villageCodes = await this.parts.beats.villagesOf(sql, stationId, accountId)
      return { ...desk, villageCodes, withProtected: false }
    }
    const beats = [...actor.beatIds, ...actor.deputyBeatIds]
    const beatUuids = [...new Set(beats.flatMap((id) => fromPublicId(id)?.uuid ?? []))]
    return { ...desk, beatUuids, withProtected: role === 'officer' }
  }

  private async page(
    sql: Sql,
    actor: Actor,
    { items, sight, nextCursor }: { items: readonly Dispute[]; sight: Sight; nextCursor: string | null },
    now: Date,
  ) {
    const seen = items.map((dispute) => ({ dispute, sight, ties: NO_TIES }))
    return { ...nothingToDo, items: await this.views.list(sql, actor, seen, now), nextCursor }
  }
}
