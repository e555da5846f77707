import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { Actor } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import type { talkContracts } from '@shared/visits/notebook.contract'
import { mayWriteTalk } from '@shared/visits/visit.policy'
import type { VisitsParts } from './parts'
import { type Talk, addTalk, listTalks } from './talks.repository'
import {
  type Turning,
  admit,
  assertPast,
  beatsOf,
  cursorAt,
  entryOf,
  located,
  namesOf,
  readCursor,
  staffOnly,
} from './visit-access'

type TalkBody = z.output<typeof talkContracts.record.body>

/** What was told to people in a place; the statistics count it. */
export class TalksService {
  constructor(private readonly parts: VisitsParts) {}

  async record(sql: Sql, actor: Actor, body: TalkBody, now: Date) {
    const writing = { actor, villageCode: body.villageCode, may: mayWriteTalk, action: 'talk.recorded' }
    const { place, staff } = await admit(this.parts, sql, writing)
    assertPast(body.day, now)
    const talk: Talk = {
      ...located(place),
      uuid: newUuid(now),
      kind: body.kind,
      topic: body.topic,
      day: body.day,
      place: body.place,
      audience: body.audience,
      material: body.material ?? null,
      writtenBy: staff.accountId,
      recordedAt: now,
    }
    await addTalk(sql, talk)
    const subject = { stationId: talk.stationId, id: toPublicId(talk) }
    await this.parts.audit.record(sql, now, entryOf(actor, subject, 'talk.recorded'))
    const nameOf = await namesOf(this.parts, sql, [staff.accountId])
    return this.view(talk, nameOf(staff.accountId))
  }

  async list(sql: Sql, actor: Actor, { cursor, limit }: Omit<Turning, 'now'>) {
    const staff = staffOnly(actor)
    const { stationId } = staff
    const beatUuids = await beatsOf(this.parts, sql, staff)
    const rows = await listTalks(sql, { stationId, beatUuids, after: readCursor(cursor), limit })
    const page = toPage(rows, limit, ({ day, uuid }) => cursorAt(day, uuid))
    const nameOf = await namesOf(
      this.parts,
      sql,
      page.items.map(({ writtenBy }) => writtenBy),
    )
    return {
      items: page.items.map((talk) => this.view(talk, nameOf(talk.writtenBy))),
      nextCursor: page.nextCursor,
    }
  }

  private view(talk: Talk, by: string) {
    return {
      id: toPublicId(talk),
      kind: talk.kind,
      topic: talk.topic,
      day: talk.day,
      village: talk.villageName,
      place: talk.place,
      audience: talk.audience,
      material: talk.material,
      by,
    }
  }
}
