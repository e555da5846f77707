import type { Actor, StaffActor } from '@shared/kernel/actor'

/** Opinions may be about any of the staff, and clues put people at risk: only the chief of the station reads them. */
export const mayReadFeedback = (actor: Actor): actor is StaffActor => actor.role === 'station-chief'

export const mayAnswerOpinion = (actor: Actor, opinion: { readonly stationId: number }): boolean =>
  mayReadFeedback(actor) && actor.stationId === opinion.stationId
