import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aForm, aPhoto, aVoice, fetchFile } from './files'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp()
  token = await app.resident('13900000501')
})
afterAll(() => app.close())

const send = (form: FormData) => app.call('POST', '/api/uploads', { token, body: form })

describe('a recording', () => {
  it('is kept as it is, without tags, with its length', async () => {
    const sound = aVoice(3)
    const tags = Buffer.concat([Buffer.from('ID3\u0003\0\0\0\0\0\u0010'), Buffer.alloc(16, 65)])

    const { status, body } = await send(aForm(Buffer.concat([tags, sound]), 'voice.mp3', 'audio/mpeg'))
    const { response, content } = await fetchFile(app, body.url)

    expect([status, body.kind, body.width]).toEqual([201, 'voice', null])
    expect(body.seconds).toBeCloseTo(3, 0)
    expect(content.equals(sound)).toBe(true)
    expect(response.headers.get('content-type')).toBe('audio/mpeg')
  })

  it('lasts a minute at most', async () => {
    const whole = await send(aForm(aVoice(60), 'voice.mp3', 'audio/mpeg'))
    const longer = await send(aForm(aVoice(70), 'voice.mp3', 'audio/mpeg'))

    expect(whole.status).toBe(201)
    expect([longer.status, longer.body.code]).toEqual([400, 'upload.voice-too-long'])
  })

  it('can be fetched in parts, as players do', async () => {
    const sound = aVoice(2)
    const { body } = await send(aForm(sound, 'voice.mp3', 'audio/mpeg'))

    const first = await fetchFile(app, body.url, { range: 'bytes=0-99' })
    const last = await fetchFile(app, body.url, { range: 'bytes=-10' })
    const beyond = await fetchFile(app, body.url, { range: `bytes=${sound.length}-` })

    expect([first.response.status, first.response.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-99/${sound.length}`,
    ])
    expect(first.content.equals(sound.subarray(0, 100))).toBe(true)
    expect(last.content.equals(sound.subarray(-10))).toBe(true)
    expect(beyond.response.status).toBe(416)
  })
})

describe('a link', () => {
  it('needs no token, may be cached by the phone alone, and lets nothing run', async () => {
    const { body } = await send(aForm(await aPhoto()))

    const { response } = await fetchFile(app, body.url)

    expect(response.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(response.headers.get('accept-ranges')).toBe('bytes')
  })

  it('ends within an hour', async () => {
    const started = app.clock.now
    const { body } = await send(aForm(await aPhoto()))

    app.clock.now = new Date(started.getTime() + 3_600_001)
    const answer = await app.call('GET', body.url)
    app.clock.now = started

    expect([answer.status, answer.body.code]).toEqual([403, 'upload.link-expired'])
  })

  it.each([
    ['another signature', (url: string) => url.replace(/signature=./, 'signature=!')],
    ['a later end', (url: string) => url.replace(/expires=\d+/, 'expires=9999999999')],
    ['another id', (url: string) => url.replace(/uploads\/\w+/, `uploads/${'0'.repeat(32)}`)],
  ])('is not found with %s', async (_, change) => {
    const { body } = await send(aForm(await aPhoto()))

    const answer = await app.call('GET', change(body.url as string))

    expect([answer.status, answer.body.code]).toEqual([404, 'upload.not-found'])
  })
})
