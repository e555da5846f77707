import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import type { Actor } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { mayOpenNote } from '@shared/visits/visit.policy'
import { type Note, type NoteLink, addNote, deleteNote, findNote, listNotes } from './notebook.repository'
import type { VisitsParts } from './parts'
import { cursorAt, readCursor, staffOnly } from './visit-access'

/** Own notes: sealed, and nobody else's business. What is written in them is in no audit either. */
export class NotebookService {
  constructor(private readonly parts: VisitsParts) {}

  async write(
    sql: Sql,
    actor: Actor,
    { text, link, now }: { text: string; link: NoteLink | undefined; now: Date },
  ): Promise<Note> {
    const { stationId, accountId: ownerId } = staffOnly(actor)
    const sealed = this.parts.vault.seal(text)
    const note = { stationId, uuid: newUuid(now), ownerId, text: sealed, link: link ?? null, writtenAt: now }
    await addNote(sql, note)
    return note
  }

  async list(sql: Sql, actor: Actor, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
    const { stationId, accountId: ownerId } = staffOnly(actor)
    const before = readCursor(cursor)?.uuid ?? null
    const page = toPage(await listNotes(sql, { stationId, ownerId }, { before, limit }), limit, (last) =>
      cursorAt(last.writtenAt.toISOString(), last.uuid),
    )
    return { items: page.items.map((note) => this.view(note)), nextCursor: page.nextCursor }
  }

  /** Somebody else's page is told apart from none by nobody. */
  async tearOut(sql: Sql, actor: Actor, id: string): Promise<void> {
    const caseId = fromPublicId(id)
    const note = caseId && (await findNote(sql, caseId))
    if (!note || !mayOpenNote(actor, note)) throw new Refusal('note.not-found')
    await deleteNote(sql, note)
  }

  view(note: Note) {
    return {
      id: toPublicId(note),
      text: this.parts.vault.open(note.text),
      link: note.link && { room: note.link.room, id: note.link.id },
      writtenAt: note.writtenAt.toISOString(),
    }
  }
}
