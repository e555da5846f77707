import { type ChosenTable, sendTable } from '@client/platform/choose-table'
import { endpoint } from '@client/platform/request'
import type { stationContracts } from '@shared/beats/station.contract'
import type { staffContracts } from '@shared/identity/staff.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type StaffMember = ResponseOf<typeof staffContracts.read>
export type StaffItem = ResponseOf<typeof staffContracts.list>['items'][number]
export type Stations = ResponseOf<typeof stationContracts.list>
export type StaffImport = ResponseOf<typeof staffContracts.import>

export const listStaff = endpoint<typeof staffContracts.list>('GET', '/api/staff')
export const readStaff = endpoint<typeof staffContracts.read>('GET', '/api/staff/:id')
export const inviteStaff = endpoint<typeof staffContracts.invite>('POST', '/api/staff')
export const resetPassword = endpoint<typeof staffContracts.resetPassword>(
  'POST',
  '/api/staff/:id/password-reset',
)
export const comeBack = endpoint<typeof staffContracts.comeBack>('POST', '/api/staff/:id/return')

/** The acts that answer with the member of staff as they are then. */
export const staffActs = {
  describe: endpoint<typeof staffContracts.describe>('POST', '/api/staff/:id/description'),
  'change-role': endpoint<typeof staffContracts.changeRole>('POST', '/api/staff/:id/role'),
  'set-term': endpoint<typeof staffContracts.setTerm>('POST', '/api/staff/:id/term'),
  recommend: endpoint<typeof staffContracts.recommend>('POST', '/api/staff/:id/recommendation'),
  vet: endpoint<typeof staffContracts.vet>('POST', '/api/staff/:id/vetting'),
  'assign-villages': endpoint<typeof staffContracts.assignVillages>('POST', '/api/staff/:id/villages'),
  'set-absence': endpoint<typeof staffContracts.setAbsence>('POST', '/api/staff/:id/absence'),
  'reset-two-step': endpoint<typeof staffContracts.resetTwoStep>('POST', '/api/staff/:id/two-step-reset'),
  transfer: endpoint<typeof staffContracts.transfer>('POST', '/api/staff/:id/transfer'),
  depart: endpoint<typeof staffContracts.depart>('POST', '/api/staff/:id/departure'),
}

export const listStations = endpoint<typeof stationContracts.list>('GET', '/api/stations')
const readStation = endpoint<typeof stationContracts.read>('GET', '/api/stations/:id')

export const listVillages = async (stationId: number) =>
  (await readStation({ params: { id: String(stationId) } })).villages

export const staffTemplate = '/api/staff/import/template'

export const importStaff = (table: ChosenTable, apply: boolean): Promise<StaffImport> =>
  sendTable(apply ? '/api/staff/import?apply=yes' : '/api/staff/import', table) as Promise<StaffImport>
