import { beforeEach, describe, expect, it } from 'vitest'
import { Weapp } from '@tests/support/weapp'

const folder = process.env.WEAPP_DIST ?? 'dist/weapp'
const beat = '00000081ieg00000e0080000000002o1'

const resident = {
  id: 'resident-1',
  role: 'resident',
  name: null,
  phone: '138****0001',
  villageCode: null,
  station: null,
  beats: [],
  mustChangePassword: false,
  twoStep: false,
  consented: true,
}

const aThread = {
  id: 'thread1',
  receipt: '问-1124-0001',
  beat: { id: beat, name: '第一警务区' },
  state: 'waiting',
  escalation: 'beat',
  dueAt: '2026-11-24T07:30:00.000Z',
  overdue: false,
  handler: '社区民警 马建国',
  next: '社区民警 马建国会在今天 15:30 前答复',
  lastSequence: 200,
  unread: 0,
  seenByOther: 0,
  preview: '',
  doubtful: 0,
  changedAt: '2026-11-24T02:00:00.000Z',
  createdAt: '2026-11-24T02:00:00.000Z',
  resident: null,
  draft: null,
  may: ['write'],
}

const aMessage = (sequence: number) => ({
  sequence,
  from: 'staff',
  senderName: '社区民警 马建国',
  mine: false,
  text: `第 ${String(sequence)} 句`,
  attachments: [],
  reference: null,
  sentAt: '2026-11-24T02:00:00.000Z',
  key: null,
  doubtful: [],
  reviewed: null,
})

describe('the thread page in the compiled mini-program', () => {
  let weapp: Weapp
  const sent = (path: string) =>
    weapp.weixin.calls
      .filter(({ name, options }) => name === 'request' && String(options.url).endsWith(path))
      .filter(({ options }) => options.method === 'POST')
      .map(({ options }) => JSON.parse(String(options.data)) as unknown)

  beforeEach(() => {
    weapp = new Weapp(folder)
    weapp.weixin.storage.set('session', { token: 'token-1', actor: resident })
    weapp.weixin.answers['/api/threads'] = { items: [], nextCursor: null, waiting: 0, overdue: 0, unread: 0 }
  })

  it('prints that nobody may be watching and what police never ask for', async () => {
    await weapp.boot()
    await weapp.open(`messages/pages/thread?beat=${beat}`)

    expect(weapp.text()).toContain('民警不一定马上看到')
    expect(weapp.text()).toContain('民警不会在这里向您要钱、银行卡、验证码、密码')
    expect(weapp.faults).toEqual([])
  })

  it('keeps what was written without a signal', async () => {
    delete weapp.weixin.answers['/api/threads']
    await weapp.boot()
    await weapp.open(`messages/pages/thread?beat=${beat}`)

    await weapp.type('写给民警的话', '路上结冰了')
    await weapp.tap('发送')

    expect(weapp.text()).toContain('已保存，有信号时自动发送')
    expect([...weapp.weixin.storage.keys()].filter((key) => key.startsWith('shelf:outgoing:'))).toHaveLength(
      1,
    )
  })

  it('shows the number to call before a message that sounds like danger', async () => {
    await weapp.boot()
    await weapp.open(`messages/pages/thread?beat=${beat}`)
    await weapp.type('写给民警的话', '有人拿刀要砍我，快来人')

    await weapp.tap('发送')
    const before = sent('/api/threads')
    await weapp.tap('拨打 110')
    await weapp.tap('仍要告诉民警')

    expect(before).toEqual([])
    expect(weapp.weixin.calls.find(({ name }) => name === 'makePhoneCall')?.options.phoneNumber).toBe('110')
    expect(sent('/api/threads')).toEqual([{ beatId: beat, text: '有人拿刀要砍我，快来人' }])
  })

  it('records with WeChat’s recorder, uploads and sends', async () => {
    weapp.weixin.answers['/api/uploads'] = { id: 'upload1' }
    await weapp.boot()
    await weapp.open(`messages/pages/thread?beat=${beat}`)

    await weapp.tap('说话，录一段')
    await weapp.tap('说完了')
    await weapp.tap('发送')

    expect(sent('/api/threads')).toEqual([{ beatId: beat, uploadIds: ['upload1'] }])
  })

  it('draws a long conversation within WeChat’s limits', async () => {
    weapp.weixin.answers['/api/threads/thread1'] = aThread
    weapp.weixin.answers['/api/threads/thread1/messages'] = {
      items: Array.from({ length: 100 }, (_, place) => aMessage(place + 101)),
      nextCursor: '101',
    }
    await weapp.boot()
    await weapp.open('messages/pages/thread?id=thread1')

    const nodes = weapp.nodes()
    const mostChildren = Math.max(...nodes.map(({ node }) => Object.keys(node.cn ?? {}).length))
    expect(weapp.text()).toContain('第 200 句')
    expect(nodes.length).toBeLessThan(1000)
    expect(mostChildren).toBeLessThanOrEqual(60)
    expect(Math.max(...nodes.map(({ depth }) => depth))).toBeLessThan(30)
    expect(weapp.setData.largest).toBeLessThan(256 * 1024)
  })
})
