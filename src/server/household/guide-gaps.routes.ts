import type { Audit } from '@server/audit'
import type { Sql } from '@server/platform/database'
import type { Mount } from '@server/platform/mount'
import { guideGapContracts } from '@shared/household/guide.contract'
import { mayWriteGuides } from '@shared/household/guide.policy'
import type { SearchCatalogue } from './guide-catalogue.service'
import { closeGap, noteGap, pageOfGaps } from './guide-gaps.service'

async function nearestGuide(search: SearchCatalogue, sql: Sql, question: string) {
  const [nearest] = (await search(sql, question)).items
  return nearest === undefined ? null : { slug: nearest.slug, title: nearest.title }
}

export function mountGuideGaps(mount: Mount, search: SearchCatalogue, audit: Audit): void {
  mount(guideGapContracts.note, async ({ body, sql, now }) => ({
    noted: await noteGap(sql, body.question, now),
  }))
  mount(guideGapContracts.list, async ({ query, actor, sql }) => {
    const { items, nextCursor } = await pageOfGaps(sql, actor, { limit: query.limit, cursor: query.cursor })
    const views = items.map(async ({ gapId, question, times, firstAskedAt, lastAskedAt }) => ({
      id: gapId,
      question,
      times,
      firstAskedAt: firstAskedAt.toISOString(),
      lastAskedAt: lastAskedAt.toISOString(),
      nearest: await nearestGuide(search, sql, question),
      may: mayWriteGuides(actor) ? (['close', 'write'] as const).slice() : [],
    }))
    return { items: await Promise.all(views), nextCursor }
  })
  mount(guideGapContracts.close, async ({ params, actor, sql, now }) => {
    await closeGap(sql, audit, { actor, gapId: params.id, now })
  })
}
