import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { PUBLIC_URL: 'https://police.example' } })
})
afterAll(() => app.close())

const card = async (scene: string) => (await app.call('GET', `/api/cards/${scene}`)).body

describe('a scanned code', () => {
  it('that names a village leads to its beat and remembers the village', async () => {
    const body = await card('v620822105206')

    expect(body).toMatchObject({ name: '第一警务区', village: { code: '620822105206', name: '白草坡村' } })
  })

  it.each(['station', 'v000000000000', 's1b99', 's77b1', 'x'.repeat(64), '%E7%99%BD', "'--"])(
    'that nobody knows leads to the desk: %s',
    async (scene) => {
      const body = await card(scene)

      expect(body).toMatchObject({ kind: 'desk', name: '值班室', officer: null, villages: [] })
      expect(body.call).not.toBeNull()
    },
  )

  it('is drawn as an SVG that does not change, so that phones keep it', async () => {
    const beat = await app.call('GET', '/api/cards/s1b1/qr')
    const other = await app.call('GET', '/api/cards/s1b2/qr')
    const again = await app.call('GET', '/api/cards/s1b1/qr', {
      // Without the second header fetch would ask for a fresh answer.
      headers: { 'if-none-match': beat.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    })

    expect(beat.status).toBe(200)
    expect(beat.headers.get('content-type')).toContain('image/svg+xml')
    expect(beat.body).toMatch(/^<svg/)
    expect(other.body).not.toBe(beat.body)
    expect(again.status).toBe(304)
  })

  it('draws the code of the desk where the scene is unknown', async () => {
    const unknown = await app.call('GET', '/api/cards/nonsense/qr')
    const desk = await app.call('GET', '/api/cards/s1b0/qr')

    expect(unknown.body).toBe(desk.body)
  })
})
