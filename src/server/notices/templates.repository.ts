import type { Sql } from '@server/platform/database'
import type { NoticeChannel, NoticeKind, NoticeTemplate } from '@shared/notices/notice'
import { shippedTemplate } from '@shared/notices/notice-words'

/** A template with its version; `writtenAt` is null for the words that ship with the server. */
export interface StandingTemplate extends NoticeTemplate {
  readonly version: number
  readonly writtenAt: Date | null
}

type Which = Pick<NoticeTemplate, 'kind' | 'channel'>

const columns = (sql: Sql) => sql`
  t.kind, t.channel, t.version, t.title, t.text, t.weixin_template_id as "weixinTemplateId",
  t.written_at as "writtenAt"`

const shipped = (kind: NoticeKind, channel: NoticeChannel): StandingTemplate | null => {
  const template = shippedTemplate(kind, channel)
  return template && { ...template, version: 0, writtenAt: null }
}

/** The words in force; null where the kind does not go that way. */
export async function findTemplate(sql: Sql, { kind, channel }: Which): Promise<StandingTemplate | null> {
  const [row] = await sql<StandingTemplate[]>`
    select ${columns(sql)} from notice_templates t where t.kind = ${kind} and t.channel = ${channel}
    order by t.version desc limit 1`
  return row ?? shipped(kind, channel)
}

/** The words in force of every kind and channel that somebody rewrote. */
export async function listRewritten(sql: Sql): Promise<StandingTemplate[]> {
  return sql<StandingTemplate[]>`
    select distinct on (t.kind, t.channel) ${columns(sql)} from notice_templates t
    order by t.kind, t.channel, t.version desc`
}

/** The newest first, down to the words that ship with the server. */
export async function listVersions(sql: Sql, { kind, channel }: Which): Promise<StandingTemplate[]> {
  return sql<StandingTemplate[]>`
    select ${columns(sql)} from notice_templates t where t.kind = ${kind} and t.channel = ${channel}
    order by t.version desc`
}

interface Written {
  readonly template: NoticeTemplate
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: Date
}

/** False where somebody else wrote this version meanwhile. */
export async function addVersion(
  sql: Sql,
  { template, version, writtenBy, writtenAt }: Written,
): Promise<boolean> {
  const { kind, channel, title, text, weixinTemplateId } = template
  const added = await sql`
    insert into notice_templates (kind, channel, version, title, text, weixin_template_id, written_by, written_at)
    values (${kind}, ${channel}, ${version}, ${title}, ${text}, ${weixinTemplateId}, ${writtenBy}, ${writtenAt})
    on conflict (kind, channel, version) do nothing`
  return added.count === 1
}
