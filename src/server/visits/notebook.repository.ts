import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Sealed } from '@server/platform/vault'

export interface NoteLink {
  readonly room: 'visit' | 'need' | 'thread' | 'booking' | 'dispute'
  readonly id: string
}

export interface Note {
  readonly stationId: number
  readonly uuid: string
  readonly ownerId: string
  readonly text: Sealed
  readonly link: NoteLink | null
  readonly writtenAt: Date
}

interface Row extends Omit<Note, 'text' | 'link'> {
  readonly keyId: string
  readonly sealed: Buffer
  readonly room: NoteLink['room'] | null
  readonly linkId: string | null
}

const columns = (sql: Sql) => sql`
  e.station_id as "stationId", e.entry_id as uuid, e.owner_id as "ownerId", e.text_key_id as "keyId",
  e.text_sealed as sealed, e.link_room as room, e.link_id as "linkId", e.written_at as "writtenAt"`

const toNote = ({ keyId, sealed, room, linkId, ...row }: Row): Note => ({
  ...row,
  text: { keyId, bytes: sealed },
  link: room === null || linkId === null ? null : { room, id: linkId },
})

export async function addNote(sql: Sql, note: Note): Promise<void> {
  await sql`
    insert into notebook_entries (station_id, owner_id, entry_id, text_key_id, text_sealed, link_room, link_id,
      written_at)
    values (${note.stationId}, ${note.ownerId}, ${note.uuid}, ${note.text.keyId}, ${note.text.bytes},
      ${note.link?.room ?? null}, ${note.link?.id ?? null}, ${note.writtenAt})`
}

interface Shelf {
  readonly stationId: number
  readonly ownerId: string
}

/** Newest first; one more than `limit`. */
export async function listNotes(
  sql: Sql,
  { stationId, ownerId }: Shelf,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<Note[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from notebook_entries e
    where e.station_id = ${stationId} and e.owner_id = ${ownerId}
      ${before === null ? sql`` : sql`and e.entry_id < ${before}::uuid`}
    order by e.entry_id desc limit ${limit + 1}`
  return rows.map(toNote)
}

export async function findNote(sql: Sql, { stationId, uuid }: CaseId): Promise<Note | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from notebook_entries e where e.station_id = ${stationId} and e.entry_id = ${uuid}`
  return row ? toNote(row) : null
}

export async function deleteNote(sql: Sql, { stationId, ownerId, uuid }: Note): Promise<void> {
  await sql`
    delete from notebook_entries
    where station_id = ${stationId} and owner_id = ${ownerId} and entry_id = ${uuid}`
}
