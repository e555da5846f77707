import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAnsweredQuestion, later, noticesOf, openPockets, rewrite, smsTo } from './pocket'

type House = Awaited<ReturnType<typeof openPockets>>

let house: House
let app: House['app']
beforeAll(async () => {
  house = await openPockets()
  app = house.app
})
afterAll(() => house.close())

const undeliveredFor = async (key: string) =>
  (await app.call('GET', '/api/undelivered-notices', { token: await app.staff(key) })).body.items

describe('a notice that the gateway refuses for good', () => {
  it('is shown to the chief with the case, to the administrator without it, and is audited', async () => {
    const { id } = await anAnsweredQuestion(app, '13900030001', { chosen: {} })
    house.sms.state.refuses = true
    await later(app, 2)
    house.sms.state.refuses = false

    const [forChief] = await undeliveredFor('chief')
    const [forAdministrator] = await undeliveredFor('administrator')

    expect(forChief).toMatchObject({
      kindName: '民警答复了',
      channel: 'sms',
      reason: 'refused',
      tries: 1,
      subject: id,
      may: ['send-again'],
    })
    expect(forAdministrator).toMatchObject({ id: forChief.id, subject: null, may: ['send-again'] })
    expect(JSON.stringify(forChief)).not.toContain('1390003')
    const audited = await app.sql`
      select from audit_entries a where a.action = 'undelivered-notices.viewed'`
    expect(audited.count).toBe(2)
  })

  it('goes out when it is sent again, once, and leaves the list', async () => {
    const [dead] = await undeliveredFor('chief')
    const token = await app.staff('chief')
    const again = () => app.call('POST', `/api/undelivered-notices/${String(dead.id)}/resending`, { token })

    const first = await again()
    await app.runJobs()
    const second = await again()

    expect([first.status, second.status, second.body.code]).toEqual([200, 409, 'notice.not-dead'])
    expect(smsTo(house.sms, '13900030001')).toHaveLength(1)
    expect(smsTo(house.sms, '13900030001')[0]?.key).toBe(dead.id)
    expect(await undeliveredFor('chief')).toEqual([])
  })

  it('of another station is not found', async () => {
    const token = await app.staff('chief')
    const elsewhere = '0000g'.padEnd(32, '0')

    const { status, body } = await app.call('POST', `/api/undelivered-notices/${elsewhere}/resending`, {
      token,
    })

    expect([status, body.code]).toEqual([404, 'notice.not-found'])
  })

  it('is nobody else’s to see', async () => {
    const token = await app.staff('officer-1')

    expect((await app.call('GET', '/api/undelivered-notices', { token })).status).toBe(403)
  })
})

describe('a notice whose time has passed while the gateway was down', () => {
  it('is not sent any more, and waits for a person', async () => {
    const { token } = await anAnsweredQuestion(app, '13900030011', { chosen: {} })
    house.sms.state.broken = true
    const { body: me } = await app.call('GET', '/api/sessions/current', { token })
    await app.sql`
      update notice_deliveries d set useful_until = d.due_at + interval '1 hour'
      from notices n where n.notice_id = d.notice_id and n.account_id = ${me.id}`
    await later(app, 2)
    house.sms.state.broken = false
    await later(app, 120)

    const [dead] = await undeliveredFor('chief')

    expect(dead).toMatchObject({ reason: 'too-late', reasonWords: '送到时已经过了时间，没有再发' })
    expect(smsTo(house.sms, '13900030011')).toEqual([])
  })
})

describe('the words of a notice', () => {
  it('are listed with what they may name and what they look like', async () => {
    const token = await app.staff('administrator')

    const { body } = await app.call('GET', '/api/notice-templates', { token })

    const moved = body.items.find(
      ({ kind, channel }: { kind: string; channel: string }) => kind === 'booking-moved' && channel === 'sms',
    )
    expect(moved).toMatchObject({ version: 0, mayName: ['{时间}', '{编号}'] })
    expect(moved.preview).toContain('11月26日')
  })

  it('are shown before they are saved, then saved as a version, and used from then on', async () => {
    const words = { basedOn: 0, text: '民警已经答复，请打开小程序看。' }
    const shown = await rewrite(app, 'thread-answered/sms', { ...words, preview: true })
    const token = await app.staff('administrator')
    const before = await app.call('GET', '/api/notice-templates/thread-answered/sms/versions', { token })

    const saved = await rewrite(app, 'thread-answered/sms', words)
    await anAnsweredQuestion(app, '13900030021', { chosen: {} })
    await later(app, 2)
    const after = await app.call('GET', '/api/notice-templates/thread-answered/sms/versions', { token })

    expect([shown.status, shown.body.preview, before.body.items]).toEqual([201, words.text, []])
    expect([saved.body.version, after.body.items.length]).toEqual([1, 1])
    expect(smsTo(house.sms, '13900030021')[0]?.text).toBe(words.text)
  })

  it('for the app change the list of what comes after', async () => {
    await rewrite(app, 'thread-answered/app', { basedOn: 0, title: '有答复', text: '{编号}，点开看。' })

    const { token } = await anAnsweredQuestion(app, '13900030022')

    const [notice] = (await noticesOf(app, token)).items
    expect(notice.title).toBe('有答复')
    expect(notice.text).toMatch(/^问-\d{4}-\d{4}，点开看。$/)
  })

  it('are not overwritten by somebody who read an older version', async () => {
    const answer = await rewrite(app, 'thread-answered/sms', { basedOn: 0, text: '旧的' })

    expect([answer.status, answer.body.code]).toEqual([409, 'notice-template.changed-meanwhile'])
  })

  it('are refused with a link, a strange name, or on a channel that the kind does not take', async () => {
    const link = await rewrite(app, 'need-answered/sms', { basedOn: 0, text: '看 http://a.cn' })
    const name = await rewrite(app, 'need-answered/sms', { basedOn: 0, text: '{姓名}您好' })
    const channel = await rewrite(app, 'follow-up-due/sms', { basedOn: 0, text: '今天回访' })

    expect(link.body.errors).toEqual([{ field: 'body.text', text: '短信里不放链接：民警从不发链接' }])
    expect([name.status, channel.status, channel.body.code]).toEqual([400, 404, 'notice-template.not-found'])
  })
})
