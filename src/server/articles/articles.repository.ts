import type { VersionStamp } from '@server/platform/content-versions'
import type { Sql } from '@server/platform/database'
import type { Article, ArticleBasis, ArticleTopic, Season } from '@shared/articles/article'
import type { ArticlePicture } from '@shared/articles/article-picture'

/** Where a page of the list ended: season's rank, position, slug. */
export interface ArticleCursor {
  readonly rank: number
  readonly position: number
  readonly slug: string
}

interface Row {
  slug: string
  position: number
  /** 0 in its season, 1 the whole year, 2 out of season. */
  rank: number
  version: number
  is_current: boolean
  topic: ArticleTopic
  picture: ArticlePicture
  title: string
  summary: string
  key_rule: string
  paragraphs: string[]
  season_name: string | null
  season_months: number[]
  basis: ArticleBasis[]
  confirm_locally: string | null
  checked_on: string
  checked_by: string
}

/** An article as it stands in the month of the question. */
export interface StandingArticle extends Article {
  readonly version: number
  readonly isCurrent: boolean
  readonly position: number
  readonly rank: number
}

const seasonOf = (row: Row): Season | null =>
  row.season_name === null ? null : { name: row.season_name, months: row.season_months }

const toArticle = (row: Row): StandingArticle => ({
  slug: row.slug,
  position: row.position,
  rank: row.rank,
  version: row.version,
  isCurrent: row.is_current,
  topic: row.topic,
  picture: row.picture,
  title: row.title,
  summary: row.summary,
  keyRule: row.key_rule,
  paragraphs: row.paragraphs,
  season: seasonOf(row),
  basis: row.basis,
  confirmLocally: row.confirm_locally,
  lastChecked: { day: row.checked_on, by: row.checked_by },
})

const columns = (sql: Sql, month: number) => sql`
  a.slug, a.position, v.version, v.version = a.version as is_current, v.topic, v.picture, v.title, v.summary,
  v.key_rule, v.paragraphs, v.season_name,
  v.season_months, v.basis, v.confirm_locally, v.checked_on, v.checked_by, ${rank(sql, month)} as rank`

const rank = (sql: Sql, month: number) => sql`
  case when cardinality(v.season_months) = 0 then 1 when ${month}::integer = any(v.season_months) then 0 else 2 end`

interface ArticleSearch {
  readonly topic: ArticleTopic | null
  readonly month: number
  readonly after: ArticleCursor | null
  readonly limit: number
}

/** Those in season first, those out of season last; one more than `limit`. */
export async function listArticles(sql: Sql, search: ArticleSearch): Promise<StandingArticle[]> {
  const { topic, month, after, limit } = search
  const rows = await sql<Row[]>`
    select ${columns(sql, month)}
    from articles a join article_versions v on v.slug = a.slug and v.version = a.version
    where true
      ${topic === null ? sql`` : sql`and v.topic = ${topic}`}
      ${
        after === null
          ? sql``
          : sql`and (${rank(sql, month)}, a.position, a.slug)
              > (${after.rank}::integer, ${after.position}::integer, ${after.slug})`
      }
    order by ${rank(sql, month)}, a.position, a.slug limit ${limit + 1}`
  return rows.map(toArticle)
}

/** The version that is shown, or an older one by its number. */
export async function findArticle(
  sql: Sql,
  { slug, version, month }: { slug: string; version: number | null; month: number },
): Promise<StandingArticle | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql, month)}
    from articles a join article_versions v on v.slug = a.slug and v.version = coalesce(${version}, a.version)
    where a.slug = ${slug}`
  return row ? toArticle(row) : null
}

export interface NewVersion extends VersionStamp {
  readonly article: Article
}

/** Adds a version and shows it; `position` counts only for an article that is new. */
export async function addVersion(sql: Sql, position: number, added: NewVersion): Promise<void> {
  const { article, version } = added
  await sql`
    insert into articles (slug, position, version) values (${article.slug}, ${position}, ${version})
    on conflict (slug) do update set version = excluded.version`
  await sql`
    insert into article_versions (slug, version, topic, picture, title, summary, key_rule, paragraphs, season_name,
      season_months, basis, confirm_locally, checked_on, checked_by, file_hash, written_by, written_at)
    values (${article.slug}, ${version}, ${article.topic}, ${article.picture}, ${article.title}, ${article.summary},
      ${article.keyRule}, ${[...article.paragraphs]}, ${article.season?.name ?? null},
      ${[...(article.season?.months ?? [])]}::integer[], ${sql.json(article.basis as never)},
      ${article.confirmLocally}, ${article.lastChecked.day}, ${article.lastChecked.by}, ${added.fileHash},
      ${added.writtenBy}, ${added.writtenAt})`
}
