import type { FieldError } from '@shared/kernel/refusals'
import type { NoticeChannel, NoticeTemplate, Telling, Told } from './notice'
import { kindFacts } from './notice-kind'
import { sampleTold, tellingNames } from './notice-words'

/** One SMS holds 70 characters; the carrier's signature needs some of them. */
const MOST_SMS = 60

/** What each type of field of a WeChat template holds (发送订阅消息). */
const fieldLimits: Readonly<Record<string, number>> = {
  thing: 20,
  phrase: 5,
  name: 10,
  character_string: 32,
  time: 30,
  date: 30,
}

/** An SMS carries no word of a case. */
const tellableBy: Record<NoticeChannel, readonly Telling[]> = {
  app: ['when', 'receipt', 'state'],
  sms: ['when', 'receipt'],
  weixin: ['when', 'receipt'],
}

/** What a template of this kind and channel may name. */
export const tellingsOf = ({ kind, channel }: Pick<NoticeTemplate, 'kind' | 'channel'>): readonly Telling[] =>
  kindFacts[kind].tells.filter((telling) => tellableBy[channel].includes(telling))

const byName = new Map(Object.entries(tellingNames).map(([telling, name]) => [name, telling as Telling]))

/** Puts what is told in place of `{时间}` and its like; what is not known leaves nothing. */
export const fillIn = (text: string, told: Told): string =>
  text.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const telling = byName.get(name)
    return telling === undefined ? '' : (told[telling] ?? '')
  })

/** Only what the channel may carry, so that nothing else leaves the house. */
export function tellable(template: Pick<NoticeTemplate, 'kind' | 'channel'>, told: Told): Told {
  const allowed = tellingsOf(template)
  return Object.fromEntries(Object.entries(told).filter(([telling]) => allowed.includes(telling as Telling)))
}

const fieldLine = /^((?:thing|phrase|name|character_string|time|date))(\d{1,2})=(.+)$/

/** The data of a WeChat message, each field cut to what its type holds. */
export function weixinData(text: string, told: Told): Record<string, { value: string }> {
  const fields = text.split('\n').flatMap((line) => {
    const [, type = '', number = '', words = ''] = fieldLine.exec(line) ?? []
    return type === ''
      ? []
      : [[`${type}${number}`, { value: fillIn(words, told).slice(0, fieldLimits[type]) }] as const]
  })
  return Object.fromEntries(fields)
}

/** The message as its reader sees it, filled with an example. */
export const previewOf = (template: NoticeTemplate): string =>
  fillIn(template.text, tellable(template, sampleTold))

const namesIn = (text: string) => (text.match(/\{[^{}]*\}/g) ?? []).map((found) => found.slice(1, -1))

function checkNames(template: NoticeTemplate): FieldError[] {
  const allowed = tellingsOf(template).map((telling) => tellingNames[telling])
  const strange = namesIn(`${template.title ?? ''}${template.text}`).filter((name) => !allowed.includes(name))
  if (strange.length === 0) return []
  const may =
    allowed.length === 0 ? '这里不能用空格子' : `只能用 ${allowed.map((one) => `{${one}}`).join('')}`
  return [{ field: 'text', text: `{${strange[0] ?? ''}} 用不了，${may}` }]
}

function checkSms({ text }: NoticeTemplate, preview: string): FieldError[] {
  if (/https?:|www\.|\.(?:cn|com|net)\b/i.test(text))
    return [{ field: 'text', text: '短信里不放链接：民警从不发链接' }]
  return preview.length > MOST_SMS ? [{ field: 'text', text: `短信最多 ${MOST_SMS} 个字` }] : []
}

function checkWeixin({ text }: NoticeTemplate): FieldError[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const wrong = lines.find((line) => !fieldLine.test(line))
  if (wrong !== undefined || lines.length === 0)
    return [{ field: 'text', text: '一行一个字段，像 thing1=上门时间定了' }]
  return []
}

/** What keeps a template from being used; empty when nothing does. */
export function checkTemplate(template: NoticeTemplate): FieldError[] {
  const { channel, title } = template
  const titled: FieldError[] =
    channel === 'app' && (title ?? '').trim() === '' ? [{ field: 'title', text: '请写标题' }] : []
  const own: Record<NoticeChannel, () => FieldError[]> = {
    app: () => [],
    sms: () => checkSms(template, previewOf(template)),
    weixin: () => checkWeixin(template),
  }
  return [...titled, ...checkNames(template), ...own[channel]()]
}
