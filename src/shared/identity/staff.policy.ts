import type { StaffActor, StaffRole } from '@shared/kernel/actor'
import type { StaffStanding } from './staff'

interface StaffOf {
  readonly stationId: number
  readonly role: StaffRole
}

interface Somebody extends StaffOf {
  readonly accountId: string
  readonly standing: StaffStanding
}

/** The roles that a station fills by itself; chiefs and administrators are named by the county's administrator. */
export const stationRoles: readonly StaffRole[] = [
  'officer',
  'auxiliary',
  'grid-worker',
  'mediator',
  'liaison',
]

/** The chief sees the people of the own station, the administrator those of all stations; nobody else a list. */
export const maySeeStaff = (actor: StaffActor, stationId: number): boolean =>
  actor.role === 'administrator' || (actor.role === 'station-chief' && actor.stationId === stationId)

/** Inviting, and every change to somebody in that role. */
export const mayFillRole = (actor: StaffActor, { stationId, role }: StaffOf): boolean =>
  maySeeStaff(actor, stationId) && (actor.role === 'administrator' || stationRoles.includes(role))

/** Nobody changes their own role, term or departure, and nobody their own chief's. */
const mayManage = (actor: StaffActor, person: Somebody): boolean =>
  mayFillRole(actor, person) && person.accountId !== actor.accountId

export const staffActs = [
  'describe',
  'change-role',
  'set-term',
  'recommend',
  'vet',
  'assign-villages',
  'set-absence',
  'reset-password',
  'reset-two-step',
  'transfer',
  'depart',
  'return',
] as const

export type StaffAct = (typeof staffActs)[number]

/** The roles that work by villages and not by beats. */
const villageRoles: readonly StaffRole[] = ['grid-worker', 'liaison']

const conditions: Record<StaffAct, (actor: StaffActor, person: Somebody) => boolean> = {
  describe: (_, { standing }) => standing !== 'left',
  'change-role': (_, { standing }) => standing !== 'left',
  'set-term': (_, { standing }) => standing !== 'left',
  recommend: (_, { standing, role }) => standing !== 'left' && role === 'grid-worker',
  vet: (_, { standing }) => standing === 'not-vetted',
  'assign-villages': (_, { standing, role }) => standing !== 'left' && villageRoles.includes(role),
  'set-absence': (_, { standing }) => standing !== 'left',
  'reset-password': (_, { standing }) => standing !== 'left',
  'reset-two-step': (_, { standing }) => standing !== 'left',
  // Between stations: one chief cannot dispose of another station's posts.
  transfer: (actor, { standing }) => actor.role === 'administrator' && standing !== 'left',
  depart: (_, { standing }) => standing !== 'left',
  return: (_, { standing }) => standing === 'left',
}

export const mayActOnStaff = (actor: StaffActor, act: StaffAct, person: Somebody): boolean =>
  mayManage(actor, person) && conditions[act](actor, person)

export const staffActsOf = (actor: StaffActor, person: Somebody): StaffAct[] =>
  staffActs.filter((act) => mayActOnStaff(actor, act, person))

/** The roles that this person may give. */
export const rolesToGive = (actor: StaffActor, stationId: number, roles: readonly StaffRole[]): StaffRole[] =>
  roles.filter((role) => mayFillRole(actor, { stationId, role }))
