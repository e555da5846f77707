import type { PendingQuery, Row } from 'postgres'
import type { StaffActor } from '@shared/kernel/actor'
import { addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import type {
  FoundWork,
  OpenWork,
  WordsAsked,
  WorkAsked,
  WorkCounts,
  WorkGroup,
  WorkPlace,
} from '@shared/workbench/work'
import type { Sql } from './database'

export type Fragment = PendingQuery<Row[]>

/** Counting stops here, so that the time does not grow with the pile. */
const MOST_COUNTED = 1000

/** One kind of work in SQL, as `work.rules.ts` decides on it: when it is due, whose turn it is, whether it is new. */
export interface WorkTerms {
  /** An indexed column in the order of the due times, and the one that tells equals apart. */
  readonly due: Fragment
  readonly uuid: Fragment
  /** An instant as that column holds it. */
  readonly at: (instant: Date) => Fragment
  /** Whether work of this kind can be due at that very instant; where only whole days are kept it rarely is. */
  readonly hits?: (instant: Date) => boolean
  /** It waits for whoever asks. */
  readonly mine: Fragment
  /** It waits for a villager: nobody is late with it. */
  readonly villagers?: Fragment
  readonly isNew: Fragment
}

/** What a room with work in it gives to the workbench: one kind of work of this person, page by page, and how much. */
export interface WorkShelf {
  list(sql: Sql, actor: StaffActor, asked: WorkAsked): Promise<OpenWork[]>
  count(sql: Sql, actor: StaffActor, asked: Pick<WorkAsked, 'now' | 'village'>): Promise<WorkCounts>
  /** What is open or has ended and this person may see, by its words; of each at most some. */
  search(sql: Sql, actor: StaffActor, asked: WordsAsked): Promise<FoundWork[]>
}

export const nothingOpen: WorkCounts = { overdue: 0, today: 0, new: 0, waiting: 0 }

const endOfDay = (now: Date): Date => instantAt(addDays(beijingDay(now), 1), 0)

/** `groupOf` of work.rules.ts as a range of the due times. */
function inGroup(sql: Sql, terms: WorkTerms, group: WorkGroup, now: Date): Fragment {
  const { due, mine, isNew, at, villagers = sql`false` } = terms
  const ranges: Record<WorkGroup, Fragment> = {
    overdue: sql`${due} < ${at(now)} and not ${villagers}`,
    today: sql`${due} >= ${at(now)} and ${due} < ${at(endOfDay(now))} and ${mine} and not ${villagers}`,
    new: sql`${due} >= ${at(endOfDay(now))} and ${isNew} and ${mine} and not ${villagers}`,
    waiting: sql`(${villagers} or (${due} >= ${at(now)} and not ${mine}))`,
  }
  return ranges[group]
}

const NIL = '00000000-0000-0000-0000-000000000000'

/** Behind a place that another kind of work may have taken: there everything that is due later is still to come. */
function behind(sql: Sql, { due, uuid, at, hits = () => true }: WorkTerms, after: WorkPlace): Fragment {
  const last = hits(after.dueAt) ? after.uuid : NIL
  return sql`and (${due}, ${uuid}) > (${at(after.dueAt)}, ${last}::uuid)`
}

/** The condition, order and limit of a page: by due time from the place after which it goes on. */
export function workRange(sql: Sql, terms: WorkTerms, { group, after, now, limit }: WorkAsked): Fragment {
  const { due, uuid } = terms
  return sql`
    ${group === null ? sql`true` : inGroup(sql, terms, group, now)}
    ${after === null ? sql`` : behind(sql, terms, after)}
    order by ${due}, ${uuid} limit ${limit}`
}

/** How much there is in each group, of what `search` finds for it. */
export async function countGroups(
  sql: Sql,
  asked: Pick<WorkAsked, 'now' | 'village'>,
  search: (asked: WorkAsked) => Fragment,
): Promise<WorkCounts> {
  const count = (group: WorkGroup) =>
    sql`(select count(*)::int from (${search({ ...asked, group, after: null, limit: MOST_COUNTED })}) c)`
  const [counts] = await sql<WorkCounts[]>`
    select ${count('overdue')} as overdue, ${count('today')} as today, ${count('new')} as new,
      ${count('waiting')} as waiting`
  return counts ?? nothingOpen
}
