import type { DisputeAct, ReferralTarget, Risk, Side } from '@shared/disputes/dispute'
import type { Dispute } from '../disputes.api'
import { asked } from './act-words'

/** What was typed into the sheet of an act. */
export interface ActForm {
  readonly words: string
  readonly side: Side
  readonly agrees: boolean
  readonly people: readonly string[]
  readonly text: string
  readonly performBy: string
  readonly otherSigned: boolean
  readonly holds: boolean
  readonly to: ReferralTarget
  readonly authority: string
  readonly receipt: string
  readonly risk: Risk
  readonly isProtected: boolean
}

export const formFor = ({ risk, protected: isProtected }: Dispute): ActForm => ({
  words: '',
  side: 'other',
  agrees: true,
  people: [],
  text: '',
  performBy: '',
  otherSigned: false,
  holds: true,
  to: 'authority',
  authority: '',
  receipt: '',
  risk: risk ?? 'blue',
  isProtected,
})

const isEmpty = (text: string) => text.trim() === ''

const checks: readonly ((act: DisputeAct, form: ActForm) => string | null)[] = [
  (act, { people }) => (asked[act]?.assignee !== undefined && people.length === 0 ? '请选人' : null),
  (act, { text }) => (asked[act]?.agreement === true && isEmpty(text) ? '请写谈成的内容' : null),
  (act, { performBy }) =>
    asked[act]?.agreement === true && performBy !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(performBy)
      ? '日期写成 2026-12-01 这样'
      : null,
  (act, { authority }) => (asked[act]?.referral === true && isEmpty(authority) ? '请写转给谁' : null),
  (act, { receipt }) => (asked[act]?.receipt === true && isEmpty(receipt) ? '请写并入哪一件的编号' : null),
  (act, { words }) => (asked[act]?.words?.needed === true && isEmpty(words) ? '请写一句' : null),
]

/** The one thing that has still to be said, or null. */
export const problemIn = (act: DisputeAct, form: ActForm): string | null =>
  checks.map((check) => check(act, form)).find((problem) => problem !== null) ?? null

const said = (text: string) => (isEmpty(text) ? undefined : text.trim())

const bodies: Partial<Record<DisputeAct, (form: ActForm) => object>> = {
  consent: ({ side, agrees, words }) => ({ side, agrees, note: said(words) }),
  assignment: ({ people, words }) => ({ assigneeId: people[0], note: said(words) }),
  convening: ({ people, words }) => ({ memberIds: people, note: words }),
  agreement: ({ text, performBy, otherSigned }) => ({ text, performBy: said(performBy), otherSigned }),
  signature: ({ side }) => ({ side }),
  'follow-up': ({ holds, words }) => ({ holds, note: said(words) }),
  closure: ({ words }) => ({ answer: words }),
  referral: ({ to, authority, words }) => ({ to, authority, reason: words }),
  merging: ({ receipt, words }) => ({ intoReceipt: receipt, reason: words }),
  risk: ({ risk, isProtected, words }) => ({ risk, protected: isProtected, reason: words }),
  reopening: ({ words }) => ({ reason: words }),
  'no-agreement': ({ words }) => ({ reason: words }),
}

/** The body of an act's request; most carry only a note. */
export const bodyOf = (act: DisputeAct, form: ActForm): object =>
  (bodies[act] ?? (({ words }: ActForm) => ({ note: said(words) })))(form)

export interface FieldsProps {
  readonly form: ActForm
  readonly change: (change: Partial<ActForm>) => void
}
