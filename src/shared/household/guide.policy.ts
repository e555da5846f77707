import type { Actor } from '@shared/kernel/actor'

/** Content is the county bureau's: its administrators correct it without a release. */
export const mayWriteGuides = (actor: Actor): boolean => actor.role === 'administrator'

/** What the guides lack is read by those who can have it written. */
export const mayReadGaps = (actor: Actor): boolean =>
  actor.role === 'administrator' || actor.role === 'station-chief'
