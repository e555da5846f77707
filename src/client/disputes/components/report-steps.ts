import { normalisePhone } from '@shared/kernel/phone'
import type { FieldError } from '@shared/kernel/refusals'
import type { Draft } from '../disputes.store'

/** The short steps of the report. */
export const stepTitles = ['什么事', '怎么回事', '在哪里', '怎么联系您'] as const
export const LAST_STEP = stepTitles.length - 1

interface Check {
  readonly step: number
  readonly field: string
  readonly text: string
  readonly isWrong: (draft: Draft, hasFiles: boolean) => boolean
}

const isEmpty = (text: string) => text.trim() === ''
const isNoPhone = (text: string) => !isEmpty(text) && normalisePhone(text) === null

const checks: readonly Check[] = [
  { step: 0, field: 'category', text: '请点一样最像的', isWrong: ({ category }) => category === null },
  {
    step: 1,
    field: 'text',
    text: '请写几句，或点“说话”录一段',
    isWrong: ({ text }, hasFiles) => isEmpty(text) && !hasFiles,
  },
  { step: 2, field: 'village', text: '请选在哪个村', isWrong: ({ village }) => village === null },
  { step: 2, field: 'otherPhone', text: '手机号不对', isWrong: ({ otherPhone }) => isNoPhone(otherPhone) },
  {
    step: 3,
    field: 'behalfName',
    text: '请写替谁反映',
    isWrong: ({ forOther, behalfName }) => forOther && isEmpty(behalfName),
  },
  {
    step: 3,
    field: 'relation',
    text: '请选他（她）是您什么人',
    isWrong: ({ forOther, relation }) => forOther && relation === null,
  },
  {
    step: 3,
    field: 'consent',
    text: '请选他（她）同意没有',
    isWrong: ({ forOther, consent }) => forOther && consent === null,
  },
  {
    step: 3,
    field: 'safePhone',
    text: '请写一个方便接的电话',
    isWrong: ({ callBack, safePhone }) =>
      callBack === 'safe-phone' && (isEmpty(safePhone) || isNoPhone(safePhone)),
  },
]

/** What has still to be put right in one step. */
export const problemsInStep = (draft: Draft, step: number, hasFiles: boolean): FieldError[] =>
  checks.filter((check) => check.step === step && check.isWrong(draft, hasFiles))

export const errorIn = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text
