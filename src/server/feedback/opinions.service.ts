import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import type { Vault } from '@server/platform/vault'
import type { OpinionKind } from '@shared/feedback/feedback'
import { mayAnswerOpinion, mayReadFeedback } from '@shared/feedback/feedback.policy'
import type { Actor } from '@shared/kernel/actor'
import { type Page, toPage } from '@shared/kernel/paging'
import { normalisePhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import { type Sender, addressedTo, assertNotFlooding, sentKeyOf } from './anonymous.service'
import { type Opinion, addOpinion, answerReceived, findOpinion, listOpinions } from './opinions.repository'
import type { FeedbackParts } from './parts'

export interface Contact {
  readonly name: string
  readonly phone: string
}

export interface NewOpinion {
  readonly kind: OpinionKind
  readonly text: string
  readonly villageCode?: string | undefined
  readonly contact?: Contact | undefined
}

function checkedContact({ name, phone }: Contact): Contact {
  const number = normalisePhone(phone)
  if (number === null) {
    throw new Refusal('request.invalid', { errors: [{ field: 'body.contact.phone', text: '手机号不对' }] })
  }
  return { name, phone: number }
}

export async function sendOpinion(
  parts: FeedbackParts,
  sql: Sql,
  sent: NewOpinion,
  sender: Sender & { readonly accountId: string | null },
): Promise<Opinion> {
  const contact = sent.contact && checkedContact(sent.contact)
  await assertNotFlooding(parts, sql, sender)

  const { stationId, village } = await addressedTo(parts, sql, sent.villageCode)
  const opinion: Opinion = {
    stationId,
    uuid: newUuid(sender.now),
    kind: sent.kind,
    text: sent.text,
    village,
    accountId: sender.accountId,
    contact: contact === undefined ? null : parts.vault.seal(JSON.stringify(contact)),
    state: 'received',
    reply: null,
    sentAt: sender.now,
  }
  return addOpinion(sql, opinion, sentKeyOf(sender))
}

/** Keeps a signed-in resident's opinion under their name. */
export async function sendOwnOpinion(
  parts: FeedbackParts,
  sql: Sql,
  sent: NewOpinion & { readonly contact: Contact },
  sender: Sender & { readonly actor: Actor },
): Promise<Opinion> {
  await parts.people.assertConsented(sql, sender.actor)
  return sendOpinion(parts, sql, sent, { ...sender, accountId: sender.actor.accountId })
}

export const openContact = (vault: Vault, { contact }: Opinion): Contact | null =>
  contact && (JSON.parse(vault.open(contact)) as Contact)

export async function readOpinion(sql: Sql, publicId: string): Promise<Opinion> {
  const id = fromPublicId(publicId)
  const opinion = id && (await findOpinion(sql, id))
  if (!opinion) throw new Refusal('opinion.not-found')
  return opinion
}

export interface OpenedOpinion extends Opinion {
  readonly contactOpened: Contact | null
}

interface Search {
  readonly kind: OpinionKind | undefined
  readonly before: string | null
  readonly limit: number
  readonly now: Date
}

/** What the chief reads, one audit line for each page that was opened. */
export async function readOpinions(
  { audit, vault }: FeedbackParts,
  sql: Sql,
  actor: Actor,
  search: Search,
): Promise<Page<OpenedOpinion>> {
  if (!mayReadFeedback(actor)) throw new Refusal('actor.not-allowed')
  const { kind = null, before, limit, now } = search
  const page = toPage(
    await listOpinions(sql, { stationId: actor.stationId, kind, before, limit }),
    limit,
    ({ uuid }) => uuid,
  )
  const who = { stationId: actor.stationId, actorId: actor.accountId, actorRole: actor.role }
  await audit.record(sql, now, {
    ...who,
    action: 'opinions.viewed',
    subject: null,
    outcome: 'done',
    reason: null,
  })

  const open = (opinion: Opinion): OpenedOpinion => ({
    ...opinion,
    contactOpened: openContact(vault, opinion),
  })
  return { ...page, items: page.items.map(open) }
}

interface Reply {
  readonly actor: Actor
  readonly publicId: string
  readonly text: string
  readonly now: Date
}

export async function answerOpinion({ audit }: FeedbackParts, sql: Sql, reply: Reply): Promise<Opinion> {
  const { actor, publicId, text, now } = reply
  const opinion = await readOpinion(sql, publicId)
  const entry = {
    stationId: opinion.stationId,
    actorId: actor.accountId,
    actorRole: actor.role,
    action: 'opinion.answered',
    subject: toPublicId(opinion),
  }
  if (!mayReadFeedback(actor) || !mayAnswerOpinion(actor, opinion)) {
    const reason = 'opinion.not-found'
    throw new Refusal(reason, { attempt: { ...entry, outcome: 'refused', reason } })
  }

  const answered = await answerReceived(sql, opinion, { text, by: actor.accountId, at: now })
  if (!answered) throw new Refusal('opinion.already-answered')
  await audit.record(sql, now, { ...entry, outcome: 'done', reason: null })
  return { ...opinion, state: 'answered', reply: text }
}
