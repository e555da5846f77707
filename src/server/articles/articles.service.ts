import type { Audit } from '@server/audit'
import { type ContentKind, type Writing, writeVersion } from '@server/platform/content-versions'
import type { Sql } from '@server/platform/database'
import type { Article, ArticleTopic } from '@shared/articles/article'
import { mayWriteArticles } from '@shared/articles/article.policy'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import {
  type ArticleCursor,
  type StandingArticle,
  addVersion,
  findArticle,
  listArticles,
} from './articles.repository'

export const articleKind: ContentKind = {
  tables: { heads: 'articles', versions: 'article_versions' },
  mayWrite: mayWriteArticles,
  notFound: 'article.not-found',
  changedMeanwhile: 'article.changed-meanwhile',
  written: 'article.written',
}

/** A new article of an editor stands behind those that came with the service. */
const LAST = 10_000

const monthOf = (now: Date) => Number(beijingDay(now).slice(5, 7))

const cursorOf = ({ rank, position, slug }: ArticleCursor) => `${rank}.${position}.${slug}`

function readCursor(cursor: string | undefined): ArticleCursor | null {
  const [rank, position, slug] = cursor?.split('.') ?? []
  return slug === undefined ? null : { rank: Number(rank), position: Number(position), slug }
}

interface Search {
  readonly topic: ArticleTopic | undefined
  readonly cursor: string | undefined
  readonly limit: number
}

export async function pageOfArticles(sql: Sql, search: Search, now: Date): Promise<Page<StandingArticle>> {
  const rows = await listArticles(sql, {
    topic: search.topic ?? null,
    month: monthOf(now),
    after: readCursor(search.cursor),
    limit: search.limit,
  })
  return toPage(rows, search.limit, cursorOf)
}

export async function readArticle(
  sql: Sql,
  wanted: { readonly slug: string; readonly version: number | undefined },
  now: Date,
): Promise<StandingArticle> {
  const { slug, version = null } = wanted
  const article = await findArticle(sql, { slug, version, month: monthOf(now) })
  if (!article) throw new Refusal('article.not-found')
  return article
}

/** Saves what an editor wrote as the next version, and shows it. */
export async function writeArticle(
  sql: Sql,
  audit: Audit,
  article: Article,
  writing: Omit<Writing, 'slug'>,
): Promise<StandingArticle> {
  const { slug } = article
  await writeVersion(sql, { kind: articleKind, audit }, { ...writing, slug }, (stamp) =>
    addVersion(sql, LAST, { article, ...stamp }),
  )
  return readArticle(sql, { slug, version: undefined }, writing.now)
}
