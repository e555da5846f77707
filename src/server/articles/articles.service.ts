import type { Audit } from '@server/audit'
import type { Sql } from '@server/platform/database'
import type { Article, ArticleTopic } from '@shared/articles/article'
import { mayWriteArticles } from '@shared/articles/article.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import {
  type ArticleCursor,
  type StandingArticle,
  type VersionRow,
  addVersion,
  findArticle,
  listArticles,
  listVersions,
  lockCurrent,
} from './articles.repository'

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

export async function readVersions(sql: Sql, actor: Actor, slug: string): Promise<VersionRow[]> {
  if (!mayWriteArticles(actor)) throw new Refusal('actor.not-allowed')
  const versions = await listVersions(sql, slug)
  if (versions.length === 0) throw new Refusal('article.not-found')
  return versions
}

export interface Writing {
  readonly actor: Actor
  readonly article: Article
  readonly basedOn: number
  readonly now: Date
}

/** Saves what an editor wrote as the next version, unless somebody else saved one meanwhile. */
export async function writeArticle(sql: Sql, audit: Audit, writing: Writing): Promise<StandingArticle> {
  const { actor, article, basedOn, now } = writing
  if (!isStaff(actor) || !mayWriteArticles(actor)) throw new Refusal('actor.not-allowed')
  const current = await lockCurrent(sql, article.slug)
  if ((current?.version ?? 0) !== basedOn) throw new Refusal('article.changed-meanwhile')

  const version = { version: basedOn + 1, fileHash: null, writtenBy: actor.accountId, writtenAt: now }
  await addVersion(sql, LAST, { article, ...version })
  await audit.record(sql, now, {
    stationId: actor.stationId,
    actorId: actor.accountId,
    actorRole: actor.role,
    action: 'article.written',
    subject: article.slug,
    outcome: 'done',
    reason: null,
  })
  return readArticle(sql, { slug: article.slug, version: undefined }, now)
}
