import type { VisitRequest } from '@shared/bookings/booking-request'
import { asksForWill, checkRequest } from '@shared/bookings/booking-request.rules'
import type { FieldError } from '@shared/kernel/refusals'
import { type Draft, asksGuardian, toRequest } from '../bookings.store'

/** The short steps of the form, each with the fields that it asks. */
export const formSteps = [
  {
    title: '给谁办',
    fields: ['relation', 'subjectName', 'subjectBirth', 'guardianName', 'agreed', 'consent', 'on'],
  },
  { title: '办什么', fields: ['service', 'oldCard', 'oldCardExpiry', 'eligibility', 'reason'] },
  { title: '住哪里', fields: ['villageCode', 'landmark', 'phone', 'contactName'] },
  { title: '哪天来', fields: ['slot'] },
  { title: '看一遍', fields: [] },
] as const

export const LAST_STEP = formSteps.length - 1

type Missing = (draft: Draft, request: VisitRequest) => boolean

/** What has no rule of its own: it simply has to be there. */
const required: readonly { field: string; text: string; isMissing: Missing }[] = [
  { field: 'relation', text: '请选给谁办', isMissing: ({ relation }) => relation === null },
  { field: 'subjectName', text: '请写姓名', isMissing: (_, { subjectName }) => subjectName === '' },
  {
    field: 'subjectBirth',
    text: '请写出生年、月、日',
    isMissing: (_, { subjectBirth }) => subjectBirth === '',
  },
  { field: 'consent', text: '请写怎么再问到本人', isMissing: (_, { consent }) => consent?.callBack === '' },
  {
    field: 'agreed',
    text: '请先问一声本人愿不愿意办',
    isMissing: ({ relation, agreed }) => relation !== null && asksForWill(relation) && !agreed,
  },
  { field: 'service', text: '请选办什么', isMissing: ({ service }) => service === null },
  { field: 'villageCode', text: '请选是哪个村', isMissing: ({ village }) => village === null },
  { field: 'landmark', text: '请写怎么找到家', isMissing: (_, { landmark }) => landmark === '' },
  { field: 'slot', text: '请选一个时间', isMissing: ({ slot }) => slot === null },
]

/** Everything in the draft that has still to be put right, one sentence a field. */
export function problemsIn(draft: Draft, now: Date): FieldError[] {
  const request = toRequest(draft, now)
  const missing = required.filter(({ isMissing }) => isMissing(draft, request))
  const named = new Set(missing.map(({ field }) => field))
  const wrong = checkRequest(request, now).filter(({ field }) => !named.has(field))
  return [...missing.map(({ field, text }) => ({ field, text })), ...wrong]
}

/** What is wrong in one step. A guardian called for by a tick of the second step is asked for in the first. */
export function problemsInStep(draft: Draft, step: number, now: Date): FieldError[] {
  const fields: readonly string[] = formSteps[step]?.fields ?? []
  const asked = step === 1 && asksGuardian(draft, now) ? [...fields, 'relation', 'guardianName'] : fields
  return problemsIn(draft, now).filter(({ field }) => asked.includes(field))
}

/** The first step with something to put right; the last one where all is well. */
export function firstOpenStep(draft: Draft, now: Date): number {
  const open = formSteps.findIndex((_, step) => problemsInStep(draft, step, now).length > 0)
  return open === -1 ? LAST_STEP : open
}

export const errorIn = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text
