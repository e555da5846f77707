import { endpoint } from '@client/platform/request'
import { type VillageChoice, toVillageChoices } from '@client/ui/village-field'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { ResponseOf } from '@shared/kernel/contract'
import type { careContracts, childContracts } from '@shared/visits/care.contract'
import type { needContracts } from '@shared/visits/need.contract'
import type { notebookContracts, talkContracts } from '@shared/visits/notebook.contract'
import type { visitContracts } from '@shared/visits/visit.contract'

export type VisitForm = ResponseOf<typeof visitContracts.form>
export type Visit = ResponseOf<typeof visitContracts.one>
export type VisitPage = ResponseOf<typeof visitContracts.list>
export type VisitLine = VisitPage['items'][number]
export type Need = ResponseOf<typeof needContracts.one>
export type NeedPage = ResponseOf<typeof needContracts.list>
export type NeedLine = NeedPage['items'][number]
export type CareLine = ResponseOf<typeof careContracts.list>['items'][number]
export type CareList = ResponseOf<typeof careContracts.list>
export type CareVisit = ResponseOf<typeof careContracts.one>
export type ChildLine = ResponseOf<typeof childContracts.list>['items'][number]
export type ChildVisit = ResponseOf<typeof childContracts.one>
export type Note = ResponseOf<typeof notebookContracts.list>['items'][number]
export type Talk = ResponseOf<typeof talkContracts.list>['items'][number]

export const visitForm = endpoint<typeof visitContracts.form>('GET', '/api/visit-form')
export const listVisits = endpoint<typeof visitContracts.list>('GET', '/api/visits')
export const findVisit = endpoint<typeof visitContracts.one>('GET', '/api/visits/:id')
export const listNeeds = endpoint<typeof needContracts.list>('GET', '/api/needs')
export const findNeed = endpoint<typeof needContracts.one>('GET', '/api/needs/:id')
export const listOwners = endpoint<typeof needContracts.owners>('GET', '/api/needs/:id/owners')
export const listCareVisits = endpoint<typeof careContracts.list>('GET', '/api/care-visits')
export const findCareVisit = endpoint<typeof careContracts.one>('GET', '/api/care-visits/:id')
export const planCare = endpoint<typeof careContracts.plan>('POST', '/api/care-visits/:id/next-visit')
export const deleteReading = endpoint<typeof careContracts.deleteReading>(
  'POST',
  '/api/care-visits/:id/reading-deletion',
)
export const listChildVisits = endpoint<typeof childContracts.list>('GET', '/api/child-visits')
export const findChildVisit = endpoint<typeof childContracts.one>('GET', '/api/child-visits/:id')
export const deleteChildVisit = endpoint<typeof childContracts.delete>(
  'POST',
  '/api/child-visits/:id/deletion',
)
export const listNotes = endpoint<typeof notebookContracts.list>('GET', '/api/notebook')
export const tearOut = endpoint<typeof notebookContracts.tearOut>('DELETE', '/api/notebook/:id')
export const listTalks = endpoint<typeof talkContracts.list>('GET', '/api/prevention-talks')

const villages = endpoint<typeof beatContracts.findVillages>('GET', '/api/villages')
const SHOWN = 6

export const findVillages = async (typed: string): Promise<VillageChoice[]> =>
  toVillageChoices((await villages({ query: { q: typed, limit: SHOWN } })).items)
