import { randomKey } from '@client/platform/random-key'
import { endpoint } from '@client/platform/request'
import type { earlyWarningContracts } from '@shared/disputes/early-warning.contract'
import type { LeavingTie } from '@shared/disputes/mediation'
import type { ResponseOf } from '@shared/kernel/contract'

type Contracts = typeof earlyWarningContracts

export type OwnVillage = ResponseOf<Contracts['villages']>['items'][number]
export type Warning = ResponseOf<Contracts['one']>

export const listOwnVillages = endpoint<Contracts['villages']>('GET', '/api/own-villages')
export const listWarnings = endpoint<Contracts['list']>('GET', '/api/early-warnings')
export const findWarning = endpoint<Contracts['one']>('GET', '/api/early-warnings/:id')

const takeUp = endpoint<Contracts['case']>('POST', '/api/early-warnings/:id/case')
const answer = endpoint<Contracts['answer']>('POST', '/api/early-warnings/:id/answer')

export const makeCase = (id: string): Promise<Warning> =>
  takeUp({ params: { id }, body: {} }, { key: randomKey() })
export const answerWarning = (id: string, text: string): Promise<Warning> =>
  answer({ params: { id }, body: { answer: text } }, { key: randomKey() })

const stepOut = endpoint<Contracts['recusal']>('POST', '/api/early-warnings/:id/recusal')

/** Answers who looks after it from now on. */
export const stepOutOfWarning = (
  id: string,
  said: { tie: LeavingTie; note: string | undefined },
): Promise<string> =>
  stepOut({ params: { id }, body: said }, { key: randomKey() }).then(({ handler }) => handler)

/** Where a sheet is sent; without a signal it waits in the queue under this target. */
export const WARNINGS_PATH = '/api/early-warnings'
export const WARNING_TARGET = 'early-warning'
