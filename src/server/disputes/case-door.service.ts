import type { Sql } from '@server/platform/database'
import { fromPublicId, toPublicId } from '@server/platform/public-id'
import { type DisputeCategory, categoryWords } from '@shared/disputes/dispute-category'
import { sightOf } from '@shared/disputes/dispute.policy'
import type { StaffActor } from '@shared/kernel/actor'
import { tiesOf } from './dispute-access'
import { listRecusals, listSteppedOut } from './dispute-members.repository'
import { findDispute } from './disputes.repository'
import type { DisputesService } from './disputes.service'
import type { DisputesParts } from './parts'

export interface HeardDispute {
  readonly villageCode: string
  readonly category: DisputeCategory
  readonly text: string
  readonly landmark: string | undefined
  readonly source: '110' | 'phone' | 'visit'
}

/** Where a dispute lies and what it is called, for somebody who may see all of it; null for everybody else. */
export async function placeOfDispute(parts: DisputesParts, sql: Sql, actor: StaffActor, publicId: string) {
  const id = fromPublicId(publicId)
  const dispute = id && (await findDispute(sql, id))
  if (!dispute) return null
  const sight = sightOf(actor, dispute, await tiesOf(parts, sql, actor, dispute))
  if (sight !== 'staff') return null
  const { stationId, beatUuid, villageCode, villageName, category, receipt } = dispute
  const title = `${categoryWords[category].name}纠纷 ${receipt}`
  return { stationId, beatUuid, villageCode, villageName, title, isProtected: dispute.isProtected }
}

/** The public ids of what somebody stepped out of: nothing about it is shown to them in other rooms either. */
export async function recusalsOf(
  sql: Sql,
  { stationId, accountId }: StaffActor,
): Promise<ReadonlySet<string>> {
  return new Set((await listRecusals(sql, stationId, accountId)).map(toPublicId))
}

/** Who stepped out of a dispute, whoever asks. */
export async function steppedOutOf(sql: Sql, publicId: string): Promise<readonly string[]> {
  const id = fromPublicId(publicId)
  return (id && (await listSteppedOut(sql, [id])).get(id.uuid)) ?? []
}

/** What somebody was sent to and found to be a dispute: registered in the words that were there; gives its public id. */
export async function hearDispute(
  disputes: DisputesService,
  { sql, actor, now }: { readonly sql: Sql; readonly actor: StaffActor; readonly now: Date },
  heard: HeardDispute,
): Promise<string> {
  const report = {
    ...heard,
    kind: 'dispute' as const,
    uploadIds: [],
    confidential: true,
    callBack: 'any' as const,
    afterWarning: false,
  }
  return (await disputes.report(sql, report, { actor, address: '', now })).id
}
