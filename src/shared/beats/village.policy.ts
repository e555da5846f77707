import { type StaffActor } from '@shared/kernel/actor'

interface VillageOf {
  readonly stationId: number
  /** Public id of the beat that answers for the village. */
  readonly beatId: string
}

/** Local names and coordinates: by the officer of the beat, who knows them, and by the station's chief and administrator. */
export const mayEditVillage = (actor: StaffActor, village: VillageOf): boolean => {
  if (actor.stationId !== village.stationId) return false
  if (actor.role === 'station-chief' || actor.role === 'administrator') return true
  return actor.role === 'officer' && actor.beatIds.includes(village.beatId)
}
