import { randomKey } from '@client/platform/random-key'
import { endpoint, postAsKept } from '@client/platform/request'
import { type VillageChoice, toVillageChoices } from '@client/ui/village-field'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { DisputeAct } from '@shared/disputes/dispute'
import type { disputeContracts } from '@shared/disputes/dispute.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type Dispute = ResponseOf<typeof disputeContracts.one>
export type DisputePage = ResponseOf<typeof disputeContracts.list>
export type DisputeLine = DisputePage['items'][number]

export const listDisputes = endpoint<typeof disputeContracts.list>('GET', '/api/disputes')
/** What a resident was asked to, beside what they reported; its older pages are what they reported alone. */
export async function listOwnDisputes(limit: number, cursor?: string): Promise<DisputePage> {
  if (cursor !== undefined) return listDisputes({ query: { limit, cursor } })
  const [invited, own] = await Promise.all([
    listDisputes({ query: { list: 'invited', limit } }),
    listDisputes({ query: { limit } }),
  ])
  return { ...own, items: [...invited.items, ...own.items] }
}

export const findDispute = endpoint<typeof disputeContracts.one>('GET', '/api/disputes/:id')
export const sendClue = endpoint<typeof disputeContracts.report>('POST', '/api/disputes')
export const listAssignees = endpoint<typeof disputeContracts.assignees>('GET', '/api/disputes/:id/assignees')

/** Where a report is sent; what is unsent waits in the queue under this target. */
export const REPORT_PATH = '/api/disputes'
export const REPORT_TARGET = 'dispute'
export const CLUE_TARGET = 'clue'

/** One act on a dispute; a key of its own makes a repeated tap harmless. */
export const actOn = (id: string, act: DisputeAct, body: object): Promise<Dispute> =>
  postAsKept(`${REPORT_PATH}/${id}/${act}`, body, randomKey()) as Promise<Dispute>

const villages = endpoint<typeof beatContracts.findVillages>('GET', '/api/villages')
const SHOWN = 6

export const findVillages = async (typed: string): Promise<VillageChoice[]> =>
  toVillageChoices((await villages({ query: { q: typed, limit: SHOWN } })).items)
