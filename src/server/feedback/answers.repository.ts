import type { Sql } from '@server/platform/database'
import type { RatedService, SatisfactionAnswer } from '@shared/feedback/feedback'
import type { Answers } from '@shared/feedback/questionnaire.rules'

export interface FilledQuestionnaire {
  readonly stationId: number
  readonly uuid: string
  readonly version: number
  readonly answers: Answers
  readonly words: string | null
  readonly village: string | null
  readonly channel: 'app' | 'paper'
  readonly answeredOn: string
}

export async function addQuestionnaire(
  sql: Sql,
  filled: FilledQuestionnaire,
  sentKey: Buffer | null,
): Promise<void> {
  await sql`
    insert into questionnaire_answers (station_id, answer_id, version, answers, words, village_name, channel,
      answered_on, sent_key)
    values (${filled.stationId}, ${filled.uuid}, ${filled.version}, ${sql.json(filled.answers)},
      ${filled.words}, ${filled.village}, ${filled.channel}, ${filled.answeredOn}, ${sentKey})
    on conflict (station_id, sent_key) do nothing`
}

interface Listing {
  readonly stationId: number
  readonly before: string | null
  readonly limit: number
}

/** What somebody wrote on a questionnaire; what was ticked beside it is only ever counted. */
export interface QuestionnaireWords {
  readonly uuid: string
  readonly words: string
  readonly channel: 'app' | 'paper'
  readonly answeredOn: string
}

/** Newest day first; one more than `limit`. */
export async function listQuestionnaireWords(sql: Sql, listing: Listing): Promise<QuestionnaireWords[]> {
  return sql<QuestionnaireWords[]>`
    select q.answer_id as uuid, q.words, q.channel, q.answered_on as "answeredOn"
    from questionnaire_answers q
    where q.station_id = ${listing.stationId} and q.words is not null
      ${listing.before === null ? sql`` : sql`and q.answer_id < ${listing.before}`}
    order by q.answer_id desc limit ${listing.limit + 1}`
}

export interface Satisfaction {
  readonly stationId: number
  readonly uuid: string
  readonly service: RatedService
  readonly caseId: string
  readonly answer: SatisfactionAnswer
  readonly words: string | null
  readonly wantsCallBack: boolean
  readonly saidAt: Date
}

const satisfactionColumns = (sql: Sql) => sql`
  s.station_id as "stationId", s.satisfaction_id as uuid, s.service, s.case_id as "caseId", s.answer, s.words,
  s.wants_call_back as "wantsCallBack", s.said_at as "saidAt"`

/** Keeps what a resident says of a finished service; said again, the last word counts. */
export async function keepSatisfaction(sql: Sql, said: Satisfaction, accountId: string): Promise<void> {
  await sql`
    insert into satisfactions (station_id, satisfaction_id, service, case_id, account_id, answer, words,
      wants_call_back, said_at)
    values (${said.stationId}, ${said.uuid}, ${said.service}, ${said.caseId}, ${accountId}, ${said.answer},
      ${said.words}, ${said.wantsCallBack}, ${said.saidAt})
    on conflict (station_id, service, case_id, account_id) do update set answer = excluded.answer,
      words = excluded.words, wants_call_back = excluded.wants_call_back, said_at = excluded.said_at`
}

/** Those with words or the wish to be called, newest first; one more than `limit`. */
export async function listSatisfactions(sql: Sql, listing: Listing): Promise<Satisfaction[]> {
  return sql<Satisfaction[]>`
    select ${satisfactionColumns(sql)} from satisfactions s
    where s.station_id = ${listing.stationId} and (s.words is not null or s.wants_call_back)
      ${listing.before === null ? sql`` : sql`and s.satisfaction_id < ${listing.before}`}
    order by s.satisfaction_id desc limit ${listing.limit + 1}`
}

/** The cases that a resident has rated, the newest first. */
export async function listRatedBy(sql: Sql, accountId: string, most: number) {
  return sql<{ stationId: number; uuid: string }[]>`
    select s.station_id as "stationId", s.case_id as uuid from satisfactions s
    where s.account_id = ${accountId} order by s.said_at desc limit ${most}`
}

/** Everything that a resident said of finished services, the newest first. */
export async function listSatisfactionsOf(sql: Sql, accountId: string): Promise<Satisfaction[]> {
  return sql<Satisfaction[]>`
    select ${satisfactionColumns(sql)} from satisfactions s
    where s.account_id = ${accountId} order by s.said_at desc`
}

export async function removeSatisfactionsOf(sql: Sql, accountId: string): Promise<void> {
  await sql`delete from satisfactions s where s.account_id = ${accountId}`
}

/** Across stations: it is housekeeping. */
export async function forgetSatisfactionsBefore(sql: Sql, before: Date): Promise<void> {
  await sql`delete from satisfactions s where s.said_at < ${before}`
}

/** Counts one anonymous post of an address today and answers how many there are. */
export async function countPost(sql: Sql, addressIndex: Buffer, day: string): Promise<number> {
  const [counted] = await sql<{ posts: number }[]>`
    insert into feedback_posts as p (address_index, day, posts) values (${addressIndex}, ${day}, 1)
    on conflict (address_index, day) do update set posts = p.posts + 1 returning p.posts`
  return counted?.posts ?? 0
}

export async function forgetPostsBefore(sql: Sql, day: string): Promise<void> {
  await sql`delete from feedback_posts p where p.day < ${day}`
}
