import { type Actor, type StaffActor, type StaffRole, isStaff } from '@shared/kernel/actor'
import { type WorkKind, workKinds } from './work'

const ofBeat: readonly WorkKind[] = workKinds
const ofVillages: readonly WorkKind[] = ['booking', 'dispute', 'follow-up', 'need', 'early-warning']

/** Whose day holds what; within it each room shows only what its own desk list would. The administrator sees no content. */
const kindsOf: Record<StaffRole, readonly WorkKind[]> = {
  officer: ofBeat,
  auxiliary: ofBeat,
  'station-chief': ofBeat,
  'grid-worker': ofVillages,
  liaison: ofVillages,
  mediator: ['dispute', 'follow-up', 'need'],
  administrator: [],
}

export const workKindsOf = (role: StaffRole): readonly WorkKind[] => kindsOf[role]

export const mayHaveWorkbench = (actor: Actor): actor is StaffActor =>
  isStaff(actor) && kindsOf[actor.role].length > 0
