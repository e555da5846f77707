import { afterAll, beforeAll } from 'vitest'
import type { Role, StaffRole } from '@shared/kernel/actor'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'

/** The desk at which staff are administered, with a second station beside the demo's; opened for one test file. */
export function staffDesk() {
  let app: TestApp
  let tokens: Record<Role, string>
  let second: Awaited<ReturnType<typeof foundSecondStation>>
  let number = 0
  beforeAll(async () => {
    app = await startTestApp()
    tokens = await app.everyRole()
    second = await foundSecondStation(app)
  })
  afterAll(() => app.close())

  const admin = () => tokens.administrator
  return {
    app: () => app,
    tokens: () => tokens,
    second: () => second,
    admin,
    chief: () => tokens['station-chief'],
    get: (path: string, token: string) => app.call('GET', path, { token }),
    post: (path: string, body: object, token = admin()) => app.call('POST', path, { token, body }),
    who: (token: string) => app.call('GET', '/api/sessions/current', { token }),
    auditOf: async (subject: string) =>
      (
        await app.sql`select a.action from audit_entries a where a.subject = ${subject} order by a.action`
      ).map(({ action }) => action as string),
    newcomer: (role: StaffRole, stationId = 1) => ({
      stationId,
      staffNumber: `N${String((number += 1)).padStart(4, '0')}`,
      name: '新来的',
      role,
    }),
  }
}
