import type { Sql } from '@server/platform/database'
import { fromPublicId, toPublicId } from '@server/platform/public-id'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import type { DeadReason } from '@shared/notices/notice'
import { kindFacts } from '@shared/notices/notice-kind'
import { mayReadUndelivered, maySeeSubject, maySendAgain } from '@shared/notices/notice.policy'
import { type DeadDelivery, listDead, reviveDelivery } from './deliveries.repository'
import { readCursor } from './notice-lists.service'
import type { NoticesParts } from './parts'

const reasonWords: Record<DeadReason, string> = {
  refused: '对方平台不收，可能停机、空号或者没同意',
  'gave-up': '试了很多次都没有送到',
  'too-late': '送到时已经过了时间，没有再发',
  'no-address': '没有留电话，也没有微信',
}

const entryOf = (actor: StaffActor, action: string, subject: string | null) => ({
  stationId: actor.stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action,
  subject,
  outcome: 'done' as const,
  reason: null,
})

export class Undelivered {
  constructor(private readonly parts: Pick<NoticesParts, 'audit'>) {}

  async list(
    sql: Sql,
    actor: Actor,
    { cursor, limit, now }: { cursor: string | undefined; limit: number; now: Date },
  ) {
    if (!mayReadUndelivered(actor)) throw new Refusal('actor.not-allowed')
    const rows = await listDead(sql, { stationId: actor.stationId, before: readCursor(cursor), limit })
    await this.parts.audit.record(sql, now, entryOf(actor, 'undelivered-notices.viewed', null))
    const { items, nextCursor } = toPage(rows, limit, (last) => last.uuid)
    return { items: items.map((one) => toView(actor, one)), nextCursor }
  }

  async sendAgain(sql: Sql, actor: Actor, publicId: string, now: Date) {
    const id = fromPublicId(publicId)
    if (!id || !isStaff(actor) || !maySendAgain(actor, id)) throw new Refusal('notice.not-found')
    if (!(await reviveDelivery(sql, id, now))) throw new Refusal('notice.not-dead')
    await this.parts.audit.record(sql, now, entryOf(actor, 'notice.sent-again', publicId))
    return { id: publicId }
  }
}

const toView = (actor: StaffActor, dead: DeadDelivery) => ({
  id: toPublicId(dead),
  kind: dead.kind,
  kindName: kindFacts[dead.kind].name,
  channel: dead.channel,
  reason: dead.reason,
  reasonWords: reasonWords[dead.reason],
  tries: dead.tries,
  since: dead.createdAt.toISOString(),
  subject: maySeeSubject(actor) ? dead.subject : null,
  may: maySendAgain(actor, dead) ? ['send-again' as const] : [],
})
