import type { ChildTopic, Referral } from '@shared/visits/child-visit'
import { isAlias } from '@shared/visits/child-visit.rules'
import { guardianConsent } from '@shared/visits/consent-texts'

/** What is asked about a child; kept nowhere on the phone before it is sent. */
export interface ChildForm {
  readonly consentAt: string | null
  readonly villageCode: string | null
  readonly alias: string
  readonly guardian: string
  readonly carer: string
  readonly school: string
  readonly topics: readonly ChildTopic[]
  readonly need: string
  readonly referral: Referral
}

export const emptyChildForm: ChildForm = {
  consentAt: null,
  villageCode: null,
  alias: '',
  guardian: '',
  carer: '',
  school: '',
  topics: [],
  need: '',
  referral: 'none',
}

export function childProblem({ consentAt, villageCode, alias, guardian }: ChildForm): string | null {
  if (consentAt === null) return '监护人同意了才能记'
  if (villageCode === null) return '请选哪个村'
  if (!isAlias(alias)) return '写小名，最多四个字，不写全名'
  return guardian.trim() === '' ? '请写监护人怎么称呼' : null
}

/** The body of the request; what was not said is left out. */
export function toChildBody(form: ChildForm, day: string): Record<string, unknown> {
  const said = Object.entries({ carer: form.carer, school: form.school, need: form.need })
    .map(([name, typed]) => [name, typed.trim()] as const)
    .filter(([, typed]) => typed !== '')
  return {
    villageCode: form.villageCode,
    day,
    alias: form.alias.trim(),
    guardian: form.guardian.trim(),
    topics: [...form.topics],
    referral: form.referral,
    consentVersion: guardianConsent.version,
    consentAt: form.consentAt,
    ...Object.fromEntries(said),
  }
}
