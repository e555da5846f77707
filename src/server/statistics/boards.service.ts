import type { z } from 'zod'
import { bookingNames } from '@server/bookings'
import { disputeNames } from '@server/disputes'
import { ratedServiceNames } from '@server/feedback'
import type { Sql } from '@server/platform/database'
import { talkTopicNames } from '@server/visits'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { type Board, type MonthRange, type Subject, boardSubjects } from '@shared/statistics/board'
import { subjectWords } from '@shared/statistics/board-subjects'
import type { boardContract } from '@shared/statistics/board.contract'
import { maySeeBoard, maySeeVillages } from '@shared/statistics/board.policy'
import {
  addMonths,
  checkMonths,
  medianOf,
  sayMonth,
  shareOf,
  thisMonth,
} from '@shared/statistics/board.rules'
import { type Tallies, toRows } from './board-tallies.service'
import { KeptTallies } from './kept-tallies.service'
import type { StatisticsParts } from './parts'

type BoardView = z.input<typeof boardContract.response>
type Section = BoardView['sections'][number]
type Asked = z.output<typeof boardContract.query>

const USUAL_MONTHS = 12
const NO_VILLAGE = '没有写村'

const categoryNames: Partial<Record<Subject, Readonly<Record<string, string>>>> = {
  bookings: bookingNames.services,
  disputes: disputeNames.categories,
  'follow-ups': { dispute: '纠纷', booking: '办证' },
  talks: talkTopicNames,
  satisfaction: { ...ratedServiceNames, visit: '走访' },
}

function rangeOf({ from, to }: Asked, now: Date): MonthRange {
  const last = to ?? thisMonth(now)
  const range = { from: from ?? addMonths(last, 1 - USUAL_MONTHS), to: last }
  const errors = checkMonths(range, now)
  if (errors.length > 0) throw new Refusal('request.invalid', { errors })
  return range
}

/** An administrator who names no station gets the sum of all. */
const stationOf = (actor: Actor, station: number | undefined): number | null => {
  if (station !== undefined) return station
  return isStaff(actor) && actor.role !== 'administrator' ? actor.stationId : null
}

function shareIn(subject: Subject, tallies: Tallies): Section['share'] {
  const { share } = subjectWords[subject]
  if (share === null) return null
  const { total, parts } = share.partition
  const [part, rest] = parts
  if (part === undefined || rest === undefined) return null
  const whole = shareOf({
    total: tallies.shown('total', '', total),
    part: tallies.shown('total', '', part),
    rest: tallies.counted(rest),
  })
  return {
    name: share.name,
    definition: share.definition,
    percent: whole?.percent ?? null,
    atLeast: whole?.atLeast ?? false,
  }
}

interface Sight {
  readonly range: MonthRange
  readonly villages: boolean
  readonly village: string | null
  /** Without what lies below the months. */
  readonly brief: boolean
}

function sectionOf(subject: Subject, tallies: Tallies, { range, villages, village, brief }: Sight): Section {
  const words = subjectWords[subject]
  const columns = words.shown.map(({ measure }) => measure)
  const rows = (side: 'month' | 'village' | 'category', nameOf: (key: string) => string) =>
    toRows(tallies, { side, columns, nameOf })
  return {
    subject,
    name: words.name,
    source: words.source,
    measures: [...words.shown],
    totals: columns.map((measure) => tallies.shown('total', '', measure)),
    share: shareIn(subject, tallies),
    wait: words.wait && { ...words.wait, median: medianOf(tallies.waits) },
    // By village and month together the numbers are a few persons'.
    months: village === null ? rows('month', (month) => sayMonth(month, range)) : [],
    villages:
      villages && !brief && village === null && words.hasVillages
        ? rows('village', (name) => (name === '' ? NO_VILLAGE : name))
        : [],
    categoriesName: words.categories,
    categories:
      brief || words.categories === null
        ? []
        : rows('category', (code) => categoryNames[subject]?.[code] ?? code),
  }
}

export class BoardsService {
  private readonly kept = new KeptTallies()

  constructor(private readonly parts: Pick<StatisticsParts, 'beats'>) {}

  async read(
    sql: Sql,
    actor: Actor,
    asked: Asked & { readonly board: Board; readonly now: Date },
  ): Promise<BoardView> {
    const stationId = stationOf(actor, asked.station)
    const village = asked.village ?? null
    if (!maySeeBoard(actor, { stationId, village })) throw new Refusal('actor.not-allowed')

    const range = rangeOf(asked, asked.now)
    const subjects = boardSubjects[asked.board]
    const { at, tallies } = await this.kept.read(sql, { ...range, subjects, stationId, village })
    const sight = { range, village, villages: maySeeVillages(actor), brief: asked.board === 'overview' }
    return {
      board: asked.board,
      ...range,
      station: stationId,
      village,
      countedAt: at?.toISOString() ?? null,
      villages: sight.villages ? await this.villagesOf(sql, actor) : [],
      sections: [...tallies].map(([subject, counted]) => sectionOf(subject, counted, sight)),
    }
  }

  private async villagesOf(sql: Sql, actor: Actor): Promise<string[]> {
    if (!isStaff(actor)) return []
    const found = await this.parts.beats.villagesByBeat(sql, actor.stationId)
    return found.map(({ name }) => name)
  }
}
