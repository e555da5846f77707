import { boardContract } from '@shared/statistics/board.contract'
import { BoardsService } from './boards.service'
import type { StatisticsParts } from './parts'

export function mountBoards(parts: StatisticsParts): void {
  const boards = new BoardsService(parts)
  parts.mount(boardContract, ({ sql, actor, params, query, now }) =>
    boards.read(sql, actor, { ...query, ...params, now }),
  )
}
