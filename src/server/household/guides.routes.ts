import type { Audit } from '@server/audit'
import { checksView, versionsView } from '@server/platform/content-versions'
import type { Mount } from '@server/platform/mount'
import { guideContracts } from '@shared/household/guide.contract'
import type { SearchCatalogue } from './guide-catalogue.service'
import type { StandingGuide } from './guides.repository'
import { guideKind, readGuide, writeGuide } from './guides.service'

const toView = (guide: StandingGuide) => ({
  slug: guide.slug,
  version: guide.version,
  isCurrent: guide.isCurrent,
  title: guide.title,
  summary: guide.summary,
  whoMayApply: [...guide.whoMayApply],
  bring: [...guide.bring],
  where: guide.where,
  howLong: guide.howLong,
  howMuch: guide.howMuch,
  questions: [...guide.questions],
  basis: [...guide.basis],
  confirmLocally: guide.confirmLocally,
  related: [...guide.related],
  acts: [...guide.acts],
  lastChecked: guide.lastChecked,
})

export function mountGuides(mount: Mount, search: SearchCatalogue, audit: Audit): void {
  mount(guideContracts.list, async ({ query, sql }) => {
    const { items, isGoodAnswer } = await search(sql, query.q)
    return { items: items.slice(0, query.limit), nextCursor: null, isGoodAnswer }
  })
  mount(guideContracts.one, async ({ params, query, sql }) =>
    toView(await readGuide(sql, { slug: params.slug, version: query.version })),
  )
  mount(guideContracts.checks, ({ actor, sql }) => checksView(sql, guideKind, actor))
  mount(guideContracts.versions, ({ params, actor, sql }) => versionsView(sql, guideKind, actor, params.slug))
  mount(guideContracts.write, async ({ params, body, actor, sql, now }) => {
    const { basedOn, ...text } = body
    const bring = text.bring.map(({ note, ...paper }) => (note === undefined ? paper : { ...paper, note }))
    const guide = { ...text, bring, slug: params.slug }
    return toView(await writeGuide(sql, audit, guide, { actor, basedOn, now }))
  })
}
