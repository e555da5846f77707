import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { StaffActor } from '@shared/kernel/actor'
import { instantAt } from '@shared/kernel/beijing-time'
import { nextOfNeed } from '@shared/visits/need-words.rules'
import { needSightOf } from '@shared/visits/need.policy'
import type { OpenWork, WorkAsked } from '@shared/workbench/work'
import { listNeeds } from './need-lists.repository'
import type { NeedViews } from './need-views.service'
import { findNeed } from './needs.repository'
import type { VisitsParts } from './parts'
import { namesOf } from './visit-access'

const LAST_MINUTE = 24 * 60 - 1

/** Needs for the workbench: those of the beats, or those one owns or wrote down; each is its owner's turn. */
export async function openNeeds(
  parts: VisitsParts,
  views: NeedViews,
  { sql, actor, now, limit }: WorkAsked & { readonly sql: Sql; readonly actor: StaffActor },
): Promise<OpenWork[]> {
  if (actor.role === 'administrator') return []
  const desk = await views.deskOf(sql, actor, now)
  const wanted = { filter: 'open' as const, villageCode: null, dueBy: null, after: null, limit }
  const needs = await listNeeds(sql, desk, wanted)
  const nameOf = await namesOf(
    parts,
    sql,
    needs.map(({ ownerId }) => ownerId),
  )
  return needs.map((need) => ({
    kind: 'need',
    id: need.id,
    receipt: null,
    title: need.what,
    who: null,
    village: need.villageName,
    dueAt: instantAt(need.progress.dueDay, LAST_MINUTE),
    state: nextOfNeed(need.progress, nameOf(need.ownerId)),
    isNew: need.stepCount === 1,
    waitsFor: need.ownerId === actor.accountId ? 'me' : 'colleague',
  }))
}

/** Where a need lies and what it is about, for somebody who works on it; null for everybody else. */
export async function placeOfNeed(sql: Sql, actor: StaffActor, publicId: string) {
  const id = fromPublicId(publicId)
  const need = id && (await findNeed(sql, id))
  if (!need || needSightOf(actor, need) !== 'staff') return null
  const { stationId, beatUuid, villageCode, villageName, what } = need
  return { stationId, beatUuid, villageCode, villageName, title: what, isProtected: false }
}
