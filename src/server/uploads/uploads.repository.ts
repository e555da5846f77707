import type { Sql } from '@server/platform/database'
import type { Upload } from '@shared/uploads/upload'

const columns = (sql: Sql) => sql`
  u.station_id as "stationId", u.upload_id as uuid, u.uploader_id as "uploaderId", u.kind, u.bytes, u.width,
  u.height, u.seconds, u.subject`

/** What a new upload is stored with. */
export interface NewUpload extends Omit<Upload, 'bytes' | 'subject'> {
  readonly content: Buffer
  readonly now: Date
}

export async function addUpload(sql: Sql, upload: NewUpload): Promise<void> {
  await sql`
    insert into uploads (station_id, upload_id, uploader_id, kind, bytes, width, height, seconds, content, created_at)
    values (${upload.stationId}, ${upload.uuid}, ${upload.uploaderId}, ${upload.kind}, ${upload.content.length},
      ${upload.width}, ${upload.height}, ${upload.seconds}, ${upload.content}, ${upload.now})`
}

/** Locked, so that no two cases attach the same upload. */
export async function lockUploads(sql: Sql, stationId: number, uuids: readonly string[]): Promise<Upload[]> {
  return sql<Upload[]>`
    select ${columns(sql)} from uploads u
    where u.station_id = ${stationId} and u.upload_id = any(${[...uuids]}::uuid[])
    order by u.upload_id for update`
}

export async function attachUploads(
  sql: Sql,
  uploads: { readonly stationId: number; readonly uuids: readonly string[] },
  subject: string,
  now: Date,
): Promise<void> {
  await sql`
    update uploads u set subject = ${subject}, attached_at = ${now}
    where u.station_id = ${uploads.stationId} and u.upload_id = any(${[...uploads.uuids]}::uuid[])
      and u.subject is null`
}

export async function listUploads(sql: Sql, stationId: number, uuids: readonly string[]): Promise<Upload[]> {
  return sql<Upload[]>`
    select ${columns(sql)} from uploads u
    where u.station_id = ${stationId} and u.upload_id = any(${[...uuids]}::uuid[])`
}

/** The uploads of a case, in the order in which they were made. */
export async function listUploadsOf(sql: Sql, stationId: number, subject: string): Promise<Upload[]> {
  return sql<Upload[]>`
    select ${columns(sql)} from uploads u
    where u.station_id = ${stationId} and u.subject = ${subject} order by u.upload_id`
}

export interface StoredFile {
  readonly kind: Upload['kind']
  readonly content: Buffer
}

export async function findFile(sql: Sql, stationId: number, uuid: string): Promise<StoredFile | null> {
  const [file] = await sql<StoredFile[]>`
    select u.kind, u.content from uploads u where u.station_id = ${stationId} and u.upload_id = ${uuid}`
  return file ?? null
}

export async function listFiles(
  sql: Sql,
  stationId: number,
  uuids: readonly string[],
): Promise<(StoredFile & { readonly uuid: string })[]> {
  return sql<(StoredFile & { readonly uuid: string })[]>`
    select u.upload_id as uuid, u.kind, u.content from uploads u
    where u.station_id = ${stationId} and u.upload_id = any(${[...uuids]}::uuid[])`
}

export async function removeUploads(sql: Sql, stationId: number, uuids: readonly string[]): Promise<void> {
  await sql`
    delete from uploads u where u.station_id = ${stationId} and u.upload_id = any(${[...uuids]}::uuid[])`
}

/** Across stations: it is housekeeping, no case is looked at. */
export async function forgetUnattached(sql: Sql, before: Date): Promise<void> {
  await sql`delete from uploads u where u.subject is null and u.created_at < ${before}`
}
