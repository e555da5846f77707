/** The eight roles of the service (facts.md section A, 27; design.md "Who uses it"). */
export const roles = [
  'resident',
  'officer',
  'auxiliary',
  'grid-worker',
  'mediator',
  'liaison',
  'station-chief',
  'administrator',
] as const

export type Role = (typeof roles)[number]
export type StaffRole = Exclude<Role, 'resident'>

/** Every role that signs in with a staff number. */
export const staffRoles = roles.filter((role): role is StaffRole => role !== 'resident')

export interface ResidentActor {
  readonly role: 'resident'
  readonly accountId: string
}

/** A member of staff with the scope they hold today. Ids of beats are public ids (they carry the station). */
export interface StaffActor {
  readonly role: StaffRole
  readonly accountId: string
  readonly stationId: number
  /** Beats where this person is one of the dated pair today. */
  readonly beatIds: readonly string[]
  /** Beats where this person is the deputy today. */
  readonly deputyBeatIds: readonly string[]
}

export type Actor = ResidentActor | StaffActor

export const isStaff = (actor: Actor): actor is StaffActor => actor.role !== 'resident'

/** The Chinese name of each role, as a villager reads it. */
export const roleNames: Record<Role, string> = {
  resident: '村民',
  officer: '社区民警',
  auxiliary: '辅警',
  'grid-worker': '网格员',
  mediator: '调解员',
  liaison: '包村干部',
  'station-chief': '所长',
  administrator: '管理员',
}
