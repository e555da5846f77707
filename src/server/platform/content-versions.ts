import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { AuditEntry } from '@shared/audit/audit-entry'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { Refusal, type RefusalCode } from '@shared/kernel/refusals'
import {
  type CheckRow,
  type ContentTables,
  type VersionRow,
  listChecks,
  listVersions,
  lockCurrent,
} from './content-versions.repository'
import type { Sql } from './database'
import { projectRoot } from './project-root'
import { sha256 } from './vault'

/** How one kind of content (guides, articles) is called and kept. */
export interface ContentKind {
  readonly tables: ContentTables
  readonly mayWrite: (actor: Actor) => boolean
  readonly notFound: RefusalCode
  readonly changedMeanwhile: RefusalCode
  /** The audit's word for a new version. */
  readonly written: string
}

interface AuditBook {
  record(sql: Sql, now: Date, entry: AuditEntry): Promise<void>
}

/** What a version carries beside the text. */
export interface VersionStamp {
  readonly version: number
  /** Of the repository's file; null where an administrator wrote it. */
  readonly fileHash: string | null
  readonly writtenBy: string | null
  readonly writtenAt: Date
}

export interface Writing {
  readonly actor: Actor
  readonly slug: string
  /** The version that the editor had open. */
  readonly basedOn: number
  readonly now: Date
}

function writerOf({ mayWrite }: ContentKind, actor: Actor): StaffActor {
  if (!isStaff(actor) || !mayWrite(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

/** Saves what an administrator wrote as the next version, unless somebody else saved one meanwhile. */
export async function writeVersion(
  sql: Sql,
  { kind, audit }: { readonly kind: ContentKind; readonly audit: AuditBook },
  { actor, slug, basedOn, now }: Writing,
  add: (stamp: VersionStamp) => Promise<void>,
): Promise<void> {
  const { stationId, accountId, role } = writerOf(kind, actor)
  const current = await lockCurrent(sql, kind.tables, slug)
  if ((current?.version ?? 0) !== basedOn) throw new Refusal(kind.changedMeanwhile)

  await add({ version: basedOn + 1, fileHash: null, writtenBy: accountId, writtenAt: now })
  await audit.record(sql, now, {
    stationId,
    actorId: accountId,
    actorRole: role,
    action: kind.written,
    subject: slug,
    outcome: 'done',
    reason: null,
  })
}

const sourceOf = ({ fromFile }: { readonly fromFile: boolean }) =>
  fromFile ? ('file' as const) : ('editor' as const)
const checkOf = ({ checkedOn, checkedBy }: Pick<VersionRow, 'checkedOn' | 'checkedBy'>) => ({
  day: checkedOn,
  by: checkedBy,
})

const toVersion = (row: VersionRow) => ({
  version: row.version,
  title: row.title,
  writtenAt: row.writtenAt.toISOString(),
  lastChecked: checkOf(row),
  source: sourceOf(row),
})

const toCheck = (row: CheckRow) => ({
  slug: row.slug,
  title: row.title,
  version: row.version,
  lastChecked: checkOf(row),
  source: sourceOf(row),
})

/** Every version of one guide or article, for those who write them. */
export async function versionsView(sql: Sql, kind: ContentKind, actor: Actor, slug: string) {
  writerOf(kind, actor)
  const versions = await listVersions(sql, kind.tables, slug)
  if (versions.length === 0) throw new Refusal(kind.notFound)
  return { items: versions.map(toVersion), nextCursor: null }
}

/** What is to be read against the law again, the oldest check first. */
export async function checksView(sql: Sql, kind: ContentKind, actor: Actor) {
  writerOf(kind, actor)
  return { items: (await listChecks(sql, kind.tables)).map(toCheck), nextCursor: null }
}

export interface ContentFile<T> {
  readonly content: T
  readonly fileHash: string
}

/** The texts that came with the service, one readable file each. */
export async function readContentFiles<S extends z.ZodType>(
  folder: string,
  schema: S,
): Promise<ContentFile<z.output<S>>[]> {
  const path = join(projectRoot, folder)
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(path, name), 'utf8')
      return { content: schema.parse(JSON.parse(text)), fileHash: sha256(text).toString('hex') }
    }),
  )
}

/** The stamp of a file's next version; null where the file is the same or an administrator has written since. */
export async function stampOfFile(
  sql: Sql,
  { tables }: ContentKind,
  file: { readonly slug: string; readonly fileHash: string },
  now: Date,
): Promise<VersionStamp | null> {
  const current = await lockCurrent(sql, tables, file.slug)
  const isEdited = current?.fileHash === null
  if (isEdited || current?.fileHash === file.fileHash) return null
  return { version: (current?.version ?? 0) + 1, fileHash: file.fileHash, writtenBy: null, writtenAt: now }
}
