import type { Sql } from '@server/platform/database'
import type { Recommendation } from '@shared/identity/staff'
import { mayFillRole } from '@shared/identity/staff.policy'
import type { StaffRole } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { endSessionsOf } from './sessions.repository'
import {
  type DueTransfer,
  applyTransfer,
  changeRole,
  closeMember,
  describeMember,
  dropTransfer,
  keepRecommendation,
  keepTerm,
  keepVetting,
  planTransfer,
  resetTwoStep,
  takeDueTransfers,
} from './staff-changes.repository'
import { type AtDesk, type StaffMembers, type StaffParts, staffOnly } from './staff-members.service'

const assertFromToday = (day: string, now: Date, field: string) => {
  if (day >= beijingDay(now)) return
  throw new Refusal('staff.day-past', { errors: [{ field, text: '日子要从今天起往后' }] })
}

/** The acts on a member of staff that give nothing secret away. */
export class StaffActs {
  constructor(
    private readonly parts: StaffParts,
    private readonly members: StaffMembers,
  ) {}

  describe(id: string, told: { readonly name: string; readonly workPhone: string | null }, desk: AtDesk) {
    return this.members.act(id, 'describe', desk, () => describeMember(desk.sql, id, told))
  }

  changeRole(id: string, role: StaffRole, desk: AtDesk) {
    return this.members.act(id, 'change-role', desk, async ({ stationId, accountId, role: before }) => {
      if (!mayFillRole(staffOnly(desk.actor), { stationId, role })) throw new Refusal('actor.not-allowed')
      if (role === before) return
      await this.parts.duties.endDuties(desk.sql, { stationId, accountId }, desk.now)
      await changeRole(desk.sql, id, role)
      await endSessionsOf(desk.sql, id)
    })
  }

  setTerm(id: string, until: string | null, desk: AtDesk) {
    return this.members.act(id, 'set-term', desk, () => keepTerm(desk.sql, id, until))
  }

  recommend(id: string, recommendation: Recommendation, desk: AtDesk) {
    return this.members.act(id, 'recommend', desk, () => keepRecommendation(desk.sql, id, recommendation))
  }

  vet(id: string, desk: AtDesk) {
    return this.members.act(id, 'vet', desk, () =>
      keepVetting(desk.sql, id, desk.actor.accountId, beijingDay(desk.now)),
    )
  }

  assignVillages(
    id: string,
    given: { readonly codes: readonly string[]; readonly fromDay: string },
    desk: AtDesk,
  ) {
    assertFromToday(given.fromDay, desk.now, 'body.fromDay')
    return this.members.act(id, 'assign-villages', desk, (member) =>
      this.parts.duties.setVillages(desk.sql, member, given.codes, given.fromDay),
    )
  }

  setAbsence(id: string, days: { readonly fromDay: string; readonly toDay: string }, desk: AtDesk) {
    assertFromToday(days.toDay, desk.now, 'body.toDay')
    if (days.toDay < days.fromDay)
      throw new Refusal('request.invalid', {
        errors: [{ field: 'body.toDay', text: '到哪天不能比从哪天早' }],
      })
    return this.members.act(id, 'set-absence', desk, (member) =>
      this.parts.duties.setAbsence(desk.sql, member, days),
    )
  }

  resetTwoStep(id: string, desk: AtDesk) {
    return this.members.act(id, 'reset-two-step', desk, async () => {
      await resetTwoStep(desk.sql, id)
      await endSessionsOf(desk.sql, id)
    })
  }

  async transfer(id: string, to: { readonly stationId: number; readonly onDay: string }, desk: AtDesk) {
    assertFromToday(to.onDay, desk.now, 'body.onDay')
    if (!(await this.parts.duties.stationNames(desk.sql)).has(to.stationId))
      throw new Refusal('station.not-found')
    return this.members.act(id, 'transfer', desk, async (member) => {
      if (member.stationId === to.stationId) throw new Refusal('staff.not-now', { text: '他已经在这个所了' })
      await planTransfer(desk.sql, id, to)
      const due = {
        accountId: id,
        role: member.role,
        fromStationId: member.stationId,
        toStationId: to.stationId,
      }
      if (to.onDay === beijingDay(desk.now)) await this.move(desk.sql, due, desk.now)
    })
  }

  /** Every session ends with the same commit; the account stays, closed, for the files that name it. */
  depart(id: string, desk: AtDesk) {
    return this.members.act(id, 'depart', desk, async (member) => {
      await this.parts.duties.endDuties(desk.sql, member, desk.now)
      await dropTransfer(desk.sql, id)
      await closeMember(desk.sql, id, desk.now)
      await endSessionsOf(desk.sql, id)
    })
  }

  /** Puts through the transfers whose day has come. */
  async moveDue(sql: Sql, now: Date): Promise<void> {
    for (const due of await takeDueTransfers(sql, beijingDay(now))) {
      await this.move(sql, due, now)
      const arrived = {
        action: 'staff.arrived',
        subject: due.accountId,
        outcome: 'done',
        reason: null,
      } as const
      const nobody = { actorId: null, actorRole: null }
      await this.parts.audit.record(sql, now, { stationId: due.toStationId, ...nobody, ...arrived })
    }
  }

  private async move(sql: Sql, due: DueTransfer, now: Date): Promise<void> {
    const { accountId, fromStationId: stationId } = due
    await this.parts.duties.endDuties(sql, { stationId, accountId }, now)
    await applyTransfer(sql, due, now)
    await endSessionsOf(sql, accountId)
  }
}
