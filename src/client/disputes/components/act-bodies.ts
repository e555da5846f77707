import type { DisputeAct } from '@shared/disputes/dispute'
import { instantAt } from '@shared/kernel/beijing-time'
import { normalisePhone } from '@shared/kernel/phone'
import { type ActForm, JUST_NOW } from './act-form'
import { asked } from './act-words'

const isEmpty = (text: string) => text.trim() === ''
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text.trim())
const says = (act: DisputeAct) => asked[act] ?? {}

type Check = (act: DisputeAct, form: ActForm) => string | null

const problem = (isWrong: boolean, text: string) => (isWrong ? text : null)

const checks: readonly Check[] = [
  (act, { people }) => problem(says(act).assignee !== undefined && people.length === 0, '请选人'),
  (act, { meetPlace }) =>
    problem((says(act).meeting ?? says(act).session ?? false) && isEmpty(meetPlace), '请写在哪里'),
  (act, { kind, violation, exclusions }) =>
    problem(
      says(act).session === true && kind === 'public-order' && violation === null && exclusions.length === 0,
      '治安调解请选是哪一种违法行为',
    ),
  (act, { kind, proxied, suspects }) =>
    problem(
      says(act).session === true && kind === 'public-order' && proxied.length > 0 && suspects.length === 0,
      '有人是请人代替来的，请选哪一方是违法嫌疑人',
    ),
  (act, { untold, nobodyTied }) =>
    problem(
      says(act).session === true && untold.length > 0 && !nobodyTied,
      '先问清楚参加的人和双方有没有关系，有关系的要回避',
    ),
  (act, { text }) => problem(says(act).agreement === true && isEmpty(text), '请写谈成的内容'),
  (act, { performBy }) =>
    problem(
      says(act).agreement === true && !isEmpty(performBy) && !isDay(performBy),
      '日期写成 2026-12-01 这样',
    ),
  (act, { instalments }) =>
    problem(
      says(act).agreement === true && instalments.some(({ what, due }) => isEmpty(what) || !isDay(due)),
      '分期的每一笔都要写做什么、哪天前（2026-12-01）',
    ),
  (act, { phone }) =>
    problem(says(act).invited === true && !isEmpty(phone) && normalisePhone(phone) === null, '手机号不对'),
  (act, { authority }) => problem(says(act).referral === true && isEmpty(authority), '请写转给谁'),
  (act, { tie }) => problem(says(act).tie === true && tie === null, '请选有没有关系'),
  (act, { court, courtDay }) =>
    problem(says(act).court === true && (court === null || !isDay(courtDay)), '日期写成 2026-12-01 这样'),
  (act, { receipt }) => problem(says(act).receipt === true && isEmpty(receipt), '请写并入哪一件的编号'),
  (act, { words }) => problem(says(act).words?.needed === true && isEmpty(words), '请写一句'),
]

/** The one thing that has still to be said, or null. */
export const problemIn = (act: DisputeAct, form: ActForm): string | null =>
  checks.map((check) => check(act, form)).find((found) => found !== null) ?? null

const said = (text: string) => (isEmpty(text) ? undefined : text.trim())

const minuteOf = (clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

const sessionBody = (form: ActForm) => ({
  heldAt:
    form.heldDay === JUST_NOW ? undefined : instantAt(form.heldDay, minuteOf(form.heldTime)).toISOString(),
  kind: form.kind,
  basis: form.basis,
  venue: form.venue,
  place: form.meetPlace,
  officers: Number(form.officers) || 0,
  recorded: form.recorded,
  present: form.present
    .split(/[、，,\s]+/)
    .filter((one) => one !== '')
    .slice(0, 20),
  nobodyTied: form.nobodyTied,
  isOpen: form.isOpen,
  proxied: form.proxied,
  minors: form.minors,
  suspects: form.kind === 'public-order' ? form.suspects : [],
  violation: form.kind === 'public-order' ? (form.violation ?? undefined) : undefined,
  exclusions: form.kind === 'public-order' ? form.exclusions : [],
  statements: { reporter: said(form.saidByReporter), other: said(form.saidByOther) },
  note: said(form.words),
})

const agreementBody = (form: ActForm) => ({
  text: form.text,
  performBy: said(form.performBy),
  otherSigned: form.otherSigned && !form.oral,
  oral: form.oral,
  facts: said(form.facts),
  issues: said(form.issues),
  responsibilities: said(form.duties),
  way: said(form.manner),
  place: said(form.where),
  instalments: form.instalments.map(({ what, yuan, due }) => ({
    what: what.trim(),
    yuan: isEmpty(yuan) ? undefined : Number(yuan),
    due: due.trim(),
  })),
})

const bodies: Partial<Record<DisputeAct, (form: ActForm) => object>> = {
  consent: ({ side, agrees, consentWay, words }) => ({ side, agrees, way: consentWay, note: said(words) }),
  assignment: ({ people, words }) => ({ assigneeId: people[0], note: said(words) }),
  convening: ({ people, meetDay, meetTime, meetPlace, words }) => ({
    memberIds: people,
    at: instantAt(meetDay, minuteOf(meetTime)).toISOString(),
    place: meetPlace,
    note: said(words),
  }),
  mediation: sessionBody,
  agreement: agreementBody,
  signature: ({ side }) => ({ side }),
  performance: ({ kept, words }) => ({ kept, note: said(words) }),
  'follow-up': ({ holds, words }) => ({ holds, note: said(words) }),
  closure: ({ words }) => ({ answer: words }),
  referral: ({ to, authority, words }) => ({ to, authority, reason: words }),
  merging: ({ receipt, words }) => ({ intoReceipt: receipt, reason: words }),
  risk: ({ risk, isProtected, words }) => ({ risk, protected: isProtected, reason: words }),
  reopening: ({ words }) => ({ reason: words }),
  'no-agreement': ({ words }) => ({ reason: words }),
  invitation: ({ side, name, phone, topic }) => ({
    side,
    name: said(name),
    phone: said(phone),
    topic: said(topic),
  }),
  statement: ({ side, words }) => ({ side, text: words }),
  'court-confirmation': ({ court, courtDay }) => ({ news: court, day: courtDay }),
  disclosure: ({ memberId, tie, words }) => ({
    memberId: memberId ?? undefined,
    tie: tie ?? undefined,
    note: said(words),
  }),
}

/** The body of an act's request; most carry only a note. */
export const bodyOf = (act: DisputeAct, form: ActForm): object =>
  (bodies[act] ?? (({ words }: ActForm) => ({ note: said(words) })))(form)
