import type { Sql } from '@server/platform/database'
import type { RatedService, SatisfactionAnswer } from '@shared/feedback/feedback'
import type { BeijingDay } from '@shared/kernel/beijing-time'

interface Since {
  readonly stationId: number
  readonly version: number
  readonly from: BeijingDay
}

export async function countQuestionnaires(sql: Sql, { stationId, version, from }: Since): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select count(*)::int as total from questionnaire_answers q
    where q.station_id = ${stationId} and q.version = ${version} and q.answered_on >= ${from}`
  return row?.total ?? 0
}

interface OptionCount {
  readonly question: string
  readonly option: string
  readonly count: number
}

export async function countOptions(sql: Sql, { stationId, version, from }: Since): Promise<OptionCount[]> {
  return sql<OptionCount[]>`
    select a.question, o.option, count(*)::int as count
    from questionnaire_answers q
      cross join lateral jsonb_each(q.answers) a (question, chosen)
      cross join lateral jsonb_array_elements_text(a.chosen) o (option)
    where q.station_id = ${stationId} and q.version = ${version} and q.answered_on >= ${from}
    group by a.question, o.option`
}

interface RatingCount {
  readonly service: RatedService
  readonly answer: SatisfactionAnswer
  readonly count: number
}

export async function countRatings(sql: Sql, stationId: number, from: Date): Promise<RatingCount[]> {
  return sql<RatingCount[]>`
    select s.service, s.answer, count(*)::int as count from satisfactions s
    where s.station_id = ${stationId} and s.said_at >= ${from}
    group by s.service, s.answer`
}
