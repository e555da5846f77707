import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { type DisputeCategory, categoryWords } from '@shared/disputes/dispute-category'
import { sightOf } from '@shared/disputes/dispute.policy'
import type { StaffActor } from '@shared/kernel/actor'
import { tiesOf } from './dispute-access'
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
