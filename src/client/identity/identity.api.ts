import { endpoint } from '@client/platform/request'
import type { identityContracts } from '@shared/identity/identity.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type ConsentDocument = ResponseOf<typeof identityContracts.consentDocument>

export const sendPhoneCode = endpoint<typeof identityContracts.sendPhoneCode>('POST', '/api/phone-codes')
export const startSession = endpoint<typeof identityContracts.startSession>('POST', '/api/sessions')
export const endSession = endpoint<typeof identityContracts.endSession>('DELETE', '/api/sessions/current')
export const consentDocument = endpoint<typeof identityContracts.consentDocument>(
  'GET',
  '/api/consent-document',
)
export const giveConsent = endpoint<typeof identityContracts.giveConsent>('POST', '/api/consents')
export const changePassword = endpoint<typeof identityContracts.changePassword>('POST', '/api/own-password')
export const beginTwoStep = endpoint<typeof identityContracts.beginTwoStep>('POST', '/api/two-step')
export const confirmTwoStep = endpoint<typeof identityContracts.confirmTwoStep>(
  'POST',
  '/api/two-step/confirmation',
)
