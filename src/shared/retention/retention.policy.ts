import type { StaffActor } from '@shared/kernel/actor'

/** One rule for the whole county: the administrator's. */
export const maySetRetention = (actor: Pick<StaffActor, 'role'>): boolean => actor.role === 'administrator'
