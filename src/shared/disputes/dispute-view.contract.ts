import { z } from 'zod'
import { roles } from '@shared/kernel/actor'
import { attachmentView } from '@shared/kernel/attachment'
import { instant, publicId } from '@shared/kernel/fields'
import {
  consentWays,
  consents,
  disputeActs,
  disputeKinds,
  disputeSources,
  disputeStages,
  disputeStates,
  risks,
  sides,
} from './dispute'
import { disputeCategories } from './dispute-category'
import { disputePapers } from './dispute-papers.policy'
import { behalfConsents, behalfRelations, callBacks, happenings } from './dispute-report'
import {
  agreementView,
  meetingView,
  panelMemberView,
  sessionView,
  statementView,
} from './mediation-view.contract'

export const placeView = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })

/** One line of a list: no names, no phone, no words. */
export const disputeItem = z.object({
  id: publicId,
  /** What the villager can read out on the phone, e.g. `纠-1124-0003`. */
  receipt: z.string(),
  kind: z.enum(disputeKinds),
  category: z.enum(disputeCategories),
  /** The reporter speaks for somebody else. */
  forOther: z.boolean(),
  village: z.string().nullable(),
  beat: z.object({ id: publicId, name: z.string() }),
  state: z.enum(disputeStates),
  stage: z.enum(disputeStages),
  /** For staff; villagers are told by when, not a level. */
  risk: z.enum(risks).nullable(),
  /** For staff: violence or another matter for 110. */
  protected: z.boolean(),
  next: z.string(),
  dueAt: instant,
  overdue: z.boolean(),
  /** It waits for the reporter: an agreement to look at. */
  waitsForMe: z.boolean(),
  createdAt: instant,
  changedAt: instant,
})

const stepView = z.object({
  act: z.enum(['report', 'handover', ...disputeActs]),
  state: z.enum(disputeStates),
  at: instant,
  /** Null where it was the reporter or the service. */
  byName: z.string().nullable(),
  byRole: z.enum(roles).nullable(),
  words: z.string().nullable(),
  /** For staff only; never shown to a resident. */
  internal: z.boolean(),
})

const partyView = z.object({
  side: z.enum(sides),
  name: z.string().nullable(),
  /** For the police of the beat alone. */
  phone: z.string().nullable(),
  consent: z.enum(consents),
  /** For staff: how and when it was said. */
  consentWay: z.enum(consentWays).nullable(),
  consentAt: instant.nullable(),
  consentNote: z.string().nullable(),
  invitedAt: instant.nullable(),
  /** For staff: they can see the invitation in the app. */
  hasAccount: z.boolean(),
})

const reportView = z.object({
  text: z.string().nullable(),
  happened: z.enum(happenings).nullable(),
  landmark: z.string().nullable(),
  place: placeView.nullable(),
  /** The other party is never told who reported. */
  confidential: z.boolean(),
  behalf: z
    .object({ name: z.string(), relation: z.enum(behalfRelations), consent: z.enum(behalfConsents) })
    .nullable(),
  callBack: z.enum(callBacks),
  attachments: z.array(attachmentView),
})

export const disputeView = disputeItem.extend({
  /** Who handles it, in words. */
  handler: z.string(),
  /** Whom to call about it now; null where the station has entered no number. */
  call: z.object({ number: z.string(), name: z.string() }).nullable(),
  /** Null for those who see only how it stands. */
  report: reportView.nullable(),
  parties: z.array(partyView),
  /** For staff: why it has its risk. */
  signs: z.array(z.string()),
  agreement: agreementView.nullable(),
  /** For staff: where the police heard of it. */
  source: z.enum(disputeSources).nullable(),
  /** The side that a resident stands on; null for staff. */
  mySide: z.enum(sides).nullable(),
  /** What an invited side was invited to; null for everybody else. */
  topic: z.string().nullable(),
  meeting: meetingView.nullable(),
  panel: z.array(panelMemberView),
  sessions: z.array(sessionView),
  statements: z.array(statementView),
  /** The next follow-up; null where none is left. */
  followUp: z.object({ day: z.string(), days: z.int() }).nullable(),
  answer: z.string().nullable(),
  authority: z.string().nullable(),
  /** The other ways that are open, where mediation did not help. */
  ways: z.array(z.string()),
  /** An identity number in the words was hidden before it was stored. */
  numberMasked: z.boolean(),
  /** It has come to an end: ask how it went. */
  asksSatisfaction: z.boolean(),
  steps: z.array(stepView),
  /** What this person may do now. */
  may: z.array(z.enum(disputeActs)),
  papers: z.array(z.enum(disputePapers)),
})
