import type { StaffActor, StaffRole } from '@shared/kernel/actor'

/** Stations are founded by the county's administrator. */
export const mayFoundStation = (actor: StaffActor): boolean => actor.role === 'administrator'

/** A station's facts, beats, pairs and hours: by the county's administrator and by the station's own chief. */
export const mayRunStation = (actor: StaffActor, stationId: number): boolean =>
  actor.role === 'administrator' || (actor.role === 'station-chief' && actor.stationId === stationId)

/** A village goes from one beat to another by the chief of both; from station to station by the administrator. */
export const mayAssignVillage = (
  actor: StaffActor,
  move: { readonly fromStation: number | null; readonly toStation: number },
): boolean =>
  actor.role === 'administrator' ||
  (mayRunStation(actor, move.toStation) && move.fromStation === move.toStation)

export const beatActs = ['describe', 'set-pair', 'hand-over', 'close'] as const
export type BeatAct = (typeof beatActs)[number]

interface BeatOf {
  readonly stationId: number
  readonly kind: 'beat' | 'desk'
  readonly closed: boolean
}

/** The desk has no pair, is handed to nobody and never closes. */
export function beatActsOf(actor: StaffActor, beat: BeatOf): BeatAct[] {
  if (!mayRunStation(actor, beat.stationId) || beat.closed) return []
  return beat.kind === 'desk' ? ['describe'] : [...beatActs]
}

type Part = 'officer' | 'auxiliary' | 'deputy'

/** Who can take which part: an auxiliary never holds a beat alone. */
const parts: Record<Part, readonly StaffRole[]> = {
  officer: ['officer', 'station-chief'],
  auxiliary: ['auxiliary', 'officer'],
  deputy: ['officer', 'auxiliary', 'station-chief'],
}

export const mayTakePart = (role: StaffRole, part: Part): boolean => parts[part].includes(role)
