import type { VersionStamp } from '@server/platform/content-versions'
import type { Sql } from '@server/platform/database'
import type { Guide, GuideAct, GuideQuestion, LegalBasis, PaperToBring } from '@shared/household/guide'

interface Row {
  slug: string
  version: number
  is_current: boolean
  title: string
  summary: string
  who_may_apply: string[]
  bring: PaperToBring[]
  where_to_go: string
  how_long: string
  how_much: string
  questions: GuideQuestion[]
  basis: LegalBasis[]
  confirm_locally: string | null
  related: string[]
  acts: GuideAct[]
  checked_on: string
  checked_by: string
}

/** A guide as one of its versions tells it. */
export interface StandingGuide extends Guide {
  readonly version: number
  readonly isCurrent: boolean
}

const toGuide = (row: Row): StandingGuide => ({
  slug: row.slug,
  version: row.version,
  isCurrent: row.is_current,
  title: row.title,
  summary: row.summary,
  whoMayApply: row.who_may_apply,
  bring: row.bring,
  where: row.where_to_go,
  howLong: row.how_long,
  howMuch: row.how_much,
  questions: row.questions,
  basis: row.basis,
  confirmLocally: row.confirm_locally,
  related: row.related,
  acts: row.acts,
  lastChecked: { day: row.checked_on, by: row.checked_by },
})

const columns = (sql: Sql) => sql`
  g.slug, v.version, v.version = g.version as is_current, v.title, v.summary, v.who_may_apply, v.bring, v.where_to_go,
  v.how_long, v.how_much, v.questions, v.basis, v.confirm_locally, v.related, v.acts, v.checked_on, v.checked_by`

/** Every guide as it is shown now; content, a few dozen rows. */
export async function allGuides(sql: Sql): Promise<StandingGuide[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)}
    from guides g join guide_versions v on v.slug = g.slug and v.version = g.version
    order by g.slug`
  return rows.map(toGuide)
}

/** The version that is shown, or an older one by its number. */
export async function findGuide(
  sql: Sql,
  { slug, version }: { slug: string; version: number | null },
): Promise<StandingGuide | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)}
    from guides g join guide_versions v on v.slug = g.slug and v.version = coalesce(${version}, g.version)
    where g.slug = ${slug}`
  return row ? toGuide(row) : null
}

/** Grows with every version of any guide. */
export async function catalogueRevision(sql: Sql): Promise<string> {
  const [row] = await sql<{ revision: string }[]>`select c.revision from guide_catalogue c`
  return row?.revision ?? ''
}

export interface NewVersion extends VersionStamp {
  readonly guide: Guide
}

/** Adds a version and shows it. */
export async function addVersion(sql: Sql, added: NewVersion): Promise<void> {
  const { guide, version } = added
  const json = (value: unknown) => sql.json(value as never)
  await sql`
    insert into guides (slug, version) values (${guide.slug}, ${version})
    on conflict (slug) do update set version = excluded.version`
  await sql`
    insert into guide_versions (slug, version, title, summary, who_may_apply, bring, where_to_go, how_long, how_much,
      questions, basis, confirm_locally, related, acts, checked_on, checked_by, file_hash, written_by, written_at)
    values (${guide.slug}, ${version}, ${guide.title}, ${guide.summary}, ${[...guide.whoMayApply]},
      ${json(guide.bring)}, ${guide.where}, ${guide.howLong}, ${guide.howMuch}, ${json(guide.questions)},
      ${json(guide.basis)}, ${guide.confirmLocally}, ${[...guide.related]}, ${json(guide.acts)},
      ${guide.lastChecked.day}, ${guide.lastChecked.by}, ${added.fileHash}, ${added.writtenBy}, ${added.writtenAt})`
  await sql`update guide_catalogue set revision = revision + 1`
}
