import type { Sql } from '@server/platform/database'

export interface GuideGap {
  readonly gapId: string
  readonly question: string
  readonly times: number
  readonly firstAskedAt: Date
  readonly lastAskedAt: Date
}

/** Counts the question again where it is known; true if it was. */
export async function countAgain(sql: Sql, question: string, now: Date): Promise<boolean> {
  const counted = await sql`
    update guide_gaps set times = times + 1, last_asked_at = ${now} where question = ${question}`
  return counted.count === 1
}

/** How many questions were new since then. */
export async function newGapsSince(sql: Sql, since: Date): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from guide_gaps g where g.first_asked_at >= ${since}`
  return row?.count ?? 0
}

export async function addGap(sql: Sql, gapId: string, question: string, now: Date): Promise<void> {
  await sql`
    insert into guide_gaps (gap_id, question, first_asked_at, last_asked_at)
    values (${gapId}, ${question}, ${now}, ${now})
    on conflict (question) do update set times = guide_gaps.times + 1, last_asked_at = excluded.last_asked_at`
}

export interface GapCursor {
  readonly times: number
  readonly gapId: string
}

/** Most asked first; one more than `limit`. */
export async function listGaps(
  sql: Sql,
  { after, limit }: { readonly after: GapCursor | null; readonly limit: number },
): Promise<GuideGap[]> {
  return sql<GuideGap[]>`
    select g.gap_id as "gapId", g.question, g.times, g.first_asked_at as "firstAskedAt",
      g.last_asked_at as "lastAskedAt"
    from guide_gaps g
    where true ${after === null ? sql`` : sql`and (g.times, g.gap_id) < (${after.times}, ${after.gapId}::uuid)`}
    order by g.times desc, g.gap_id desc limit ${limit + 1}`
}

export async function removeGap(sql: Sql, gapId: string): Promise<boolean> {
  const removed = await sql`delete from guide_gaps g where g.gap_id = ${gapId}`
  return removed.count === 1
}

export async function forgetGapsBefore(sql: Sql, day: Date): Promise<void> {
  await sql`delete from guide_gaps g where g.last_asked_at < ${day}`
}
