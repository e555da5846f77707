import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Sql } from './database'

/** The two tables of one kind of content: what is shown now, and every version of it. */
export interface ContentTables {
  readonly heads: string
  readonly versions: string
}

export interface VersionRow {
  readonly version: number
  readonly title: string
  readonly writtenAt: Date
  readonly checkedOn: BeijingDay
  readonly checkedBy: string
  readonly fromFile: boolean
}

export interface CheckRow extends Omit<VersionRow, 'writtenAt'> {
  readonly slug: string
}

/** Newest first. */
export async function listVersions(
  sql: Sql,
  { versions }: ContentTables,
  slug: string,
): Promise<VersionRow[]> {
  return sql<VersionRow[]>`
    select v.version, v.title, v.written_at as "writtenAt", v.checked_on as "checkedOn", v.checked_by as "checkedBy",
      v.file_hash is not null as "fromFile"
    from ${sql(versions)} v where v.slug = ${slug} order by v.version desc limit 200`
}

/** What is shown now, that which nobody has read against the law for longest first; content, a few dozen rows. */
export async function listChecks(sql: Sql, { heads, versions }: ContentTables): Promise<CheckRow[]> {
  return sql<CheckRow[]>`
    select h.slug, v.version, v.title, v.checked_on as "checkedOn", v.checked_by as "checkedBy",
      v.file_hash is not null as "fromFile"
    from ${sql(heads)} h join ${sql(versions)} v on v.slug = h.slug and v.version = h.version
    order by v.checked_on, h.slug`
}

/** The version now shown and the file it came from; the row stays locked until the transaction ends. */
export async function lockCurrent(
  sql: Sql,
  { heads, versions }: ContentTables,
  slug: string,
): Promise<{ version: number; fileHash: string | null } | null> {
  const [row] = await sql<{ version: number; fileHash: string | null }[]>`
    select h.version, v.file_hash as "fileHash"
    from ${sql(heads)} h join ${sql(versions)} v on v.slug = h.slug and v.version = h.version
    where h.slug = ${slug} for update of h`
  return row ?? null
}
