import type { Sql } from '@server/platform/database'
import type { Actor } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { mayApproveVisit } from '@shared/visits/visit.policy'
import { findVersion } from './checklists.repository'
import { currentChecklist, toChecklistView } from './checklists.service'
import { listNeedsOfVisits } from './need-lists.repository'
import type { VisitsParts } from './parts'
import { beatIdOf, beatsOf, cursorAt, entryOf, namesOf, readCursor, staffOnly } from './visit-access'
import { type Visit, type VisitSearch, countVisits, listVisits } from './visits.repository'

interface Wanted extends Pick<VisitSearch, 'filter' | 'limit'> {
  readonly villageCode?: string | undefined
  readonly cursor?: string | undefined
  readonly now: Date
}

interface HeardNeed {
  readonly id: string
  readonly what: string
}

const differing = ({ checks }: Visit) => Object.values(checks).filter((one) => one === 'differs').length

const toLine = (visit: Visit, now: Date, told: { writtenBy: string; needs: number }) => ({
  id: visit.id,
  day: visit.day,
  village: { code: visit.villageCode, name: visit.villageName },
  landmark: visit.landmark,
  nobodyHome: visit.nobodyHome,
  state: visit.state,
  nextVisit: visit.nextVisit,
  due: visit.nextOpen && visit.nextVisit !== null && visit.nextVisit <= beijingDay(now),
  writtenBy: told.writtenBy,
  differs: differing(visit),
  needs: told.needs,
})

/** Who can come along to a door. */
const companions = ['officer', 'auxiliary', 'grid-worker', 'liaison', 'mediator']

export class VisitViews {
  constructor(private readonly parts: VisitsParts) {}

  /** All that the gate page needs, to be kept on the phone. */
  async form(sql: Sql, actor: Actor) {
    const staff = staffOnly(actor)
    const { beats, people } = this.parts
    const mine = new Set(await beatsOf(this.parts, sql, staff))
    const villages = await beats.villagesByBeat(sql, staff.stationId)
    const team = await people.staffOfStation(sql, staff.stationId)
    return {
      checklist: toChecklistView(await currentChecklist(sql)),
      villages: villages
        .filter(({ beatUuid }) => mine.has(beatUuid))
        .map(({ code, name, beatUuid }) => ({
          code,
          name,
          beatId: beatIdOf({ stationId: staff.stationId, beatUuid }),
        })),
      team: team
        .filter(({ role }) => companions.includes(role))
        .map(({ accountId: id, name, role }) => ({ id, name, role })),
    }
  }

  async list(sql: Sql, actor: Actor, { filter, villageCode, limit, cursor, now }: Wanted) {
    const staff = staffOnly(actor)
    const { stationId } = staff
    const desk = { stationId, beatUuids: await beatsOf(this.parts, sql, staff), today: beijingDay(now) }
    const search = { filter, villageCode: villageCode ?? null, after: readCursor(cursor), limit }
    const page = toPage(await listVisits(sql, desk, search), limit, ({ day, uuid }) => cursorAt(day, uuid))
    await this.parts.audit.record(sql, now, entryOf(actor, { stationId, id: null }, 'visits.listed', filter))
    const nameOf = await namesOf(
      this.parts,
      sql,
      page.items.map(({ writtenBy }) => writtenBy),
    )
    const needs = await this.needsOf(sql, page.items)
    return {
      items: page.items.map((visit) =>
        toLine(visit, now, { writtenBy: nameOf(visit.writtenBy), needs: needs(visit).length }),
      ),
      nextCursor: page.nextCursor,
      ...(await countVisits(sql, desk)),
    }
  }

  async one(sql: Sql, actor: Actor, visit: Visit, now: Date) {
    const { writtenBy, approvedBy, teamIds } = visit
    const people = [writtenBy, ...teamIds, ...(approvedBy === null ? [] : [approvedBy])]
    const nameOf = await namesOf(this.parts, sql, people)
    const heard = (await this.needsOf(sql, [visit]))(visit)
    const checklist = await findVersion(sql, visit.checklistVersion)
    if (checklist === null) throw new Refusal('visit.checklist-unknown')
    return {
      ...toLine(visit, now, { writtenBy: nameOf(writtenBy), needs: heard.length }),
      checklist: toChecklistView(checklist),
      checks: visit.checks,
      prompts: visit.prompts,
      topics: visit.topics,
      welfare: visit.welfare,
      contactName: visit.contactName,
      note: visit.note,
      team: teamIds.map(nameOf),
      needIds: heard.map(({ id, what }) => ({ id, what })),
      approvedBy: approvedBy === null ? null : nameOf(approvedBy),
      recordedAt: visit.recordedAt.toISOString(),
      may: mayApproveVisit(actor, visit) ? ['approve' as const] : [],
    }
  }

  private async needsOf(sql: Sql, visits: readonly Visit[]): Promise<(visit: Visit) => readonly HeardNeed[]> {
    const [first] = visits
    const heard = first === undefined ? [] : await listNeedsOfVisits(sql, first.stationId, visits)
    return ({ uuid }) => heard.filter(({ visitUuid }) => visitUuid === uuid)
  }
}
