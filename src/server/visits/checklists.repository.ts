import type { Sql } from '@server/platform/database'
import type { Checklist } from '@shared/visits/checklist'

interface Row {
  readonly version: number
  readonly items: Omit<Checklist, 'version'>
  readonly fileHash: string | null
}

export interface StoredChecklist extends Checklist {
  readonly fileHash: string | null
}

const toChecklist = ({ version, items, fileHash }: Row): StoredChecklist => ({ ...items, version, fileHash })

export async function findCurrent(sql: Sql): Promise<StoredChecklist | null> {
  const [row] = await sql<Row[]>`
    select c.version, c.items, c.file_hash as "fileHash" from visit_checklists c order by c.version desc limit 1`
  return row ? toChecklist(row) : null
}

export async function findVersion(sql: Sql, version: number): Promise<Checklist | null> {
  const [row] = await sql<Row[]>`
    select c.version, c.items, c.file_hash as "fileHash" from visit_checklists c where c.version = ${version}`
  return row ? toChecklist(row) : null
}

interface NewVersion {
  readonly checklist: Checklist
  readonly fileHash: string | null
  readonly publishedBy: string | null
  readonly publishedAt: Date
}

export interface PublishedChecklist extends Checklist {
  readonly publishedBy: string | null
  readonly publishedAt: Date
}

const MOST_VERSIONS = 50

/** The newest first. */
export async function listVersions(sql: Sql): Promise<PublishedChecklist[]> {
  const rows = await sql<(Row & Omit<PublishedChecklist, keyof Checklist>)[]>`
    select c.version, c.items, c.published_by as "publishedBy", c.published_at as "publishedAt"
    from visit_checklists c order by c.version desc limit ${MOST_VERSIONS}`
  return rows.map(({ version, items, publishedBy, publishedAt }) => ({
    ...items,
    version,
    publishedBy,
    publishedAt,
  }))
}

/** Two who publish at the same time get two versions, one after the other. */
export async function lockVersions(sql: Sql): Promise<void> {
  await sql`lock table visit_checklists in share row exclusive mode`
}

export async function addVersion(sql: Sql, { checklist, ...told }: NewVersion): Promise<void> {
  const { version, title, checks, prompts, topics } = checklist
  await sql`
    insert into visit_checklists (version, items, file_hash, published_by, published_at)
    values (${version}, ${sql.json({ title, checks, prompts, topics } as never)}, ${told.fileHash},
      ${told.publishedBy}, ${told.publishedAt})`
}
