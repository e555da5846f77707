import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { DisputeCategory } from '@shared/disputes/dispute-category'
import { deskPlace, dueAt, stageOf } from '@shared/disputes/dispute-time.rules'
import type { Instalment } from '@shared/disputes/mediation'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { type DisputeRow, disputeColumns, toDispute } from './dispute-rows.repository'
import type { Dispute } from './stored-dispute'

export async function findDispute(sql: Sql, { stationId, uuid }: CaseId): Promise<Dispute | null> {
  const [row] = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d where d.station_id = ${stationId} and d.dispute_id = ${uuid}`
  return row ? toDispute(row) : null
}

export async function lockDispute(sql: Sql, { stationId, uuid }: CaseId): Promise<Dispute | null> {
  const [row] = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d
    where d.station_id = ${stationId} and d.dispute_id = ${uuid} for update`
  return row ? toDispute(row) : null
}

/** The last dispute with this number: numbers come again every year. */
export async function findByReceipt(sql: Sql, stationId: number, receipt: string): Promise<Dispute | null> {
  const [row] = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d
    where d.station_id = ${stationId} and d.receipt = ${receipt} order by d.created_at desc limit 1`
  return row ? toDispute(row) : null
}

export async function nextReceiptNumber(sql: Sql, stationId: number, day: BeijingDay): Promise<number> {
  const [counter] = await sql<{ number: number }[]>`
    insert into dispute_receipts as r (station_id, day, last_number) values (${stationId}, ${day}::date, 1)
    on conflict (station_id, day) do update set last_number = r.last_number + 1
    returning r.last_number as number`
  return counter?.number ?? 1
}

/** Reports of one resident about one kind of matter since a day; counting stops at ten. */
export async function countEarlier(
  sql: Sql,
  reporterId: string,
  category: DisputeCategory,
  since: Date,
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from (
      select from disputes d
      where d.reporter_id = ${reporterId} and d.changed_at > ${since} and d.created_at > ${since}
        and d.category = ${category} limit 10) e`
  return row?.count ?? 0
}

export async function addDispute(sql: Sql, dispute: Dispute): Promise<void> {
  const { stationId, progress, createdAt } = dispute
  const place = dispute.place ?? { lat: null, lng: null }
  const behalf = dispute.behalf ?? { name: null, relation: null, consent: null }
  await sql`
    insert into disputes (station_id, dispute_id, beat_id, kind, category, source, village_code, village_name,
      receipt_day, receipt, reporter_id, text, number_masked, happened, landmark, lat, lng, confidential, behalf_name,
      behalf_relation, behalf_consent, call_back, state, stage, since, asked_at, last_act_at, risk, risk_signs,
      protected, desk_place, due_at, step_count, registered_by, created_at, changed_at)
    values (${stationId}, ${dispute.uuid}, ${dispute.beatUuid}, ${dispute.kind}, ${dispute.category}, ${dispute.source},
      ${dispute.villageCode}, ${dispute.villageName}, ${beijingDay(createdAt)}::date, ${dispute.receipt},
      ${dispute.reporterId}, ${dispute.text}, ${dispute.numberMasked}, ${dispute.happened}, ${dispute.landmark},
      ${place.lat}, ${place.lng}, ${dispute.confidential}, ${behalf.name},
      ${behalf.relation}, ${behalf.consent}, ${dispute.callBack}, ${progress.state},
      ${stageOf(progress.state)}, ${progress.since}, ${progress.askedAt}, ${progress.lastActAt}, ${progress.risk},
      ${[...dispute.signs]}, ${progress.isProtected}, ${deskPlace(progress)}, ${dueAt(progress)},
      ${dispute.stepCount}, ${dispute.registeredBy}, ${createdAt}, ${dispute.changedAt})`
}

const nothingAgreed = {
  text: null,
  performBy: null,
  reporterSigned: false,
  otherSigned: false,
  instalments: [],
}
const notInCourt = { askedOn: null, answeredOn: null, confirmed: null }
const noMeeting = { at: null, place: null }
const notMediated = { kind: null, basis: null, heldAt: [] }

const toJson = (instalments: readonly Instalment[]) => instalments.map((one) => ({ ...one }))

/** Saves how far a dispute has come; the row is locked. */
export async function saveDispute(sql: Sql, dispute: Dispute): Promise<void> {
  const { stationId, uuid, progress } = dispute
  const agreement = progress.agreement ?? nothingAgreed
  const court = progress.court ?? notInCourt
  const meeting = progress.meeting ?? noMeeting
  const mediation = progress.mediation ?? notMediated
  await sql`
    update disputes d set state = ${progress.state}, stage = ${stageOf(progress.state)}, since = ${progress.since},
      asked_at = ${progress.askedAt}, last_act_at = ${progress.lastActAt}, risk = ${progress.risk},
      risk_signs = ${[...dispute.signs]}, protected = ${progress.isProtected}, settled_at = ${progress.settledAt},
      agreement_text = ${agreement.text}, perform_by = ${agreement.performBy}::date,
      reporter_signed = ${agreement.reporterSigned}, other_signed = ${agreement.otherSigned},
      instalments = ${sql.json(toJson(agreement.instalments))}, reporter_consent = ${progress.consents.reporter},
      other_consent = ${progress.consents.other}, meet_at = ${meeting.at}, meet_place = ${meeting.place},
      mediation_kind = ${mediation.kind}, mediation_basis = ${mediation.basis},
      held_at = ${mediation.heldAt.map((at) => at.toISOString())}::text[]::timestamptz[],
      court_asked_on = ${court.askedOn}::date, court_answered_on = ${court.answeredOn}::date,
      court_confirmed = ${court.confirmed}::boolean, answer = ${progress.answer}, authority = ${progress.authority}, reopened = ${progress.reopened},
      merged_into = ${dispute.mergedInto}, handler_id = ${dispute.handlerId}, desk_place = ${deskPlace(progress)},
      due_at = ${dueAt(progress)}, step_count = ${dispute.stepCount}, changed_at = ${dispute.changedAt}
    where d.station_id = ${stationId} and d.dispute_id = ${uuid}`
}

/** Counts one clue of an address today and answers how many there are. */
export async function countClue(sql: Sql, addressIndex: Buffer, day: BeijingDay): Promise<number> {
  const [counted] = await sql<{ posts: number }[]>`
    insert into clue_posts as p (address_index, day, posts) values (${addressIndex}, ${day}::date, 1)
    on conflict (address_index, day) do update set posts = p.posts + 1 returning p.posts`
  return counted?.posts ?? 0
}

export async function forgetCluesBefore(sql: Sql, day: BeijingDay): Promise<void> {
  await sql`delete from clue_posts p where p.day < ${day}::date`
}
