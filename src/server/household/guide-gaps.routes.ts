import type { Audit } from '@server/audit'
import type { Mount } from '@server/platform/mount'
import { guideGapContracts } from '@shared/household/guide.contract'
import { closeGap, noteGap, pageOfGaps } from './guide-gaps.service'

export function mountGuideGaps(mount: Mount, audit: Audit): void {
  mount(guideGapContracts.note, async ({ body, sql, now }) => ({
    noted: await noteGap(sql, body.question, now),
  }))
  mount(guideGapContracts.list, async ({ query, actor, sql }) => {
    const { items, nextCursor } = await pageOfGaps(sql, actor, { limit: query.limit, cursor: query.cursor })
    const views = items.map(({ gapId, question, times, firstAskedAt, lastAskedAt }) => ({
      id: gapId,
      question,
      times,
      firstAskedAt: firstAskedAt.toISOString(),
      lastAskedAt: lastAskedAt.toISOString(),
    }))
    return { items: views, nextCursor }
  })
  mount(guideGapContracts.close, async ({ params, actor, sql, now }) => {
    await closeGap(sql, audit, { actor, gapId: params.id, now })
  })
}
