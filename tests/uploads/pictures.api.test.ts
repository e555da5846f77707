import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aForm, aPhoto, fetchFile } from './files'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp()
  token = await app.resident('13900000501')
})
afterAll(() => app.close())

const send = (form: FormData) => app.call('POST', '/api/uploads', { token, body: form })

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'in %s is drawn anew as a light JPEG without metadata',
    async (format) => {
      const file = await aPhoto({ width: 2000, height: 1500, format })

      const { status, body } = await send(aForm(file, 'x.jpg'))
      const { response, content } = await fetchFile(app, body.url)
      const metadata = await sharp(content).metadata()

      expect([status, body.kind, body.height / body.width]).toEqual([201, 'picture', 0.75])
      expect(body.width).toBeLessThanOrEqual(1600)
      expect(body.bytes).toBeLessThanOrEqual(300_000)
      expect(content.length).toBe(body.bytes)
      expect([metadata.format, metadata.exif, metadata.icc]).toEqual(['jpeg', undefined, undefined])
      expect(response.headers.get('content-type')).toBe('image/jpeg')
    },
  )

  it('is turned upright', async () => {
    const lying = await sharp(await aPhoto({ width: 400, height: 200 }))
      .withMetadata({ orientation: 6 })
      .toBuffer()

    const { body } = await send(aForm(lying))

    expect([body.width, body.height]).toEqual([200, 400])
  })

  it('stands on white where it was transparent', async () => {
    const glass = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()

    const { body } = await send(aForm(glass))
    const { content } = await fetchFile(app, body.url)
    const { channels } = await sharp(content).stats()

    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255])
  })

  it('may be grey, or very long', async () => {
    const grey = await sharp(await aPhoto())
      .greyscale()
      .jpeg()
      .toBuffer()
    const long = await sharp({ create: { width: 10, height: 9000, channels: 3, background: '#abc' } })
      .png()
      .toBuffer()

    const answers = [await send(aForm(grey)), await send(aForm(long))]

    expect(answers.map(({ status }) => status)).toEqual([201, 201])
  })
})

describe('what is no picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
  it.each([
    ['a text file named .jpg', 'just words', 415, 'upload.not-a-picture'],
    ['an SVG', svg, 415, 'upload.not-a-picture'],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000', 415, 'upload.not-a-picture'],
    ['a PDF', '%PDF-1.7', 415, 'upload.not-a-picture'],
    ['a JPEG that ends at once', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 415, 'upload.not-a-picture'],
    ['a HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0'), 415, 'upload.not-a-picture'],
    ['11 MB', Buffer.alloc(11 * 1024 * 1024, 0xff), 413, 'upload.too-large'],
    ['nothing in the file', '', 400, 'upload.missing'],
    ['a WAV', 'RIFF\0\0\0\0WAVE', 415, 'upload.not-a-voice'],
    [
      'an MP3 in name only',
      Buffer.concat([Buffer.from([0xff, 0xfb]), Buffer.alloc(4000, 7)]),
      415,
      'upload.not-a-voice',
    ],
  ])('is refused: %s', async (name, content, status, code) => {
    const answer = await send(aForm(content))

    expect({ name, status: answer.status, code: answer.body.code }).toEqual({ name, status, code })
  })

  it('is refused when a small file unpacks to a huge one', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 6_000, channels: 3, background: '#000000' } })
      .png()
      .toBuffer()

    const { status, body } = await send(aForm(bomb))

    expect([status, body.code]).toEqual([413, 'upload.too-large'])
  })

  it('is refused where there is no file at all', async () => {
    const noFile = await app.call('POST', '/api/uploads', { token, body: { file: 'words' } })
    const otherField = new FormData()
    otherField.append('picture', new Blob(['x']), 'x.jpg')
    const wrongField = await send(otherField)

    expect([noFile.body.code, wrongField.body.code]).toEqual(['upload.missing', 'upload.missing'])
    expect([noFile.status, wrongField.status]).toEqual([400, 400])
  })
})

describe('a photo as an iPhone keeps it (HEIC)', () => {
  it('is refused in one sentence that says what to do instead', async () => {
    const { body } = await send(aForm(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0')))

    const text = String(body.title ?? body.detail)
    expect(text).toContain('截个屏')
    expect(text).toContain('现拍一张')
    expect(text.match(/[。！？]/g)).toEqual(['。'])
  })
})
