import type { NoticeChannel, NoticeKind, NoticeTemplate, Telling } from './notice'

/** A template names what it tells in words: `{时间}`. */
export const tellingNames: Record<Telling, string> = { when: '时间', receipt: '编号', state: '进展' }

/** What the preview puts in. */
export const sampleTold: Record<Telling, string> = {
  when: '11月26日（周四）08:30',
  receipt: '办-1124-0007',
  state: '已受理',
}

type Words = readonly [title: string, app: string, sms: string | null]

/**
 * The words that ship with the server. An SMS says no name, no place and nothing of a case, and never holds a link:
 * whoever gets a link “from the police” should know that it is a fraud.
 */
const shipped: Record<NoticeKind, Words> = {
  'thread-answered': ['民警答复您了', '点开看答复。', '民警答复您了，请打开小程序看。'],
  'booking-confirmed': [
    '上门时间定了',
    '{时间}，民警到家里来。出门前先打电话。',
    '上门办证定了：{时间}。出门前民警先打电话。',
  ],
  'booking-moved': [
    '上门改期了',
    '改到{时间}。不方便就打电话说一声。',
    '上门办证改到{时间}。不方便就打电话说一声。',
  ],
  'booking-cancelled': [
    '上门取消了',
    '{编号}这一次取消了。要办的时候再约。',
    '上门办证（{编号}）取消了。要办的时候再约。',
  ],
  'booking-called-off': [
    '这次来不了，另定时间',
    '{时间}民警来不了。民警会打电话跟您另定时间，您也可以自己改。',
    '{时间}上门办证来不了，民警会打电话跟您另定时间，那天不用在家等。',
  ],
  'booking-tomorrow': [
    '明天民警上门',
    '{时间}。把户口本放手边，民警出门前先打电话。',
    '提醒：{时间}民警上门办证，请把户口本放手边。',
  ],
  'card-arrived': [
    '证到派出所了',
    '民警争取在{时间}前送到家；也可以自己去领。',
    '身份证到派出所了，民警争取在{时间}前送到家。',
  ],
  'dispute-changed': ['反映的事有进展', '{编号}：{进展}。', '您反映的事有进展，请打开小程序看。'],
  'dispute-invitation': [
    '请您来商量一件事',
    '{时间}。调解自愿，来不来由您定。',
    '派出所想请您来商量一件事。{时间}。调解自愿，来不来由您定；不放心可以到派出所问。',
  ],
  'agreement-waiting': [
    '谈成的内容请您看看',
    '民警写好了，同意或不同意都行。',
    '派出所请您看看谈成的内容，同意或不同意都行。请打开小程序看，也可以到派出所问。',
  ],
  'mediation-ended': [
    '调解到此为止',
    '点开看还有什么办法。',
    '派出所请您商量的事到此为止，不用再来。有疑问可以到派出所问。',
  ],
  'agreement-due': [
    '说好的事到日子了',
    '{编号}说好{时间}前做到，请记着。',
    '提醒：{编号}说好的事，{时间}前做到。',
  ],
  'court-term': [
    '想请法院确认的，快到期了',
    '{编号}的协议，双方{时间}前一起到法院申请，不收钱；不申请也作数。以派出所答复为准。',
    '提醒：想请法院确认协议的，双方{时间}前一起去申请，以派出所答复为准。',
  ],
  'need-answered': ['您提的事有答复了', '点开看答复。', '您提的事有答复了，请打开小程序看。'],
  discreet: ['有一条新消息', '方便的时候，到“我的事”里看一看。', '您有一条新消息，方便的时候看一看。'],
  'answer-overdue': ['有一封来信过了答复时间', '{编号}，轮到您来答复。', null],
  'dispatch-given': ['有一张派单给您', '点开看是什么事，接了点“接单”。', null],
  'dispatch-returned': ['派出去的事有回话了', '点开看结果；退回来的请再派。', null],
  'motorbike-due': ['摩托车该办年检、保险了', '{进展}，到期日{时间}。', null],
  'term-ending': ['任期快到了', '{进展}，到{时间}为止。', null],
  'follow-up-due': ['今天该回访', '{编号}到日子了，今天回访一次。', null],
  'dispute-taken-over': ['有一件纠纷转给您办', '{编号}，原来办的人回避了，请您接着办。', null],
  'dispute-given': ['有一件纠纷请您来办', '{编号}，点开看要做什么。', null],
  'promise-late': ['说好的还没做到', '{编号}说好{时间}前做到，还没记下。问一问双方。', null],
  'dispute-late': ['有一件事过了联系时间', '{编号}，还没受理。', null],
  'booking-late': ['有一户还没回话', '{编号}过了答应的时间，打个电话。', null],
  'dispute-red': ['有一件事转为紧急', '{编号}，现在就看。', null],
  'warning-written': ['有一份纠纷排查等您看', '点开看，立为纠纷或者答复报的人。', null],
  'warning-answered': ['您报的排查有结果了', '点开看怎么办的。', null],
  'need-given': ['有一件难处请您来办', '最晚{时间}把答复带到。点开看是什么事。', null],
  'need-late': ['有一件难处过了日子', '说好{时间}前带答复，还没带到。', null],
  'ledger-waiting': ['有一份台账等您批准', '里面有个人信息。看看谁要、拿来做什么，再定。', null],
  'ledger-decided': ['您要的台账有结果了', '{进展}', null],
}

/** Kinds that WeChat can carry, with the fields that its template is asked for with (thing: 20 characters at most). */
const weixinFields: Partial<Record<NoticeKind, string>> = {
  'thread-answered': 'thing1=民警答复您了\nthing2=打开小程序看答复',
  'booking-confirmed': 'thing1=上门时间定了\nthing2={时间}',
  'booking-moved': 'thing1=上门改期了\nthing2={时间}',
  'booking-cancelled': 'thing1=上门取消了\ncharacter_string2={编号}',
  'booking-called-off': 'thing1=这次来不了，另定时间\nthing2={时间}',
  'booking-tomorrow': 'thing1=明天民警上门\nthing2={时间}',
  'card-arrived': 'thing1=证到派出所了\nthing2={时间}前送到家',
  'dispute-changed': 'thing1=您反映的事有进展\nthing2=打开小程序看',
  'agreement-due': 'thing1=说好的事到日子了\nthing2={时间}',
  'need-answered': 'thing1=您提的事有答复了\nthing2=打开小程序看',
}

/** What ships for a kind on a channel; null where the kind does not go that way. */
export function shippedTemplate(kind: NoticeKind, channel: NoticeChannel): NoticeTemplate | null {
  const [title, app, sms] = shipped[kind]
  const texts: Record<NoticeChannel, string | null> = { app, sms, weixin: weixinFields[kind] ?? null }
  const text = texts[channel]
  return text === null
    ? null
    : { kind, channel, title: channel === 'app' ? title : null, text, weixinTemplateId: null }
}
