import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aLetter } from './letter'

let app: TestApp
let officer: string
let chief: string
beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  chief = await app.staff('chief')
})
afterAll(() => app.close())

describe('a doubtful text', () => {
  it('is delivered, marked for staff alone, and counted until a person has looked', async () => {
    const text = '有人叫我加他微信 abc12345，是不是骗子'
    const { token, path } = await aLetter(app, { phone: '13900000350', text })
    const review = () =>
      app.call('POST', `${path}/review`, { token: officer, body: { sequence: 1, outcome: 'fine' } })

    const own = await app.call('GET', `${path}/messages`, { token })
    const staff = await app.call('GET', `${path}/messages`, { token: officer })
    const before = await app.call('GET', path, { token: officer })
    const reviewed = await review()
    const after = await app.call('GET', path, { token: officer })
    const again = await review()

    expect(own.body.items[0]).toMatchObject({ text, doubtful: [], reviewed: null })
    expect(staff.body.items[0].doubtful).toEqual(['像是拉人加微信、QQ 或进群'])
    expect([before.body.doubtful, after.body.doubtful]).toEqual([1, 0])
    expect(reviewed.body).toMatchObject({ sequence: 1, reviewed: 'fine' })
    expect([again.status, again.body.code]).toEqual([409, 'thread.nothing-to-review'])
  })
})

describe('an identity number', () => {
  it('is delivered as typed and masked in lists', async () => {
    const text = '我的身份证号是11010519491231002X'
    const { path } = await aLetter(app, { phone: '13900000360', text })

    const thread = await app.call('GET', path, { token: chief })
    const { body: list } = await app.call('GET', `${path}/messages`, { token: chief })

    expect(thread.body.preview).toBe('我的身份证号是110105********002X')
    expect(list.items[0].text).toBe(text)
  })
})
