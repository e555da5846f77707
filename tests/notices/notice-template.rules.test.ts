import { describe, expect, it } from 'vitest'
import { type NoticeTemplate, noticeChannels, noticeKinds } from '@shared/notices/notice'
import { checkTemplate, fillIn, previewOf, tellable, weixinData } from '@shared/notices/notice-template.rules'
import { shippedTemplate } from '@shared/notices/notice-words'

const shipped = noticeKinds.flatMap((kind) =>
  noticeChannels.flatMap((channel) => shippedTemplate(kind, channel) ?? []),
)
const sms = (text: string): NoticeTemplate => ({
  kind: 'booking-moved',
  channel: 'sms',
  title: null,
  text,
  weixinTemplateId: null,
})

describe('the words that ship', () => {
  it.each(shipped.map((one) => [`${one.kind} ${one.channel}`, one] as const))('%s hold', (_, template) => {
    expect(checkTemplate(template)).toEqual([])
    expect(previewOf(template)).not.toMatch(/[{}]/)
  })

  it('name nobody, nothing of a case and no link in an SMS', () => {
    const told = { when: '明天 08:30', receipt: '纠-1124-0001', state: '已转 110 处理' }
    for (const template of shipped.filter(({ channel }) => channel === 'sms')) {
      const words = fillIn(template.text, tellable(template, told))

      expect(words).not.toMatch(/110|http|www/)
    }
  })

  it('say nothing of police or a dispute where nothing may be said', () => {
    const discreet = shipped.filter(({ kind }) => kind === 'discreet')

    expect(discreet).toHaveLength(2)
    for (const { title, text } of discreet)
      expect(`${title ?? ''}${text}`).not.toMatch(/警|派出所|纠纷|反映|\{/)
  })
})

describe('a template', () => {
  it('is filled with what is told, and left empty where nothing is', () => {
    expect(fillIn('{时间}来，{编号}', { when: '明天' })).toBe('明天来，')
  })

  it('is refused with a name that this kind does not tell', () => {
    expect(checkTemplate(sms('改到{时间}，{进展}'))[0]?.text).toContain('{进展}')
    expect(checkTemplate(sms('{姓名}您好'))[0]?.text).toContain('只能用 {时间}{编号}')
  })

  it.each(['看 https://a.cn', '打开 www.police.example', '点 jingwu.cn/1'])(
    'is refused with a link: %s',
    (text) => {
      expect(checkTemplate(sms(text))).toEqual([{ field: 'text', text: '短信里不放链接：民警从不发链接' }])
    },
  )

  it('is refused when it is longer than one SMS', () => {
    expect(checkTemplate(sms('改'.repeat(61)))).toHaveLength(1)
    expect(checkTemplate(sms('改'.repeat(60)))).toEqual([])
  })

  it('for the app needs a title', () => {
    const template = { ...sms('改到{时间}'), channel: 'app' as const }

    expect(checkTemplate({ ...template, title: ' ' })[0]?.field).toBe('title')
    expect(checkTemplate({ ...template, title: '改期' })).toEqual([])
  })

  it('for WeChat is one field a line, each cut to what WeChat takes', () => {
    const template = { ...sms(''), channel: 'weixin' as const }

    expect(checkTemplate({ ...template, text: '随便写' })[0]?.field).toBe('text')
    expect(
      weixinData('thing1={时间}\ncharacter_string2={编号}\n坏行', { when: '一'.repeat(30), receipt: '办-1' }),
    ).toEqual({
      thing1: { value: '一'.repeat(20) },
      character_string2: { value: '办-1' },
    })
  })
})
