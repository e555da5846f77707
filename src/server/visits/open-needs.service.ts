import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { WorkShelf } from '@server/platform/work-shelf'
import type { StaffActor } from '@shared/kernel/actor'
import { nextOfNeed } from '@shared/visits/need-words.rules'
import { needSightOf } from '@shared/visits/need.policy'
import { dueMoment } from '@shared/visits/need.rules'
import type { OpenWork } from '@shared/workbench/work'
import type { Need } from './need-rows.repository'
import { searchNeeds } from './need-search.repository'
import type { NeedViews } from './need-views.service'
import { countWork, listWork } from './need-work.repository'
import { findNeed } from './needs.repository'
import type { VisitsParts } from './parts'
import { namesOf } from './visit-access'

const toWork = (need: Need, actor: StaffActor, owner: string): OpenWork => ({
  kind: 'need',
  id: need.id,
  receipt: null,
  title: need.what,
  who: null,
  village: need.villageName,
  dueAt: need.progress.state === 'carried-back' ? null : dueMoment(need.progress.dueDay),
  state: nextOfNeed(need.progress, owner),
  isNew: need.stepCount === 1,
  waitsFor: need.ownerId === actor.accountId ? 'me' : 'colleague',
})

/** Needs for the workbench: those of the beats, or those one owns or wrote down; each is its owner's turn. */
export function openNeeds(parts: VisitsParts, views: NeedViews): WorkShelf {
  const toWorks = async (sql: Sql, actor: StaffActor, needs: readonly Need[]) => {
    const owners = needs.map(({ ownerId }) => ownerId)
    const nameOf = await namesOf(parts, sql, owners)
    return needs.map((need) => toWork(need, actor, nameOf(need.ownerId)))
  }
  return {
    list: async (sql, actor, asked) =>
      toWorks(sql, actor, await listWork(sql, await views.deskOf(sql, actor, asked.now), asked)),
    count: async (sql, actor, asked) => countWork(sql, await views.deskOf(sql, actor, asked.now), asked),
    async search(sql, actor, asked) {
      const needs = await searchNeeds(sql, await views.deskOf(sql, actor, asked.now), asked)
      const works = await toWorks(sql, actor, needs)
      return works.map((work, index) => ({ work, changedAt: needs[index]?.changedAt ?? asked.now }))
    },
  }
}

/** Where a need lies and what it is about, for somebody who works on it; null for everybody else. */
export async function placeOfNeed(sql: Sql, actor: StaffActor, publicId: string) {
  const id = fromPublicId(publicId)
  const need = id && (await findNeed(sql, id))
  if (!need || needSightOf(actor, need) !== 'staff') return null
  const { stationId, beatUuid, villageCode, villageName, what } = need
  return { stationId, beatUuid, villageCode, villageName, title: what, isProtected: false }
}
