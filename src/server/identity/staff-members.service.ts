import type { Audit } from '@server/audit'
import type { Database, Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type { StaffStanding } from '@shared/identity/staff'
import {
  type StaffAct,
  mayActOnStaff,
  maySeeStaff,
  rolesToGive,
  staffActsOf,
} from '@shared/identity/staff.policy'
import { standingOf } from '@shared/identity/staff.rules'
import { type Actor, type StaffActor, type StaffRole, isStaff, staffRoles } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import {
  type StaffMember,
  findMember,
  findTransfer,
  listHeldBeats,
  listHeldVillages,
  listMembers,
  lockMember,
} from './staff-members.repository'

interface Days {
  readonly fromDay: string
  readonly toDay: string
}

interface Whose {
  readonly stationId: number
  readonly accountId: string
}

/** What the room of places does for the people who work there. */
export interface StaffDuties {
  /** Takes somebody out of every pair and every village from today on. */
  endDuties(sql: Sql, whose: Whose, now: Date): Promise<void>
  setVillages(sql: Sql, whose: Whose, codes: readonly string[], fromDay: string): Promise<void>
  setAbsence(sql: Sql, whose: Whose, days: Days): Promise<void>
  /** Every station by its number. */
  stationNames(sql: Sql): Promise<ReadonlyMap<number, string>>
}

export interface StaffParts {
  readonly database: Database
  readonly audit: Audit
  readonly duties: StaffDuties
}

/** One request of somebody who answers for people. */
export interface AtDesk {
  readonly actor: Actor
  readonly sql: Sql
  readonly now: Date
}

const auditNames: Record<StaffAct | 'invite', string> = {
  invite: 'staff.invited',
  describe: 'staff.described',
  'change-role': 'staff.role-changed',
  'set-term': 'staff.term-set',
  recommend: 'staff.recommended',
  vet: 'staff.vetted',
  'assign-villages': 'staff.villages-assigned',
  'set-absence': 'staff.absence-set',
  'reset-password': 'staff.password-reset',
  'reset-two-step': 'staff.two-step-reset',
  transfer: 'staff.transferred',
  depart: 'staff.departed',
  return: 'staff.returned',
}

export const entryOf = (
  actor: StaffActor,
  act: keyof typeof auditNames,
  person: { readonly stationId: number; readonly accountId: string | null },
  outcome: 'done' | 'refused' = 'done',
) => ({
  stationId: person.stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action: auditNames[act],
  subject: person.accountId,
  outcome,
  reason: outcome === 'refused' ? 'actor.not-allowed' : null,
})

export function staffOnly(actor: Actor): StaffActor {
  if (isStaff(actor)) return actor
  throw new Refusal('actor.not-allowed')
}

const toItem = (member: StaffMember, standing: StaffStanding) => ({
  id: member.accountId,
  stationId: member.stationId,
  stationName: member.stationName,
  staffNumber: member.staffNumber,
  role: member.role,
  name: member.name,
  standing,
  termUntil: member.termUntil,
})

const dated = (by: string | null, on: string | null) => (on === null ? null : { by: by ?? '', on })

interface Search {
  readonly station?: number | undefined
  readonly role?: StaffRole | undefined
  readonly q?: string | undefined
  readonly left?: 'yes' | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

export class StaffMembers {
  constructor(private readonly parts: StaffParts) {}

  /** The chief's list is the own station's; the administrator's is the county's or one station's. */
  async list(query: Search, { actor: asking, sql, now }: AtDesk) {
    const actor = staffOnly(asking)
    const stationId = query.station ?? (actor.role === 'administrator' ? null : actor.stationId)
    if (!maySeeStaff(actor, stationId ?? actor.stationId)) throw new Refusal('actor.not-allowed')

    const today = beijingDay(now)
    const { role = null, q = '', left, limit, cursor = null } = query
    const search = { stationId, role, text: q.trim() === '' ? null : q.trim(), left: left === 'yes' }
    const rows = await listMembers(sql, { ...search, after: cursor, limit }, today)
    const page = toPage(rows, limit, (last) => last.staffNumber)
    const items = page.items.map((row) => ({ ...toItem(row, standingOf(row, today)), beats: row.beats }))
    return { ...page, items }
  }

  async read(accountId: string, desk: AtDesk) {
    const actor = staffOnly(desk.actor)
    const member = await this.find(accountId, desk)
    if (!maySeeStaff(actor, member.stationId)) throw new Refusal('staff.not-found')
    return this.view(member, desk)
  }

  /** load → allowed? → change → audit, in the transaction of the request. */
  async act(accountId: string, act: StaffAct, desk: AtDesk, change: (member: StaffMember) => Promise<void>) {
    const actor = staffOnly(desk.actor)
    await lockMember(desk.sql, accountId)
    const member = await this.find(accountId, desk)
    const standing = standingOf(member, beijingDay(desk.now))
    if (!maySeeStaff(actor, member.stationId)) throw new Refusal('staff.not-found')
    if (!mayActOnStaff(actor, act, { ...member, standing })) {
      const allowedElse = staffActsOf(actor, { ...member, standing }).length > 0
      if (allowedElse) throw new Refusal('staff.not-now')
      throw new Refusal('actor.not-allowed', { attempt: entryOf(actor, act, member, 'refused') })
    }

    await change(member)
    await this.parts.audit.record(desk.sql, desk.now, entryOf(actor, act, member))
    return this.view(await this.find(accountId, desk), desk)
  }

  async find(accountId: string, { sql, now }: AtDesk): Promise<StaffMember> {
    const member = await findMember(sql, accountId, beijingDay(now))
    if (!member) throw new Refusal('staff.not-found')
    return member
  }

  async view(member: StaffMember, { actor: asking, sql, now }: AtDesk) {
    const actor = staffOnly(asking)
    const today = beijingDay(now)
    const standing = standingOf(member, today)
    const [beats, villages, transfer] = await Promise.all([
      listHeldBeats(sql, member, today),
      listHeldVillages(sql, member, today),
      findTransfer(sql, member.accountId),
    ])
    const may = staffActsOf(actor, { ...member, standing })
    return {
      ...toItem(member, standing),
      workPhone: member.workPhone,
      avatar: member.avatar,
      firstPassword: member.firstPassword,
      twoStep: member.twoStep,
      recommendation: dated(member.recommendedBy, member.recommendedOn),
      vetting: dated(member.vettedByName, member.vettedOn),
      beats: beats.map(({ beatUuid, name, part }) => ({
        id: toPublicId({ stationId: member.stationId, uuid: beatUuid }),
        name,
        part,
      })),
      villages: villages.map(({ code, name }) => ({ code, name })),
      transfer: transfer && {
        stationId: transfer.stationId,
        stationName: transfer.stationName,
        onDay: transfer.onDay,
      },
      may,
      roles: may.includes('change-role') ? rolesToGive(actor, member.stationId, staffRoles) : [],
    }
  }
}
