import type { Sql } from '@server/platform/database'
import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { NoticeChoice, NoticeKind } from '@shared/notices/notice'
import { kindFacts } from '@shared/notices/notice-kind'
import { mayChoose } from '@shared/notices/notice.policy'
import { choosableKinds } from '@shared/notices/notice.rules'
import { addCredits, findChoice, listCredits, saveChoice } from './choices.repository'
import type { NoticesParts } from './parts'
import { listRewritten } from './templates.repository'

export class Choices {
  constructor(private readonly parts: Pick<NoticesParts, 'people' | 'weixinNotices'>) {}

  async view(sql: Sql, actor: Actor) {
    if (!mayChoose(actor)) throw new Refusal('actor.not-allowed')
    const { sms, weixin, muted, quiet } = await findChoice(sql, actor.accountId)
    const resident = await this.parts.people.residentOf(sql, actor.accountId)
    return {
      sms,
      weixin,
      muted: [...muted],
      quiet,
      kinds: choosableKinds.map((kind) => ({ kind, name: kindFacts[kind].name })),
      phone: resident?.phoneMasked ?? null,
      weixinTemplates: await this.weixinTemplates(sql, actor.accountId),
    }
  }

  async choose(sql: Sql, actor: Actor, choice: NoticeChoice, now: Date) {
    if (!mayChoose(actor)) throw new Refusal('actor.not-allowed')
    await saveChoice(sql, actor.accountId, { ...choice, muted: [...new Set(choice.muted)] }, now)
    return this.view(sql, actor)
  }

  /** Notes what WeChat was told: one consent is one message. */
  async subscribe(sql: Sql, actor: Actor, kinds: readonly NoticeKind[]) {
    if (!mayChoose(actor)) throw new Refusal('actor.not-allowed')
    await addCredits(sql, actor.accountId, kinds)
    return this.view(sql, actor)
  }

  /** WeChat can be asked about a kind once an administrator has entered the number of its template. */
  private async weixinTemplates(sql: Sql, accountId: string) {
    if (this.parts.weixinNotices === null) return []
    const credits = await listCredits(sql, accountId)
    return (await listRewritten(sql)).flatMap(({ kind, channel, weixinTemplateId: templateId }) =>
      channel === 'weixin' && templateId !== null ? [{ kind, templateId, left: credits.get(kind) ?? 0 }] : [],
    )
  }
}
