/** A beat of a station, or the station's desk: the one that answers when no other does. */
export type BeatKind = 'beat' | 'desk'

/** Who holds a beat on a day. A beat between two officers has nobody: the desk answers. */
export interface DutyPair {
  readonly officerId: string | null
  readonly auxiliaryId: string | null
  readonly deputyId: string | null
}
