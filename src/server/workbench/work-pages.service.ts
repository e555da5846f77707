import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { type WorkShelf, nothingOpen } from '@server/platform/work-shelf'
import type { StaffActor } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import {
  type FoundWork,
  type OpenWork,
  type WordsAsked,
  type WorkCounts,
  type WorkGroup,
  type WorkKind,
  type WorkPlace,
  workGroups,
} from '@shared/workbench/work'
import { placeInOrder, readWorkCursor, writeWorkCursor } from '@shared/workbench/work-cursor.rules'

export type Shelves = Readonly<Record<WorkKind, WorkShelf>>

export interface WorkWanted {
  readonly kinds: readonly WorkKind[]
  readonly group: WorkGroup | null
  readonly village: string | null
  readonly cursor: string | undefined
  readonly limit: number
  readonly now: Date
}

export interface GroupedWork {
  readonly work: OpenWork
  readonly group: WorkGroup
}

const placeOf = (work: OpenWork): WorkPlace => ({
  dueAt: work.dueAt ?? new Date(0),
  uuid: fromPublicId(work.id)?.uuid ?? '',
})

const sum = (counts: readonly WorkCounts[]): WorkCounts =>
  Object.fromEntries(
    workGroups.map((group) => [group, counts.reduce((whole, one) => whole + one[group], 0)]),
  ) as Record<WorkGroup, number>

/** The groups that are still to come, or of these the one that was asked for. */
const groupsFrom = (first: WorkGroup, only: WorkGroup | null): readonly WorkGroup[] =>
  workGroups.slice(workGroups.indexOf(first)).filter((group) => only === null || group === only)

interface Found {
  readonly open: readonly OpenWork[]
  readonly ended: readonly FoundWork[]
}

interface Piece {
  readonly group: WorkGroup
  readonly kinds: readonly WorkKind[]
  readonly after: WorkPlace | null
  readonly limit: number
  readonly village: string | null
  readonly now: Date
}

/** Merges what the rooms hold into one list: overdue, due today, new, waiting, each by due time, page by page. */
export class WorkPages {
  constructor(private readonly shelves: Shelves) {}

  async page(sql: Sql, actor: StaffActor, wanted: WorkWanted) {
    const { group, village, limit } = wanted
    const from = readWorkCursor(wanted.cursor, wanted.now)
    // The pages of one list are judged by the moment of its first: nothing moves between groups meanwhile.
    const now = from?.asOf ?? wanted.now
    const counts = await this.counts(sql, actor, { ...wanted, now })
    const found: GroupedWork[] = []
    for (const one of groupsFrom(from?.group ?? 'overdue', group)) {
      if (found.length > limit) break
      const kinds = wanted.kinds.filter((kind) => (counts.get(kind) ?? nothingOpen)[one] > 0)
      const after = from?.group === one ? from.place : null
      const piece = { group: one, kinds, after, limit: limit + 1 - found.length, village, now }
      found.push(...(await this.piece(sql, actor, piece)))
    }
    const page = toPage(found, limit, (last) =>
      writeWorkCursor({ asOf: now, group: last.group, place: placeOf(last.work) }),
    )
    return { ...page, counts: sum([...counts.values()]) }
  }

  /** In every kind, what is open or has ended: open by due time, then the newest ended. */
  async search(sql: Sql, actor: StaffActor, kinds: readonly WorkKind[], asked: WordsAsked): Promise<Found> {
    const all = (await Promise.all(kinds.map((kind) => this.shelves[kind].search(sql, actor, asked)))).flat()
    const once = [...new Map(all.map((found) => [found.work.id, found])).values()]
    const open = once.filter(({ work }) => work.dueAt !== null).map(({ work }) => work)
    return {
      open: open.sort((one, other) => placeInOrder(placeOf(one), placeOf(other))),
      ended: once
        .filter(({ work }) => work.dueAt === null)
        .sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime()),
    }
  }

  private async piece(sql: Sql, actor: StaffActor, { kinds, ...asked }: Piece): Promise<GroupedWork[]> {
    const lists = await Promise.all(kinds.map((kind) => this.shelves[kind].list(sql, actor, asked)))
    const merged = lists.flat().sort((one, other) => placeInOrder(placeOf(one), placeOf(other)))
    return merged.slice(0, asked.limit).map((work) => ({ work, group: asked.group }))
  }

  private async counts(sql: Sql, actor: StaffActor, { kinds, village, now }: WorkWanted) {
    return new Map(
      await Promise.all(
        kinds.map(
          async (kind) => [kind, await this.shelves[kind].count(sql, actor, { village, now })] as const,
        ),
      ),
    )
  }
}
