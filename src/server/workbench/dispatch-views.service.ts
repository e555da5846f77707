import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { type WorkShelf, nothingOpen } from '@server/platform/work-shelf'
import type { StaffActor } from '@shared/kernel/actor'
import { actsOffered } from '@shared/workbench/dispatch.policy'
import { dispatchStateNames } from '@shared/workbench/dispatch.rules'
import type { OpenWork } from '@shared/workbench/work'
import { searchDispatches } from './dispatch-search.repository'
import { type Crew, countWork, listWork } from './dispatch-work.repository'
import { type Dispatch, listDispatchSteps } from './dispatches.repository'
import type { WorkbenchParts } from './parts'

const LEFT = '已离任'
const crews = ['officer', 'auxiliary', 'station-chief']

/** What came back waits for whoever gives; everything else for whoever was sent, or the deputy. */
function turnOf({ role }: StaffActor, { progress }: Dispatch): OpenWork['waitsFor'] {
  const chiefs = role === 'station-chief'
  return chiefs === (progress.state === 'handed-back') ? 'me' : 'colleague'
}

const toWork = (actor: StaffActor, dispatch: Dispatch, officer: string): OpenWork => ({
  kind: 'dispatch',
  id: dispatch.id,
  receipt: null,
  title: dispatch.what,
  who: null,
  village: dispatch.villageName,
  dueAt: dispatch.progress.state === 'done' ? null : dispatch.progress.dueAt,
  state: `${officer}：${dispatchStateNames[dispatch.progress.state]}`,
  isNew: dispatch.progress.state === 'given',
  waitsFor: turnOf(actor, dispatch),
})

/** What each person sees of a dispatch. */
export class DispatchViews {
  constructor(private readonly parts: WorkbenchParts) {}

  async one(sql: Sql, actor: StaffActor, dispatch: Dispatch, now: Date) {
    const steps = await listDispatchSteps(sql, dispatch)
    const { officerId, auxiliaryId, givenBy, progress } = dispatch
    const ids = [officerId, auxiliaryId, givenBy, ...steps.map(({ actorId }) => actorId)]
    const people = await this.parts.people.staffOf(sql, [...new Set(ids.filter((id) => id !== null))])
    const nameOf = (id: string) => people.get(id)?.name ?? LEFT
    return {
      id: dispatch.id,
      what: dispatch.what,
      village: dispatch.villageName,
      place: dispatch.place,
      source: dispatch.source,
      about: dispatch.about,
      state: progress.state,
      dueAt: progress.dueAt.toISOString(),
      changedAt: dispatch.changedAt.toISOString(),
      overdue: progress.state !== 'done' && progress.dueAt < now,
      officer: nameOf(officerId),
      auxiliary: auxiliaryId === null ? null : nameOf(auxiliaryId),
      givenBy: nameOf(givenBy),
      outcome: progress.outcome,
      becameId: dispatch.becameId,
      steps: steps.map(({ act, at, actorId, words }) => ({
        act,
        at: at.toISOString(),
        by: nameOf(actorId),
        words,
      })),
      may: actsOffered(actor, dispatch),
    }
  }

  readonly work: WorkShelf = {
    list: async (sql, actor, asked) => {
      const crew = await this.crewOf(sql, actor)
      const dispatches = crew === null ? [] : await listWork(sql, crew, asked)
      return this.toWorks(sql, actor, dispatches)
    },
    count: async (sql, actor, asked) => {
      const crew = await this.crewOf(sql, actor)
      return crew === null ? nothingOpen : countWork(sql, crew, asked)
    },
    search: async (sql, actor, asked) => {
      const crew = await this.crewOf(sql, actor)
      const dispatches = crew === null ? [] : await searchDispatches(sql, crew, asked)
      const works = await this.toWorks(sql, actor, dispatches)
      return works.map((work, index) => ({ work, changedAt: dispatches[index]?.changedAt ?? asked.now }))
    },
  }

  private async toWorks(sql: Sql, actor: StaffActor, dispatches: readonly Dispatch[]): Promise<OpenWork[]> {
    const ids = [...new Set(dispatches.map(({ officerId }) => officerId))]
    const people = await this.parts.people.staffOf(sql, ids)
    return dispatches.map((dispatch) => toWork(actor, dispatch, people.get(dispatch.officerId)?.name ?? LEFT))
  }

  private async crewOf(sql: Sql, actor: StaffActor): Promise<Crew | null> {
    const { stationId, accountId, role } = actor
    if (!crews.includes(role)) return null
    const beatUuids = await this.beatsOf(sql, actor)
    const left = [...(await this.parts.disputes.recusals(sql, actor))]
    return { stationId, accountId, beatUuids, left, isChief: role === 'station-chief' }
  }

  private async beatsOf(sql: Sql, actor: StaffActor): Promise<string[]> {
    if (actor.role === 'station-chief')
      return (await this.parts.beats.listBeats(sql, actor.stationId)).map(({ beatUuid }) => beatUuid)
    const ids = [...actor.beatIds, ...actor.deputyBeatIds]
    return [...new Set(ids.flatMap((id) => fromPublicId(id)?.uuid ?? []))]
  }
}
