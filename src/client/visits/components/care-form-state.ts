import { type BloodPressure, type CareKind, type WarningSign, careKinds } from '@shared/visits/care-visit'
import { isPlausible } from '@shared/visits/care-visit.rules'
import { readingConsent } from '@shared/visits/consent-texts'

/** A care visit while it is written down. */
export interface CareForm {
  readonly villageCode: string | null
  readonly landmark: string
  readonly kind: CareKind
  readonly note: string
  readonly signs: readonly WarningSign[]
  readonly consentAt: string | null
  readonly systolic: string
  readonly diastolic: string
  readonly pulse: string
  readonly nextVisit: string | null
  /** The visit whose plan this one keeps. */
  readonly followsId: string | null
}

export const emptyCareForm: CareForm = {
  villageCode: null,
  landmark: '',
  kind: 'alone',
  note: '',
  signs: [],
  consentAt: null,
  systolic: '',
  diastolic: '',
  pulse: '',
  nextVisit: null,
  followsId: null,
}

const numberIn = (typed: string): number | null =>
  /^\d{2,3}$/.test(typed.trim()) ? Number(typed.trim()) : null

/** The reading as far as it is typed whole; nothing without the consent. */
export function readingOf({ systolic, diastolic, pulse, consentAt }: CareForm): BloodPressure | null {
  const high = numberIn(systolic)
  const low = numberIn(diastolic)
  if (consentAt === null || high === null || low === null) return null
  return { systolic: high, diastolic: low, pulse: numberIn(pulse) }
}

/** What is known already of somebody who is looked after again. */
export const careFormFrom = (known: {
  readonly follows?: string
  readonly village?: string
  readonly landmark?: string
  readonly kind?: string
}): CareForm => ({
  ...emptyCareForm,
  followsId: known.follows ?? null,
  villageCode: known.village ?? null,
  landmark: known.landmark ?? '',
  kind: careKinds.find((kind) => kind === known.kind) ?? emptyCareForm.kind,
})

export function careProblem(form: CareForm): string | null {
  if (form.villageCode === null) return '请选哪个村'
  if (form.landmark.trim() === '') return '请写是哪一家'
  const reading = readingOf(form)
  const halfTyped = reading === null && `${form.systolic}${form.diastolic}`.trim() !== ''
  if (form.consentAt !== null && halfTyped) return '血压的两个数都要填'
  return reading !== null && !isPlausible(reading) ? '这两个数不像血压，请看看血压仪再填' : null
}

/** The body of the request; what was not said is left out. */
export function toCareBody(form: CareForm, day: string): Record<string, unknown> {
  const reading = readingOf(form)
  const note = form.note.trim()
  return {
    villageCode: form.villageCode,
    day,
    landmark: form.landmark.trim(),
    kind: form.kind,
    signs: [...form.signs],
    ...(note === '' ? {} : { note }),
    ...(form.nextVisit === null ? {} : { nextVisit: form.nextVisit }),
    ...(form.followsId === null ? {} : { followsId: form.followsId }),
    ...(reading === null
      ? {}
      : { reading: { ...reading, consentVersion: readingConsent.version, consentAt: form.consentAt } }),
  }
}
