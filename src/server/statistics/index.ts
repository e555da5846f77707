import { mountLedgers } from './ledgers.routes'
import { LedgersService } from './ledgers.service'
import type { StatisticsParts } from './parts'

export function openStatistics(parts: StatisticsParts): void {
  mountLedgers(parts, new LedgersService(parts))
}
