import type { Sql } from '@server/platform/database'
import type { Subject } from '@shared/statistics/board'
import { monthsOf } from '@shared/statistics/board.rules'
import { type Tallies, talliesOf } from './board-tallies.service'
import { type LastCount, type SumSearch, lastCount, readSums, readWaits } from './statistics-sums.repository'

/** What one process keeps; then it begins anew. */
const MOST_KEPT = 200

export interface Counted extends Pick<LastCount, 'at'> {
  readonly tallies: ReadonlyMap<Subject, Tallies>
}

/** Sums change only when the job has counted: until then the same question has the same answer in every process. */
export class KeptTallies {
  private readonly kept = new Map<string, Counted['tallies']>()

  async read(sql: Sql, search: SumSearch): Promise<Counted> {
    // The version is read before the sums: a count in between makes them too new for it, never too old.
    const { at, version } = await lastCount(sql, search.subjects)
    const question = JSON.stringify([version, search])
    const known = this.kept.get(question)
    if (known) return { at, tallies: known }

    const counted = {
      sums: await readSums(sql, search),
      waits: await readWaits(sql, search),
      months: monthsOf(search),
    }
    const tallies = new Map(search.subjects.map((subject) => [subject, talliesOf(subject, counted)]))
    if (this.kept.size >= MOST_KEPT) this.kept.clear()
    this.kept.set(question, tallies)
    return { at, tallies }
  }
}
