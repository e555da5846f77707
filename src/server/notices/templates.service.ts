import type { Sql } from '@server/platform/database'
import { type Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { type NoticeTemplate, noticeChannels, noticeKinds } from '@shared/notices/notice'
import { kindFacts } from '@shared/notices/notice-kind'
import { checkTemplate, previewOf, tellingsOf } from '@shared/notices/notice-template.rules'
import { shippedTemplate, tellingNames } from '@shared/notices/notice-words'
import { mayWriteTemplates } from '@shared/notices/notice.policy'
import type { NoticesParts } from './parts'
import {
  type StandingTemplate,
  addVersion,
  findTemplate,
  listRewritten,
  listVersions,
} from './templates.repository'

export type Which = Pick<NoticeTemplate, 'kind' | 'channel'>

export interface Writing extends Which {
  readonly title: string | null
  readonly text: string
  readonly weixinTemplateId: string | null
  readonly basedOn: number
  readonly preview: boolean
  readonly now: Date
}

/** Every way of every kind, in the words that ship. */
const everyTemplate: readonly NoticeTemplate[] = noticeKinds.flatMap((kind) =>
  noticeChannels.flatMap((channel) => shippedTemplate(kind, channel) ?? []),
)

const toView = (template: NoticeTemplate & { readonly version: number }) => ({
  kind: template.kind,
  kindName: kindFacts[template.kind].name,
  channel: template.channel,
  version: template.version,
  title: template.title,
  text: template.text,
  weixinTemplateId: template.weixinTemplateId,
  mayName: tellingsOf(template).map((telling) => `{${tellingNames[telling]}}`),
  preview: previewOf(template),
})

export class Templates {
  constructor(private readonly parts: Pick<NoticesParts, 'audit'>) {}

  async list(sql: Sql, actor: Actor) {
    assertMayWrite(actor)
    const rewritten = await listRewritten(sql)
    const items = everyTemplate.map(
      (shipped) =>
        rewritten.find(({ kind, channel }) => kind === shipped.kind && channel === shipped.channel) ?? {
          ...shipped,
          version: 0,
        },
    )
    return { items: items.map(toView), nextCursor: null }
  }

  async versions(sql: Sql, actor: Actor, which: Which) {
    assertMayWrite(actor)
    if (!shippedTemplate(which.kind, which.channel)) throw new Refusal('notice-template.not-found')
    const versions = await listVersions(sql, which)
    const items = versions.map((one) => ({ ...toView(one), writtenAt: writtenAtOf(one) }))
    return { items, nextCursor: null }
  }

  /** Saves what an administrator wrote as the next version, or only shows what it would look like. */
  async write(sql: Sql, actor: Actor, { basedOn, preview, now, ...template }: Writing) {
    if (!mayWriteTemplates(actor)) throw new Refusal('actor.not-allowed')
    if (!shippedTemplate(template.kind, template.channel)) throw new Refusal('notice-template.not-found')
    const errors = checkTemplate(template)
    if (errors.length > 0)
      throw new Refusal('request.invalid', {
        errors: errors.map(({ field, text }) => ({ field: `body.${field}`, text })),
      })

    const version = basedOn + 1
    const view = toView({ ...template, version })
    if (preview) return view
    const current = await findTemplate(sql, template)
    const added =
      current?.version === basedOn &&
      (await addVersion(sql, { template, version, writtenBy: actor.accountId, writtenAt: now }))
    if (!added) throw new Refusal('notice-template.changed-meanwhile')
    await this.parts.audit.record(sql, now, {
      stationId: actor.stationId,
      actorId: actor.accountId,
      actorRole: actor.role,
      action: 'notice-template.written',
      subject: `${template.kind} ${template.channel}`,
      outcome: 'done',
      reason: null,
    })
    return view
  }
}

const writtenAtOf = ({ writtenAt }: StandingTemplate): string => writtenAt?.toISOString() ?? ''

function assertMayWrite(actor: Actor): void {
  if (!mayWriteTemplates(actor)) throw new Refusal('actor.not-allowed')
}
