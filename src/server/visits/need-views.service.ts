import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { toPage } from '@shared/kernel/paging'
import { nextOfNeed } from '@shared/visits/need-words.rules'
import { needActsOffered, needSightOf } from '@shared/visits/need.policy'
import { isNeedOverdue, stateAllows } from '@shared/visits/need.rules'
import {
  type NeedDesk,
  type NeedFilter,
  type NeedSearch,
  countNeeds,
  listNeeds,
  listOwnNeeds,
} from './need-lists.repository'
import type { Need } from './need-rows.repository'
import { listNeedSteps } from './needs.repository'
import type { VisitsParts } from './parts'
import { beatsOf, cursorAt, entryOf, namesOf, readCursor } from './visit-access'

interface Wanted {
  readonly filter: NeedFilter
  readonly villageCode?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  readonly now: Date
}

type NameOf = (id: string) => string

const toLine = (need: Need, owner: string, now: Date, isOwn: boolean) => ({
  id: need.id,
  what: need.what,
  kind: need.kind,
  village: need.villageName,
  state: need.progress.state,
  dueDay: need.progress.dueDay,
  overdue: isNeedOverdue(need.progress, now),
  owner,
  next: nextOfNeed(need.progress, owner),
  waitsForMe: isOwn && stateAllows(need.progress, 'confirmation'),
  changedAt: need.changedAt.toISOString(),
})

const idIn = (stationId: number, uuid: string | null) =>
  uuid === null ? null : toPublicId({ stationId, uuid })

function carriedIn({ progress: { carried } }: Need, nameOf: NameOf) {
  if (carried === null) return null
  const { how, at, byId, word, words } = carried
  return { how, at: at.toISOString(), by: nameOf(byId), word, words }
}

/** What only those who work on it see: the door, and where the matter came from. */
const forStaff = ({ stationId, place, visitUuid, threadUuid }: Need) => ({
  where: place,
  visitId: idIn(stationId, visitUuid),
  threadId: idIn(stationId, threadUuid),
})
const forResident = { where: null, visitId: null, threadId: null }

/** The police and the chief by beat; whoever else works for the station sees what they own or wrote. */
const deskRoles = ['officer', 'auxiliary', 'station-chief']

export class NeedViews {
  constructor(private readonly parts: VisitsParts) {}

  async one(sql: Sql, actor: Actor, need: Need, now: Date) {
    const steps = await listNeedSteps(sql, need)
    const isOwn = needSightOf(actor, need) !== 'staff'
    const { ownerId, residentId, progress } = need
    const ids = [
      ownerId,
      ...steps.map(({ actorId }) => actorId),
      ...(progress.carried ? [progress.carried.byId] : []),
    ]
    const staffName = await namesOf(
      this.parts,
      sql,
      ids.filter((id) => id !== residentId),
    )
    const nameOf: NameOf = (id) => (id === residentId ? (isOwn ? '我' : '村民') : staffName(id))
    return {
      ...toLine(need, nameOf(ownerId), now, isOwn),
      ...(isOwn ? forResident : forStaff(need)),
      source: need.source,
      fromResident: residentId !== null,
      answer: isOwn && progress.state !== 'carried-back' ? null : progress.answer,
      carried: carriedIn(need, nameOf),
      reopened: progress.reopened,
      raisedAt: need.raisedAt.toISOString(),
      steps: steps.map(({ act, at, receivedAt, actorId, words }) => ({
        act,
        at: at.toISOString(),
        receivedAt: receivedAt?.toISOString() ?? null,
        by: nameOf(actorId),
        words: isOwn && actorId !== residentId ? null : words,
      })),
      may: needActsOffered(actor, need),
    }
  }

  async list(sql: Sql, actor: Actor, wanted: Wanted) {
    if (!isStaff(actor)) return this.own(sql, actor, wanted)
    const { filter, limit, now } = wanted
    const desk = await this.deskOf(sql, actor, now)
    const search: NeedSearch = {
      filter,
      villageCode: wanted.villageCode ?? null,
      dueBy: null,
      after: readCursor(wanted.cursor),
      limit,
    }
    const page = toPage(await listNeeds(sql, desk, search), limit, ({ uuid, progress, changedAt }) =>
      cursorAt(filter === 'ended' ? changedAt.toISOString() : progress.dueDay, uuid),
    )
    const subject = { stationId: actor.stationId, id: null }
    await this.parts.audit.record(sql, now, entryOf(actor, subject, 'needs.listed', filter))
    return {
      items: await this.lines(sql, page.items, now, false),
      nextCursor: page.nextCursor,
      ...(await countNeeds(sql, desk)),
    }
  }

  private async own(sql: Sql, actor: Actor, { limit, cursor, now }: Wanted) {
    const rows = await listOwnNeeds(sql, actor.accountId, { after: readCursor(cursor), limit })
    const page = toPage(rows, limit, ({ changedAt, uuid }) => cursorAt(changedAt.toISOString(), uuid))
    const items = await this.lines(sql, page.items, now, true)
    return { items, nextCursor: page.nextCursor, open: 0, overdue: 0, toCarryBack: 0 }
  }

  async deskOf(sql: Sql, actor: StaffActor, now: Date): Promise<NeedDesk> {
    const { stationId, accountId, role } = actor
    const beatUuids = deskRoles.includes(role) ? await beatsOf(this.parts, sql, actor) : null
    return { stationId, accountId, beatUuids, today: beijingDay(now) }
  }

  private ownersOf(sql: Sql, needs: readonly Need[]): Promise<NameOf> {
    return namesOf(
      this.parts,
      sql,
      needs.map(({ ownerId }) => ownerId),
    )
  }

  private async lines(sql: Sql, needs: readonly Need[], now: Date, isOwn: boolean) {
    const nameOf = await this.ownersOf(sql, needs)
    return needs.map((need) => toLine(need, nameOf(need.ownerId), now, isOwn))
  }
}
