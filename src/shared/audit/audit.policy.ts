import type { StaffActor } from '@shared/kernel/actor'

/** Staff see what they did themselves; the chief sees the station, the auditor every station (facts.md G). */
export const maySeeWholeAudit = (actor: StaffActor): boolean =>
  actor.role === 'station-chief' || actor.role === 'administrator'

/** The stations whose audit somebody reads: null is all of them. */
export const auditStationOf = (actor: StaffActor): number | null =>
  actor.role === 'administrator' ? null : actor.stationId

interface AlertAbout {
  readonly stationId: number
  readonly actorId: string
  readonly isAnswered: boolean
}

export const maySeeAlert = (actor: StaffActor, { stationId }: Pick<AlertAbout, 'stationId'>): boolean =>
  actor.role === 'administrator' || (actor.role === 'station-chief' && actor.stationId === stationId)

/** Nobody answers for themselves: what is found about a chief is the administrator's. */
export const mayAnswerAlert = (actor: StaffActor, alert: AlertAbout): boolean =>
  maySeeAlert(actor, alert) && alert.actorId !== actor.accountId && !alert.isAnswered
