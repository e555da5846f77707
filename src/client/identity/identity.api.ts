import { readOrRecall } from '@client/platform/kept-reading'
import { endpoint } from '@client/platform/request'
import { type VillageChoice, toVillageChoices } from '@client/ui/village-field'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { identityContracts } from '@shared/identity/identity.contract'
import type { ownDataContracts } from '@shared/identity/own-data.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type ConsentDocument = ResponseOf<typeof identityContracts.consentDocument>
export type OwnData = ResponseOf<typeof ownDataContracts.copy>

export const sendPhoneCode = endpoint<typeof identityContracts.sendPhoneCode>('POST', '/api/phone-codes')
export const startSession = endpoint<typeof identityContracts.startSession>('POST', '/api/sessions')
export const ownAccount = endpoint<typeof identityContracts.currentSession>('GET', '/api/sessions/current')
export const endSession = endpoint<typeof identityContracts.endSession>('DELETE', '/api/sessions/current')
const askConsentDocument = endpoint<typeof identityContracts.consentDocument>('GET', '/api/consent-document')
/** What is kept, why and how long; once read, it is there without a signal. */
export const consentDocument = (): Promise<ConsentDocument> =>
  readOrRecall('consent-document-1', () => askConsentDocument({}))
export const giveConsent = endpoint<typeof identityContracts.giveConsent>('POST', '/api/consents')
export const changePassword = endpoint<typeof identityContracts.changePassword>('POST', '/api/own-password')
export const beginTwoStep = endpoint<typeof identityContracts.beginTwoStep>('POST', '/api/two-step')
export const confirmTwoStep = endpoint<typeof identityContracts.confirmTwoStep>(
  'POST',
  '/api/two-step/confirmation',
)
export const describeMyself = endpoint<typeof identityContracts.describeMyself>('POST', '/api/own-account')

const askOperator = endpoint<typeof ownDataContracts.operator>('GET', '/api/operator')
/** Who answers for the service, and where a complaint goes. */
export const operator = () => readOrRecall('operator-1', () => askOperator({}))
export const copyOwnData = endpoint<typeof ownDataContracts.copy>('GET', '/api/own-data')
export const withdrawConsent = endpoint<typeof ownDataContracts.withdrawConsent>(
  'POST',
  '/api/consents/withdrawal',
)
export const closeAccount = endpoint<typeof ownDataContracts.closeAccount>('POST', '/api/own-account/closure')

const villages = endpoint<typeof beatContracts.findVillages>('GET', '/api/villages')
const SHOWN = 6

export const findVillages = async (typed: string): Promise<VillageChoice[]> =>
  toVillageChoices((await villages({ query: { q: typed, limit: SHOWN } })).items)
