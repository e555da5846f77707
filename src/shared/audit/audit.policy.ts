import type { StaffActor } from '@shared/kernel/actor'

/** Staff see what they did themselves; the chief and the auditor see the whole station (facts.md G). */
export const maySeeWholeAudit = (actor: StaffActor): boolean =>
  actor.role === 'station-chief' || actor.role === 'administrator'
