import type { Sql } from '@server/platform/database'
import { sha256 } from '@server/platform/vault'
import { POSTS_PER_ADDRESS_AND_DAY } from '@shared/feedback/feedback.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { countPost } from './answers.repository'
import type { FeedbackParts } from './parts'

/** Who sent it is not asked; how much comes from one address is limited all the same. */
export interface Sender {
  readonly address: string
  readonly key: string | null
  readonly now: Date
}

export const sentKeyOf = ({ key }: Sender): Buffer | null => (key === null ? null : sha256(`feedback ${key}`))

export async function assertNotFlooding({ vault }: FeedbackParts, sql: Sql, sender: Sender): Promise<void> {
  const day = beijingDay(sender.now)
  const posts = await countPost(sql, vault.blindIndex(`feedback ${day} ${sender.address}`), day)
  if (posts > POSTS_PER_ADDRESS_AND_DAY) throw new Refusal('feedback.too-many')
}

/** The station that answers for the village, else the first station; with the village's name where it is known. */
export async function addressedTo(
  { beats }: FeedbackParts,
  sql: Sql,
  villageCode: string | undefined,
): Promise<{ stationId: number; village: string | null }> {
  const village = villageCode === undefined ? null : await beats.beatOfVillage(sql, villageCode)
  const beat = village?.beat ?? (await beats.deskOf(sql, null))
  if (!beat) throw new Refusal('beat.not-found')
  return { stationId: beat.stationId, village: village?.name ?? null }
}
