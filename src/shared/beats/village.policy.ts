import { type StaffActor } from '@shared/kernel/actor'

interface VillageOf {
  readonly stationId: number
  /** Public id of the beat that answers for the village. */
  readonly beatId: string
}

/** Local names and coordinates: by the beat's officer, who knows them, the station's chief, and the county's administrator. */
export const mayEditVillage = (actor: StaffActor, village: VillageOf): boolean => {
  if (actor.role === 'administrator') return true
  if (actor.stationId !== village.stationId) return false
  if (actor.role === 'station-chief') return true
  return actor.role === 'officer' && actor.beatIds.includes(village.beatId)
}
