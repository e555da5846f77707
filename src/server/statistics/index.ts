import { mountBoards } from './boards.routes'
import { countChanges } from './counting.service'
import { mountLedgers } from './ledgers.routes'
import { LedgersService } from './ledgers.service'
import type { StatisticsParts } from './parts'

export { countChanges, recountAll } from './counting.service'

const COUNT_EVERY = 60

export function openStatistics(parts: StatisticsParts): void {
  mountLedgers(parts, new LedgersService(parts))
  mountBoards(parts)
  parts.jobs.every('count-statistics', COUNT_EVERY, countChanges)
}
