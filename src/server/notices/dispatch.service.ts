import { Undeliverable } from '@server/identity'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { DeadReason, NoticeKind } from '@shared/notices/notice'
import { fillIn, tellable, weixinData } from '@shared/notices/notice-template.rules'
import { MOST_TRIES, leaseFor, nextTry } from '@shared/notices/notice.rules'
import { dropCredits } from './choices.repository'
import {
  type Claimed,
  addDelivery,
  claimDue,
  endDelivery,
  putBack,
  recordSent,
} from './deliveries.repository'
import type { NoticesParts } from './parts'
import { type StandingTemplate, findTemplate } from './templates.repository'

/** Deliveries that one process has on the way at a time. */
const AT_ONCE = 8
/** A round ends after this long, so that a server that stops does not wait for a full outbox. */
const ROUND = 10_000
/** Where WeChat leads: the tab with everything of one's own. */
const PAGE = 'tabs/messages'

/** Nobody to hand it to: no phone, no openid, no words. */
class NoAddress extends Error {}

/** Empties the outbox of what is due; several processes at once share it row by row. */
export async function dispatchDue(parts: NoticesParts): Promise<void> {
  const end = parts.now().getTime() + ROUND
  const isOver = () => parts.now().getTime() > end
  const work = async (first: Claimed | null): Promise<void> => {
    for (let next = first; next !== null; next = isOver() ? null : await claim(parts))
      await deliver(parts, next)
  }
  const first = await claim(parts)
  if (first === null) return
  const others = Array.from({ length: AT_ONCE - 1 }, async () => work(await claim(parts)))
  // One that fails on the database ends alone: what it had claimed is taken again after the lease.
  const rounds = await Promise.allSettled([work(first), ...others])
  for (const round of rounds) {
    if (round.status === 'rejected') throw round.reason
  }
}

function claim({ database, now, pace }: NoticesParts): Promise<Claimed | null> {
  const at = now()
  const leaseEnd = new Date(at.getTime() + leaseFor(pace.patience))
  return claimDue(database.sql, { claimId: newUuid(at), now: at, leaseEnd })
}

async function deliver(parts: NoticesParts, claimed: Claimed): Promise<void> {
  const { database, now } = parts
  if (claimed.isRead) {
    await endDelivery(database.sql, claimed, 'dropped', 'read')
    return
  }
  const reason = whyNot(claimed, now())
  if (reason !== null) {
    await endDelivery(database.sql, claimed, 'dead', reason)
    return
  }
  try {
    await hand(parts, claimed)
  } catch (error) {
    await fail(parts, claimed, error)
    return
  }
  await recordSent(database.sql, claimed, now())
}

/** A process that dies with it each time has tried too. */
function whyNot({ tries, usefulUntil }: Claimed, now: Date): DeadReason | null {
  if (usefulUntil !== null && usefulUntil < now) return 'too-late'
  return tries > MOST_TRIES ? 'gave-up' : null
}

/** Hands it to the gateway, under the key that it always has. */
async function hand(parts: NoticesParts, claimed: Claimed): Promise<void> {
  const { channel } = claimed
  const template = await findTemplate(parts.database.sql, { kind: spokenKind(claimed), channel })
  if (template === null) throw new NoAddress()
  await (channel === 'sms' ? handToSms : handToWeixin)(parts, claimed, template)
}

const spokenKind = ({ discreet, kind }: Claimed): NoticeKind => (discreet ? 'discreet' : kind)

async function handToSms(parts: NoticesParts, claimed: Claimed, template: StandingTemplate): Promise<void> {
  const phone = await phoneOf(parts, claimed)
  if (phone === null) throw new NoAddress()
  const values = tellable(template, claimed.told)
  const message = { template: spokenKind(claimed), values, text: fillIn(template.text, values) }
  await parts.smsGateway.send(phone, message, toPublicId(claimed))
}

async function phoneOf(
  { database, people, vault }: NoticesParts,
  { phone, accountId }: Claimed,
): Promise<string | null> {
  if (phone !== null) return vault.open(phone)
  const own = accountId === null ? null : await people.residentOf(database.sql, accountId)
  return own?.phone() ?? null
}

async function handToWeixin(
  { database, people, weixinNotices }: NoticesParts,
  { accountId, told }: Claimed,
  template: StandingTemplate,
): Promise<void> {
  const openid = accountId === null ? null : await people.openidOf(database.sql, accountId)
  const { text, weixinTemplateId: templateId } = template
  if (openid === null || templateId === null || weixinNotices === null) throw new NoAddress()
  const data = weixinData(text, tellable(template, told))
  await weixinNotices.send({ openid, templateId, data, page: PAGE })
}

async function fail(parts: NoticesParts, claimed: Claimed, error: unknown): Promise<void> {
  const { database, log, now, pace } = parts
  const isFinal = error instanceof NoAddress || error instanceof Undeliverable
  if (isFinal && claimed.channel === 'weixin' && claimed.orBySms) {
    await goOnBySms(parts, claimed)
    return
  }
  if (isFinal) {
    await endDelivery(database.sql, claimed, 'dead', error instanceof NoAddress ? 'no-address' : 'refused')
    return
  }
  log.warn({ err: error, channel: claimed.channel, tries: claimed.tries }, 'notice not taken')
  const dueAt = nextTry(claimed.tries, pace.firstPause, Math.random(), now())
  if (dueAt === null) await endDelivery(database.sql, claimed, 'dead', 'gave-up')
  else await putBack(database.sql, claimed, dueAt)
}

/** WeChat will not carry it: the same goes out by SMS, in one transaction with the end of this way. */
function goOnBySms({ database, now }: NoticesParts, claimed: Claimed): Promise<void> {
  const { stationId, noticeId, accountId, kind, usefulUntil } = claimed
  const at = now()
  return database.transaction(async (sql) => {
    if (!(await endDelivery(sql, claimed, 'dropped', 'by-sms'))) return
    if (accountId !== null) await dropCredits(sql, accountId, kind)
    await addDelivery(sql, {
      stationId,
      uuid: newUuid(at),
      noticeId,
      channel: 'sms',
      phone: null,
      orBySms: false,
      discreet: false,
      dueAt: at,
      usefulUntil,
      createdAt: at,
    })
  })
}
