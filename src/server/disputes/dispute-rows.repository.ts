import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type { Agreement, Consent, DisputeState, Risk } from '@shared/disputes/dispute'
import type { BehalfConsent, BehalfRelation } from '@shared/disputes/dispute-report'
import type {
  CourtRecord,
  Instalment,
  LegalBasis,
  Mediation,
  MediationKind,
  Meeting,
} from '@shared/disputes/mediation'
import type { Dispute } from './stored-dispute'

export interface DisputeRow extends Omit<
  Dispute,
  'id' | 'beatId' | 'isProtected' | 'place' | 'behalf' | 'progress'
> {
  lat: number | null
  lng: number | null
  behalfName: string | null
  behalfRelation: BehalfRelation | null
  behalfConsent: BehalfConsent | null
  state: DisputeState
  since: Date
  askedAt: Date
  lastActAt: Date
  risk: Risk
  protected: boolean
  settledAt: Date | null
  reporterConsent: Consent
  otherConsent: Consent
  meetAt: Date | null
  meetPlace: string | null
  mediationKind: MediationKind | null
  mediationBasis: LegalBasis | null
  heldAt: Date[]
  instalments: readonly Instalment[]
  agreementText: string | null
  performBy: string | null
  reporterSigned: boolean
  otherSigned: boolean
  courtAskedOn: string | null
  courtAnsweredOn: string | null
  courtConfirmed: boolean | null
  answer: string | null
  authority: string | null
  reopened: number
}

export const disputeColumns = (sql: Sql) => sql`
  d.station_id as "stationId", d.dispute_id as uuid, d.beat_id as "beatUuid", d.kind, d.category, d.source,
  d.registered_by as "registeredBy", d.reporter_consent as "reporterConsent", d.other_consent as "otherConsent",
  d.meet_at as "meetAt", d.meet_place as "meetPlace", d.mediation_kind as "mediationKind",
  d.mediation_basis as "mediationBasis", d.held_at as "heldAt", d.instalments,
  d.village_code as "villageCode", d.village_name as "villageName", d.receipt, d.reporter_id as "reporterId", d.text,
  d.number_masked as "numberMasked", d.happened, d.landmark, d.lat, d.lng, d.confidential,
  d.behalf_name as "behalfName", d.behalf_relation as "behalfRelation", d.behalf_consent as "behalfConsent",
  d.call_back as "callBack", d.state, d.since, d.asked_at as "askedAt", d.last_act_at as "lastActAt", d.risk,
  d.risk_signs as signs, d.protected, d.settled_at as "settledAt", d.agreement_text as "agreementText",
  d.perform_by::text as "performBy", d.reporter_signed as "reporterSigned", d.other_signed as "otherSigned", d.answer,
  d.court_asked_on::text as "courtAskedOn", d.court_answered_on::text as "courtAnsweredOn",
  d.court_confirmed as "courtConfirmed", d.authority, d.merged_into as "mergedInto", d.reopened, d.handler_id as "handlerId", d.step_count as "stepCount",
  d.created_at as "createdAt", d.changed_at as "changedAt"`

function behalfOf({ behalfName, behalfRelation, behalfConsent }: DisputeRow): Dispute['behalf'] {
  if (behalfName === null || behalfRelation === null || behalfConsent === null) return null
  return { name: behalfName, relation: behalfRelation, consent: behalfConsent }
}

function agreementOf(row: DisputeRow): Agreement | null {
  const { agreementText: text, performBy, reporterSigned, otherSigned, instalments } = row
  return text === null ? null : { text, performBy, reporterSigned, otherSigned, instalments }
}

const meetingOf = ({ meetAt: at, meetPlace: place }: DisputeRow): Meeting | null =>
  at === null || place === null ? null : { at, place }

const mediationOf = ({ mediationKind: kind, mediationBasis: basis, heldAt }: DisputeRow): Mediation | null =>
  kind === null || basis === null ? null : { kind, basis, heldAt }

const courtOf = ({ courtAskedOn, courtAnsweredOn, courtConfirmed }: DisputeRow): CourtRecord | null =>
  courtAskedOn === null
    ? null
    : { askedOn: courtAskedOn, answeredOn: courtAnsweredOn, confirmed: courtConfirmed }

const progressOf = (row: DisputeRow): Dispute['progress'] => ({
  kind: row.kind,
  state: row.state,
  since: row.since,
  askedAt: row.askedAt,
  lastActAt: row.lastActAt,
  risk: row.risk,
  isProtected: row.protected,
  settledAt: row.settledAt,
  consents: { reporter: row.reporterConsent, other: row.otherConsent },
  meeting: meetingOf(row),
  mediation: mediationOf(row),
  agreement: agreementOf(row),
  court: courtOf(row),
  answer: row.answer,
  authority: row.authority,
  reopened: row.reopened,
})

export const toDispute = (row: DisputeRow): Dispute => ({
  stationId: row.stationId,
  uuid: row.uuid,
  id: toPublicId(row),
  beatUuid: row.beatUuid,
  beatId: toPublicId({ stationId: row.stationId, uuid: row.beatUuid }),
  kind: row.kind,
  category: row.category,
  villageCode: row.villageCode,
  villageName: row.villageName,
  receipt: row.receipt,
  source: row.source,
  registeredBy: row.registeredBy,
  reporterId: row.reporterId,
  isProtected: row.protected,
  text: row.text,
  numberMasked: row.numberMasked,
  happened: row.happened,
  landmark: row.landmark,
  place: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
  confidential: row.confidential,
  behalf: behalfOf(row),
  callBack: row.callBack,
  progress: progressOf(row),
  signs: row.signs,
  mergedInto: row.mergedInto,
  handlerId: row.handlerId,
  stepCount: row.stepCount,
  createdAt: row.createdAt,
  changedAt: row.changedAt,
})
