import type { Sql } from '@server/platform/database'
import { listMembers } from './dispute-members.repository'
import { listParties } from './dispute-parties.repository'
import type { StoredWarning } from './early-warnings.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type Parts = Pick<DisputesParts, 'people'>

/** Whom a change concerns beside the reporter and the beat, and who hears nothing of it because they stepped out. */
export interface Concerned {
  readonly accountIds: readonly string[]
  readonly steppedOut: readonly string[]
}

const nobody: Concerned = { accountIds: [], steppedOut: [] }

export async function concernedBy({ people }: Parts, sql: Sql, dispute: Dispute): Promise<Concerned> {
  const members = await listMembers(sql, dispute)
  const steppedOut = members.filter((one) => one.steppedOut).map(({ accountId }) => accountId)
  const indexes = (await listParties(sql, dispute)).flatMap(({ invitedIndex }) => invitedIndex ?? [])
  const invited = await Promise.all(indexes.map((index) => people.residentWith(sql, index)))
  const called = members.filter(({ endedAt }) => endedAt === null).map(({ accountId }) => accountId)
  return { accountIds: [...called, ...invited].filter((one) => one !== null), steppedOut }
}

/** Whom a change of a dispute concerns. */
export const announcementOf = (
  { id, reporterId, beatId, stepCount }: Dispute,
  { accountIds, steppedOut }: Concerned = nobody,
) => ({
  topics: [
    ...(reporterId === null ? [] : [`account:${reporterId}`]),
    `beat:${beatId}`,
    ...accountIds.map((accountId) => `account:${accountId}`),
  ],
  except: steppedOut,
  kind: 'dispute',
  id,
  sequence: stepCount,
})

/** A sheet concerns who wrote it and the beat; whoever stepped out of it hears nothing. */
export const warningAnnouncementOf = ({ id, beatId, reporterId, steppedOut }: StoredWarning) => ({
  topics: [`beat:${beatId}`, `account:${reporterId}`],
  except: steppedOut,
  kind: 'early-warning',
  id,
  sequence: 1,
})
