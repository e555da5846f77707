import { courtNewsAfter } from '@shared/disputes/court-confirmation.rules'
import type { ConsentWay, ReferralTarget, Risk, Side } from '@shared/disputes/dispute'
import type {
  CourtNews,
  Exclusion,
  LegalBasis,
  MediationKind,
  MinorViolation,
  MinorsPresent,
  PanelTie,
  Venue,
} from '@shared/disputes/mediation'
import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import { lastOf } from '@shared/kernel/last'
import type { Dispute } from '../disputes.api'

/** One part of what was promised, as it is typed. */
export interface TypedInstalment {
  readonly what: string
  readonly yuan: string
  readonly due: string
}

/** In place of a day: the record is written while they still sit together. */
export const JUST_NOW = 'now'

/** What was typed into the sheet of an act. */
export interface ActForm {
  readonly words: string
  readonly side: Side
  readonly agrees: boolean
  readonly consentWay: ConsentWay
  readonly people: readonly string[]
  readonly meetDay: BeijingDay
  readonly meetTime: string
  readonly meetPlace: string
  readonly kind: MediationKind
  readonly basis: LegalBasis
  readonly venue: Venue
  /** A day, or `JUST_NOW`. */
  readonly heldDay: string
  readonly heldTime: string
  readonly officers: string
  readonly recorded: boolean
  readonly present: string
  readonly isOpen: boolean
  readonly proxied: readonly Side[]
  readonly suspects: readonly Side[]
  /** Who of the panel has not said yet what ties them to a side. */
  readonly untold: readonly string[]
  readonly nobodyTied: boolean
  readonly minors: MinorsPresent
  readonly violation: MinorViolation | null
  readonly exclusions: readonly Exclusion[]
  readonly saidByReporter: string
  readonly saidByOther: string
  readonly text: string
  readonly facts: string
  readonly issues: string
  readonly duties: string
  readonly oral: boolean
  readonly manner: string
  readonly where: string
  readonly performBy: string
  readonly otherSigned: boolean
  readonly instalments: readonly TypedInstalment[]
  readonly holds: boolean
  readonly kept: boolean
  readonly to: ReferralTarget
  readonly authority: string
  readonly receipt: string
  readonly risk: Risk
  readonly isProtected: boolean
  readonly name: string
  readonly phone: string
  readonly topic: string
  /** Null until it is said: who steps out does not come back. */
  readonly tie: PanelTie | null
  readonly memberId: string | null
  /** Null where the court has answered. */
  readonly court: CourtNews['news'] | null
  readonly courtDay: string
}

export interface FieldsProps {
  readonly form: ActForm
  readonly change: (change: Partial<ActForm>) => void
}

const ofAgreement = {
  text: '',
  facts: '',
  issues: '',
  duties: '',
  oral: false,
  manner: '',
  where: '',
  performBy: '',
  otherSigned: false,
  instalments: [],
} as const

/** What is known already is not asked again. */
const beforeAny = { kind: 'people', basis: 'people', venue: null, place: '' } as const

const ofSession = ({ sessions, meeting, panel }: Dispute) => {
  const { kind, basis, venue, place } = lastOf(sessions) ?? beforeAny
  const here = panel.filter(({ steppedOut }) => !steppedOut)
  return {
    kind,
    basis,
    venue: venue ?? ('village-office' as const),
    meetPlace: meeting === null ? place : meeting.place,
    present: here.map(({ name }) => name).join('、'),
    untold: here.filter(({ tie }) => tie === null).map(({ name }) => name),
    ...notYetSaid,
  }
}

const notYetSaid = {
  heldDay: JUST_NOW,
  heldTime: '09:30',
  officers: '1',
  recorded: false,
  nobodyTied: false,
  isOpen: false,
  proxied: [],
  suspects: [],
  minors: 'none' as const,
  violation: null,
  exclusions: [],
  saidByReporter: '',
  saidByOther: '',
} as const

export const formFor = (dispute: Dispute): ActForm => ({
  words: '',
  side: 'other',
  agrees: true,
  consentWay: 'in-person',
  people: dispute.panel.flatMap(({ id, steppedOut }) => (steppedOut || id === null ? [] : [id])),
  meetDay: addDays(beijingDay(new Date()), 1),
  meetTime: '09:30',
  ...ofSession(dispute),
  ...ofAgreement,
  holds: true,
  kept: true,
  to: 'authority',
  authority: '',
  receipt: '',
  risk: dispute.risk ?? 'blue',
  isProtected: dispute.protected,
  name: '',
  phone: '',
  topic: '',
  tie: null,
  memberId: null,
  court: courtNewsAfter(dispute.agreement?.court ?? null)[0] ?? null,
  courtDay: beijingDay(new Date()),
})
