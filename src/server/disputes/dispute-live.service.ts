import type { Sql } from '@server/platform/database'
import { listMembers } from './dispute-members.repository'
import { listParties } from './dispute-parties.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

/** The accounts that a change concerns beside the reporter and the beat: who was called, and who was invited. */
export async function concernedBy(
  { people }: Pick<DisputesParts, 'people'>,
  sql: Sql,
  dispute: Dispute,
): Promise<string[]> {
  const members = await listMembers(sql, dispute)
  const indexes = (await listParties(sql, dispute)).flatMap(({ invitedIndex }) => invitedIndex ?? [])
  const invited = await Promise.all(indexes.map((index) => people.residentWith(sql, index)))
  return [
    ...members.filter(({ endedAt }) => endedAt === null).map(({ accountId }) => accountId),
    ...invited.filter((accountId) => accountId !== null),
  ]
}

/** Whom a change of a dispute concerns. */
export const announcementOf = (
  { id, reporterId, beatId, stepCount }: Dispute,
  concerned: readonly string[] = [],
) => ({
  topics: [
    ...(reporterId === null ? [] : [`account:${reporterId}`]),
    `beat:${beatId}`,
    ...concerned.map((accountId) => `account:${accountId}`),
  ],
  kind: 'dispute',
  id,
  sequence: stepCount,
})
