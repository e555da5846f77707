import { type Actor, type StaffRole, isStaff } from '@shared/kernel/actor'
import type { MotorbikeScope } from './motorbike'

/** What a permission looks at. `beatId` is a public id. */
interface BeatScope {
  readonly stationId: number
  readonly beatId: string
}

const riders: readonly StaffRole[] = ['officer', 'auxiliary']
const keepersOfTheRegister: readonly StaffRole[] = ['station-chief', 'administrator']

const isOf = (actor: Actor, stationId: number, rolesNamed: readonly StaffRole[]) =>
  isStaff(actor) && actor.stationId === stationId && rolesNamed.includes(actor.role)

/** The team of the day: the beat's pair, or its deputy. Only they are given the phone numbers of the day. */
export const isDayTeam = (actor: Actor, { stationId, beatId }: BeatScope): boolean =>
  isStaff(actor) &&
  isOf(actor, stationId, riders) &&
  (actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId))

/** The team and the chief of the station see the day's round, its order and what was packed. */
export const maySeeRound = (actor: Actor, beat: BeatScope): boolean =>
  isDayTeam(actor, beat) || isOf(actor, beat.stationId, ['station-chief'])

/** Whoever sees the round may also put it into another order; it is no decision on anybody's matter. */
export const mayOrderRound = (actor: Actor, beat: BeatScope): boolean => maySeeRound(actor, beat)

/** Only who rides knows what is in the box. */
export const mayPack = (actor: Actor, beat: BeatScope): boolean => isDayTeam(actor, beat)

/** Tells the villages where the officers go, and calls it off. */
export const mayPlanVillages = (actor: Actor, beat: BeatScope): boolean => maySeeRound(actor, beat)

/** Whoever rides or answers for the motorbikes reads the register of their station. */
export const mayReadMotorbikes = (actor: Actor, stationId: number): boolean =>
  isOf(actor, stationId, [...riders, ...keepersOfTheRegister])

/** Enters, changes and retires motorbikes. */
export const mayRegisterMotorbikes = (actor: Actor, stationId: number): boolean =>
  isOf(actor, stationId, keepersOfTheRegister)

/** Notes a repair: whoever keeps the motorbike, or the register. */
export const mayNoteRepair = (actor: Actor, { stationId, keeperId }: MotorbikeScope): boolean =>
  mayRegisterMotorbikes(actor, stationId) ||
  (mayReadMotorbikes(actor, stationId) && actor.accountId === keeperId)
