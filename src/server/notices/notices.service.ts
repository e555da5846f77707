import type { Sql } from '@server/platform/database'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { NoticeChoice, NoticeKind, Told } from '@shared/notices/notice'
import { kindFacts } from '@shared/notices/notice-kind'
import { fillIn, tellable } from '@shared/notices/notice-template.rules'
import { type Reach, type Way, dueAt, unasked, wayTo } from '@shared/notices/notice.rules'
import { findChoice, listCredits, spendCredit } from './choices.repository'
import { addDelivery } from './deliveries.repository'
import { type Notice, addNotice, hushNotices } from './notices.repository'
import type { NoticesParts } from './parts'
import { findTemplate } from './templates.repository'

/** Whom a notice is for: an account, or a phone of somebody who has none here. */
export type Addressee = { readonly accountId: string } | { readonly phone: string }

/** What another room tells a person, in the transaction of the change that it is about. */
export interface NewNotice {
  readonly stationId: number
  readonly kind: NoticeKind
  readonly to: Addressee
  /** The same key tells the same thing: it is told once. Carries the case and the step. */
  readonly key: string
  /** Public id of the case that it leads to. */
  readonly subject: string | null
  readonly told?: Told
  /** Where an SMS goes: the account's phone unless another is named; null: nowhere, and WeChat neither. */
  readonly phone?: string | null
  /**
   * Says only that there is something, and nothing of what or where: on the list in the app as well (violence,
   * facts.md D5), or only outside of it, where somebody else may look at the screen.
   */
  readonly discreet?: 'everywhere' | 'outside'
  /** After this it would say what is no longer so. */
  readonly usefulUntil?: Date
  readonly now: Date
}

interface Posting {
  readonly given: NewNotice
  readonly way: Way
  readonly choice: NoticeChoice
}

type Parts = Pick<NoticesParts, 'vault' | 'live' | 'people' | 'weixinNotices'>

export class NoticesService {
  constructor(private readonly parts: Parts) {}

  async send(sql: Sql, given: NewNotice): Promise<void> {
    const accountId = 'accountId' in given.to ? given.to.accountId : null
    const notice = await this.compose(sql, given, accountId)
    if (notice === null || !(await addNotice(sql, notice))) return
    await this.announce(sql, notice)

    const choice = accountId === null ? unasked : await findChoice(sql, accountId)
    // What was kept out of the pocket stays out, also where only a discreet word would be said.
    if (choice.muted.includes(given.kind)) return
    const way = wayTo(notice.kind, choice, await this.reachOf(sql, given, notice))
    if (way !== null) await this.post(sql, notice, { given, way, choice })
  }

  /** The case became one of which nothing may stand on any screen (facts.md D5). */
  async hush(sql: Sql, accountId: string, subject: string): Promise<void> {
    const template = await findTemplate(sql, { kind: 'discreet', channel: 'app' })
    if (template === null) throw new Error('the discreet notice ships with the server')
    await hushNotices(sql, { accountId, subject, title: template.title ?? '', text: template.text })
    await this.parts.live.announce(sql, { topics: [`account:${accountId}`], kind: 'notice', id: 'hushed' })
  }

  private async announce(sql: Sql, notice: Notice): Promise<void> {
    if (notice.accountId === null) return
    const topics = [`account:${notice.accountId}`]
    await this.parts.live.announce(sql, { topics, kind: 'notice', id: toPublicId(notice) })
  }

  /** Puts it into the outbox. */
  private async post(sql: Sql, notice: Notice, { given, way, choice }: Posting): Promise<void> {
    const { accountId, kind, stationId, createdAt } = notice
    if (way.channel === 'weixin' && accountId !== null) await spendCredit(sql, accountId, kind)
    const phone = phoneNamed(given)
    await addDelivery(sql, {
      stationId,
      uuid: newUuid(createdAt),
      noticeId: notice.uuid,
      ...way,
      discreet: given.discreet === 'outside',
      phone: phone === null ? null : this.parts.vault.seal(phone),
      dueAt: dueAt(kind, choice.quiet, createdAt),
      usefulUntil: given.usefulUntil ?? null,
      createdAt,
    })
  }

  private async compose(sql: Sql, given: NewNotice, accountId: string | null): Promise<Notice | null> {
    const discreet = given.discreet === 'everywhere'
    const kind = discreet ? 'discreet' : given.kind
    const template = await findTemplate(sql, { kind, channel: 'app' })
    if (template === null) return null
    const told = discreet ? {} : (given.told ?? {})
    const inApp = tellable(template, told)
    return {
      stationId: given.stationId,
      uuid: newUuid(given.now),
      accountId,
      kind,
      subject: discreet ? null : given.subject,
      dedupKey: `${accountId ?? 'phone'} ${given.kind} ${given.key}`,
      title: fillIn(template.title ?? '', inApp),
      text: fillIn(template.text, inApp),
      told,
      createdAt: given.now,
      readAt: null,
    }
  }

  /**
   * Which ways are open. A discreet word never goes by WeChat; where the list in the app hides it too, it goes to the
   * phone that was named and to no other.
   */
  private async reachOf(sql: Sql, given: NewNotice, { accountId, kind }: Notice): Promise<Reach> {
    if (given.phone === null || kindFacts[kind].reader === 'staff') return { sms: false, weixin: false }
    const sms = (await findTemplate(sql, { kind, channel: 'sms' })) !== null
    if (given.discreet === 'everywhere') return { sms: sms && given.phone !== undefined, weixin: false }
    if (accountId === null) return { sms, weixin: false }
    const isOpen = given.discreet === undefined && given.phone === undefined
    return {
      sms: sms && (given.phone !== undefined || (await this.hasPhone(sql, accountId))),
      weixin: isOpen && (await this.mayUseWeixin(sql, accountId, kind)),
    }
  }

  private async hasPhone(sql: Sql, accountId: string): Promise<boolean> {
    return ((await this.parts.people.residentOf(sql, accountId))?.phoneMasked ?? null) !== null
  }

  private async mayUseWeixin(sql: Sql, accountId: string, kind: NoticeKind): Promise<boolean> {
    if (this.parts.weixinNotices === null) return false
    const credits = await listCredits(sql, accountId)
    if ((credits.get(kind) ?? 0) === 0) return false
    return (await findTemplate(sql, { kind, channel: 'weixin' }))?.weixinTemplateId != null
  }
}

const phoneNamed = ({ to, phone }: NewNotice): string | null => ('phone' in to ? to.phone : (phone ?? null))
