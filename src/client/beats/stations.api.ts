import { type ChosenTable, sendTable } from '@client/platform/choose-table'
import { endpoint } from '@client/platform/request'
import type { dutyHoursContracts } from '@shared/beats/duty-hours.contract'
import type { stationContracts } from '@shared/beats/station.contract'
import type { villagePlanContracts } from '@shared/beats/village-plan.contract'
import type { villageContracts } from '@shared/beats/village.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type Station = ResponseOf<typeof stationContracts.read>
export type StationBeat = Station['beats'][number]
export type StationVillage = Station['villages'][number]
export type DutyHours = ResponseOf<typeof dutyHoursContracts.hours>
export type VillageImport = ResponseOf<typeof villagePlanContracts.importVillages>

export const listStations = endpoint<typeof stationContracts.list>('GET', '/api/stations')
export const readStation = endpoint<typeof stationContracts.read>('GET', '/api/stations/:id')
export const foundStation = endpoint<typeof stationContracts.found>('POST', '/api/stations')
export const describeStation = endpoint<typeof stationContracts.describe>(
  'POST',
  '/api/stations/:id/description',
)
export const addBeat = endpoint<typeof stationContracts.addBeat>('POST', '/api/stations/:id/beats')
export const describeBeat = endpoint<typeof stationContracts.describeBeat>(
  'POST',
  '/api/beats/:id/description',
)
export const closeBeat = endpoint<typeof stationContracts.closeBeat>('POST', '/api/beats/:id/closure')
export const setPair = endpoint<typeof stationContracts.setPair>('POST', '/api/beats/:id/pair')
export const handOver = endpoint<typeof stationContracts.handOver>('POST', '/api/beats/:id/handover')

export const readHours = endpoint<typeof dutyHoursContracts.hours>('GET', '/api/stations/:id/duty-hours')
export const setHours = endpoint<typeof dutyHoursContracts.setHours>('POST', '/api/stations/:id/duty-hours')
export const setDays = endpoint<typeof dutyHoursContracts.setDays>('POST', '/api/stations/:id/duty-days')
export const removeDay = endpoint<typeof dutyHoursContracts.removeDay>(
  'POST',
  '/api/stations/:id/duty-day-removal',
)
export const removeAbsence = endpoint<typeof dutyHoursContracts.removeAbsence>(
  'POST',
  '/api/stations/:id/absence-removal',
)

export const assignVillage = endpoint<typeof villagePlanContracts.assignVillage>(
  'POST',
  '/api/villages/:code/assignment',
)
export const addVillage = endpoint<typeof villagePlanContracts.addVillage>('POST', '/api/villages')
export const addVillageName = endpoint<typeof villageContracts.addName>('POST', '/api/villages/:code/names')
export const removeVillageName = endpoint<typeof villageContracts.removeName>(
  'POST',
  '/api/villages/:code/name-removal',
)
export const placeVillage = endpoint<typeof villageContracts.place>('POST', '/api/villages/:code/place')

export const villageTemplate = '/api/villages/import/template'

export const importVillages = (table: ChosenTable, apply: boolean): Promise<VillageImport> =>
  sendTable(
    apply ? '/api/villages/import?apply=yes' : '/api/villages/import',
    table,
  ) as Promise<VillageImport>
