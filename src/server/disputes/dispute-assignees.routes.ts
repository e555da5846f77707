import type { Sql } from '@server/platform/database'
import { disputeContracts } from '@shared/disputes/dispute.contract'
import { mayBeAssigned } from '@shared/disputes/dispute.policy'
import { type Nearness, nearestFirst, nearnessOf } from '@shared/disputes/panel.rules'
import { isStaff } from '@shared/kernel/actor'
import { disputeToRead, notAllowed } from './dispute-access'
import { listMembers } from './dispute-members.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type StaffOfStation = Awaited<ReturnType<DisputesParts['people']['staffOfStation']>>[number]

/** Grid workers and cadres of the village, the beat's pair and its deputy, then the rest (就近原则). */
async function distances({ people, beats }: DisputesParts, sql: Sql, dispute: Dispute) {
  const { stationId, beatUuid, villageCode } = dispute
  const beat = await beats.beatAt(sql, stationId, beatUuid)
  const officers = [beat?.officerId, beat?.deputyId]
  const ofBeat = [...officers, beat?.auxiliaryId]
  const staff = await people.staffOfStation(sql, stationId)
  const isNear = async ({ accountId, role }: StaffOfStation) =>
    ['grid-worker', 'liaison'].includes(role) &&
    villageCode !== null &&
    (await beats.villagesOf(sql, stationId, accountId)).includes(villageCode)
  return Promise.all(
    staff.map(async (person): Promise<StaffOfStation & { near: Nearness; isOfficerOfBeat: boolean }> => {
      const isOfBeat = ofBeat.includes(person.accountId)
      const isOfVillage = await isNear(person)
      const isOfficerOfBeat = officers.includes(person.accountId)
      return { ...person, isOfficerOfBeat, near: nearnessOf({ isOfVillage, isOfBeat }) }
    }),
  )
}

/** Staff of the station to whom the dispute may be given, the nearest first; who stepped out is left out. */
export function mountAssignees(parts: DisputesParts): void {
  parts.mount(disputeContracts.assignees, async ({ sql, actor, params }) => {
    const { dispute, sight } = await disputeToRead(parts, sql, actor, params.id)
    if (!isStaff(actor) || sight !== 'staff') throw notAllowed(actor, dispute, 'assignees-viewed')
    const out = (await listMembers(sql, dispute)).filter(({ steppedOut }) => steppedOut)
    const people = (await distances(parts, sql, dispute)).filter(
      (person) =>
        mayBeAssigned(person, dispute) && !out.some(({ accountId }) => accountId === person.accountId),
    )
    const items = nearestFirst(people).map(({ accountId: id, name, role, near }) => ({
      id,
      name,
      role,
      near,
    }))
    return { items, nextCursor: null }
  })
}
