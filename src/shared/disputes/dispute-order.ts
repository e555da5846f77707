import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { ConsentWay, DisputeAct, ReferralTarget, Risk, Side } from './dispute'
import type { CalendarDay, CourtNews, Instalment, Meeting, Session } from './mediation'

export type PlainAct = Exclude<
  DisputeAct,
  | 'consent'
  | 'convening'
  | 'mediation'
  | 'agreement'
  | 'signature'
  | 'confirmation'
  | 'performance'
  | 'follow-up'
  | 'closure'
  | 'referral'
  | 'risk'
  | 'court-confirmation'
>

/** An act with what it says. */
export type Order =
  | { readonly act: PlainAct }
  | { readonly act: 'consent'; readonly side: Side; readonly agrees: boolean; readonly way: ConsentWay }
  | { readonly act: 'convening'; readonly meeting: Meeting | null }
  | {
      readonly act: 'mediation'
      readonly session: Session
      /** When it took place; now where nothing is said. */
      readonly heldAt?: Date | undefined
      /** Working days and days of rest that differ from the week (调休). */
      readonly calendar: readonly CalendarDay[]
    }
  | {
      readonly act: 'agreement'
      readonly text: string
      readonly performBy: BeijingDay | null
      readonly otherSigned: boolean
      readonly instalments: readonly Instalment[]
      /** Spoken, and in effect from now on: nobody signs it (人民调解法 28, 30). */
      readonly oral?: boolean
    }
  | { readonly act: 'signature'; readonly side: Side }
  | { readonly act: 'confirmation'; readonly side: Side }
  | {
      readonly act: 'performance'
      /** The number of the instalment from 0; null where the whole is meant. */
      readonly instalment: number | null
      /** False: it was broken, and the matter begins anew. */
      readonly kept: boolean
    }
  | { readonly act: 'follow-up'; readonly holds: boolean }
  | { readonly act: 'closure'; readonly answer: string }
  | { readonly act: 'referral'; readonly to: ReferralTarget; readonly authority: string }
  | { readonly act: 'court-confirmation'; readonly heard: CourtNews }
  | { readonly act: 'risk'; readonly risk: Risk; readonly isProtected: boolean | null }
