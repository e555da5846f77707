import { aRequest, openManyPlaces } from '@tests/bookings/home-visit'
import { aReport, thirdBeatVillage, violentReport } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'

export const november = { from: '2026-11-01', to: '2026-11-24' }
export const wanted = (changes: object = {}) => ({
  subject: 'disputes',
  ...november,
  personal: true,
  purpose: '月底和司法所对账',
  ...changes,
})

/** A villager with a hostile sentence, a protected report, a matter of another beat and a home visit. */
async function furnish(app: TestApp): Promise<void> {
  const token = await app.resident('13600007001')
  await app.call('POST', '/api/own-account', { token, body: { name: '赵小燕', villageCode: '620822105206' } })
  const tell = (body: object) => app.call('POST', '/api/disputes', { token, body })
  await tell(
    aReport({ text: '=HYPERLINK("http://x","点我")', landmark: '+86村口', other: { name: '@老王' } }),
  )
  await tell(violentReport({ text: '男人喝了酒又打我，住在东头' }))
  await tell(aReport({ villageCode: thirdBeatVillage, text: '第三警务区的事' }))
  await openManyPlaces(app)
  await app.call('POST', '/api/bookings', { token, body: aRequest() })
}

/** A station with its officer, chief and administrator, and what they do with ledgers; each act a second later. */
export async function openLedgerDesk() {
  const app = await startTestApp()
  await furnish(app)
  const tick = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
  }
  const post = (token: string, path: string, body: object) => {
    tick()
    return app.call('POST', `/api/ledgers${path}`, { token, body })
  }
  const fetchFile = async (token: string, path: string) => {
    tick()
    const response = await fetch(new URL(path, app.url), { headers: { authorization: `Bearer ${token}` } })
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, bytes }
  }
  return {
    app,
    officer: await app.staff('officer-1'),
    chief: await app.staff('chief'),
    administrator: await app.staff('administrator'),
    ask: async (token: string, changes: object = {}) => (await post(token, '', wanted(changes))).body,
    approve: (token: string, id: string) => post(token, `/${id}/approval`, {}),
    refuse: (token: string, id: string, body: object = { reason: '用途没写清楚' }) =>
      post(token, `/${id}/refusal`, body),
    take: (token: string, id: string) => fetchFile(token, `/api/ledgers/${id}/file`),
    lines: async (token: string, subject: string) => {
      const query = new URLSearchParams({ subject, ...november }).toString()
      const { bytes, ...answer } = await fetchFile(token, `/api/county-export?${query}`)
      const text = bytes.toString()
      const rows = text.trim().split('\n')
      return { ...answer, text, rows: rows.map((line) => JSON.parse(line) as Record<string, unknown>) }
    },
  }
}

export type LedgerDesk = Awaited<ReturnType<typeof openLedgerDesk>>

export const codeOf = ({ bytes }: { bytes: Buffer }): string =>
  (JSON.parse(bytes.toString()) as { code: string }).code
