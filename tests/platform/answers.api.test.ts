import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

/** What is on the wire, before `fetch` unpacks it. */
const onTheWire = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: number }>(
    (resolve, reject) => {
      const sent = request(app.url + path, { method, headers }, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => (bytes += chunk.length))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes })
        })
      })
      sent.on('error', reject)
      sent.end()
    },
  )

const plain = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

describe('an answer of the API', () => {
  const answers = [
    { name: 'a small public read', path: '/api/villages?q=bcp' },
    { name: 'a compressed public read', path: '/api/guides', headers: { 'accept-encoding': 'gzip' } },
    { name: 'a refusal', path: '/api/guides/none' },
    { name: 'a refused stranger', path: '/api/threads' },
    { name: 'a path that is not there', path: '/api/none' },
  ]
  it.each(answers)('of $name carries its number and never becomes a page', async ({ path, headers }) => {
    const answer = await onTheWire(path, headers ?? {})

    expect(answer.headers).toMatchObject(plain)
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
  })

  it('is a different number each time', async () => {
    const one = await app.call('GET', '/api/villages')
    const other = await app.call('GET', '/api/villages')

    expect(one.headers.get('x-request-id')).not.toBe(other.headers.get('x-request-id'))
  })
})

describe('a public read', () => {
  it('travels compressed to a phone that can unpack it, and says that this depends on the phone', async () => {
    const packed = await onTheWire('/api/guides', { 'accept-encoding': 'gzip' })
    const bare = await onTheWire('/api/guides', {})

    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(bare.headers['content-encoding']).toBeUndefined()
    expect(bare.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': String(bare.bytes) })
    expect(packed.bytes).toBeLessThan(bare.bytes / 2)
  })

  it.each([{}, { 'accept-encoding': 'gzip' }])(
    'is not sent again to whoever has it (%o)',
    async (headers) => {
      const first = await onTheWire('/api/guides', headers)
      const tag = String(first.headers.etag)

      const again = await onTheWire('/api/guides', { ...headers, 'if-none-match': `"other", ${tag}` })

      expect(again).toMatchObject({ status: 304, bytes: 0 })
      expect(again.headers.etag).toBe(tag)
    },
  )

  it('is sent to whoever has an older one', async () => {
    const answer = await onTheWire('/api/guides', { 'if-none-match': '"older"' })

    expect(answer.status).toBe(200)
    expect(answer.bytes).toBeGreaterThan(0)
  })

  it('is asked for by HEAD without its body', async () => {
    const { status, headers, bytes } = await onTheWire('/api/guides', {}, 'HEAD')

    expect({ status, bytes }).toEqual({ status: 200, bytes: 0 })
    expect(Number(headers['content-length'])).toBeGreaterThan(1000)
  })
})

describe('what is for one person', () => {
  it('is kept by nobody on the way', async () => {
    const token = await app.resident('13800000041')

    const { headers } = await app.call('GET', '/api/threads', { token })

    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('etag')).toBeNull()
  })
})
