import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aLetter, firstBeat } from './letter'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('sending again', () => {
  it('gets the same answer for the same key and words, also when two arrive at once', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000130' })
    const send = () =>
      app.call('POST', `${path}/messages`, { token, key: 'retry-1', body: { text: '只发一次' } })

    const [one, other] = await Promise.all([send(), send()])
    const third = await send()
    const { body: list } = await app.call('GET', `${path}/messages`, { token })

    expect(other.body).toEqual(one.body)
    expect(third.body).toEqual(one.body)
    expect(list.items.map((each: { text: string }) => each.text)).toEqual(['身份证丢了咋办？', '只发一次'])
  })

  it('is refused for the same key with other words', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000131' })
    await app.call('POST', `${path}/messages`, { token, key: 'retry-2', body: { text: '一' } })

    const { status, body } = await app.call('POST', `${path}/messages`, {
      token,
      key: 'retry-2',
      body: { text: '二' },
    })

    expect([status, body.code]).toEqual([422, 'request.key-reused'])
  })
})

describe('fifty messages written at once', () => {
  it('are numbered without a gap or a double', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000140' })
    const officer = await app.staff('officer-1')
    const writers = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? token : officer))

    const answers = await Promise.all(
      writers.map((writer, index) =>
        app.call('POST', `${path}/messages`, {
          token: writer,
          key: `many-${index}`,
          body: { text: `第${index}句` },
        }),
      ),
    )
    const { body: thread } = await app.call('GET', path, { token })

    const numbers = answers.map(({ body }) => body.sequence as number).sort((one, other) => one - other)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 2))
    expect(thread.lastSequence).toBe(51)
  })
})

describe('what cannot be written', () => {
  it.each([
    ['nothing', {}, 400, 'request.invalid'],
    ['only blanks', { text: '  \n ' }, 400, 'request.invalid'],
    ['3,000 characters', { text: '字'.repeat(3000) }, 400, 'request.invalid'],
    ['a lone surrogate', '{"text":"\\ud800"}', 400, 'request.invalid'],
    ['control characters', { text: 'a\u0007b' }, 400, 'request.invalid'],
    ['unknown fields', { text: '在吗', admin: true }, 400, 'request.invalid'],
    ['ten pictures', { uploadIds: Array.from({ length: 10 }, () => firstBeat) }, 400, 'request.invalid'],
    ['an upload that is not there', { uploadIds: ['0'.repeat(32)] }, 404, 'upload.not-found'],
    ['broken JSON', '{"text":', 400, 'request.malformed'],
    [
      'a slug that is no slug',
      { text: '问', reference: { kind: 'guide', slug: '../x', title: '题' } },
      400,
      'request.invalid',
    ],
  ])('%s', async (name, body, status, code) => {
    const { token, path } = await aLetter(app, { phone: '13900000150' })
    const headers = typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {}

    const answer = await app.call('POST', `${path}/messages`, { token, body, ...headers })

    expect({ name, status: answer.status, code: answer.body.code }).toEqual({ name, status, code })
  })

  it('another content type than JSON', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000150' })

    const { status, body } = await app.call('POST', `${path}/messages`, {
      token,
      body: 'text=hello',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

    expect([status, body.code]).toEqual([415, 'request.unsupported-media-type'])
  })

  it.each(["'; drop table threads; --", '<script>alert(1)</script>', '👨‍👩‍👧 你好', 'x'.repeat(2000)])(
    'is not this: %j is delivered as typed',
    async (text) => {
      const { token, path } = await aLetter(app, { phone: '13900000151' })

      const { status, body } = await app.call('POST', `${path}/messages`, { token, body: { text } })

      expect([status, body.text]).toEqual([201, text])
    },
  )
})
