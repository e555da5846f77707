import type { Audit } from '@server/audit'
import type { Mount } from '@server/platform/mount'
import { articleContracts } from '@shared/articles/article.contract'
import type { StandingArticle } from './articles.repository'
import { pageOfArticles, readArticle, readVersions, writeArticle } from './articles.service'

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
  mount(articleContracts.versions, async ({ params, actor, sql }) => {
    const versions = await readVersions(sql, actor, params.slug)
    const items = versions.map(({ version, title, writtenAt, fromFile }) => ({
      version,
      title,
      writtenAt: writtenAt.toISOString(),
      source: fromFile ? ('file' as const) : ('editor' as const),
    }))
    return { items, nextCursor: null }
  })
  mount(articleContracts.write, async ({ params, body, actor, sql, now }) => {
    const { basedOn, ...text } = body
    return toView(
      await writeArticle(sql, audit, { actor, article: { slug: params.slug, ...text }, basedOn, now }),
    )
  })
}
