import type { Audit } from '@server/audit'
import { checksView, versionsView } from '@server/platform/content-versions'
import type { Mount } from '@server/platform/mount'
import { articleContracts } from '@shared/articles/article.contract'
import type { StandingArticle } from './articles.repository'
import { articleKind, pageOfArticles, readArticle, writeArticle } from './articles.service'

const toItem = (article: StandingArticle) => ({
  slug: article.slug,
  topic: article.topic,
  picture: article.picture,
  title: article.title,
  summary: article.summary,
  seasonName: article.season?.name ?? null,
  inSeason: article.rank === 0,
})

const toView = (article: StandingArticle) => ({
  ...toItem(article),
  version: article.version,
  isCurrent: article.isCurrent,
  keyRule: article.keyRule,
  paragraphs: [...article.paragraphs],
  season: article.season && { name: article.season.name, months: [...article.season.months] },
  basis: [...article.basis],
  confirmLocally: article.confirmLocally,
  lastChecked: article.lastChecked,
})

export function mountArticles(mount: Mount, audit: Audit): void {
  mount(articleContracts.list, async ({ query, sql, now }) => {
    const { items, nextCursor } = await pageOfArticles(
      sql,
      { topic: query.topic, cursor: query.cursor, limit: query.limit },
      now,
    )
    return { items: items.map(toItem), nextCursor }
  })
  mount(articleContracts.one, async ({ params, query, sql, now }) =>
    toView(await readArticle(sql, { slug: params.slug, version: query.version }, now)),
  )
  mount(articleContracts.checks, ({ actor, sql }) => checksView(sql, articleKind, actor))
  mount(articleContracts.versions, ({ params, actor, sql }) =>
    versionsView(sql, articleKind, actor, params.slug),
  )
  mount(articleContracts.write, async ({ params, body, actor, sql, now }) => {
    const { basedOn, ...text } = body
    return toView(await writeArticle(sql, audit, { slug: params.slug, ...text }, { actor, basedOn, now }))
  })
}
