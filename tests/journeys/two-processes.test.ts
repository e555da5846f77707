import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '@tests/support/live-line'
import { ServerProcess } from '@tests/support/server-process'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { signInResident, signInStaff, startThread } from '@tests/support/villager'

describe('two server processes on one PostgreSQL', () => {
  let database: TestApp
  let folder: string
  let one: ServerProcess
  let other: ServerProcess

  beforeAll(async () => {
    database = await startTestApp()
    folder = await mkdtemp(join(tmpdir(), 'doorstep-two-'))
    const environment = { DATABASE_URL: database.databaseUrl, DATA_DIR: folder }
    one = await ServerProcess.start(environment)
    other = await ServerProcess.start(environment)
  })
  afterAll(async () => {
    await Promise.all([one.stop(), other.stop()])
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('deliver a message posted to one to the officer who is connected to the other, within a second', async () => {
    const villager = await signInResident(one.url, '13800138001')
    const officer = await signInStaff(other.url, 'officer-1')
    const thread = await startThread(one.url, villager, '您好')
    const live = await listen(other.url, officer)

    const sent = Date.now()
    const { body } = await one.call('POST', `/api/threads/${thread}/messages`, {
      token: villager,
      key: 'second',
      body: { text: '羊圈的门被人撬了锁', uploadIds: [] },
    })
    const heardAt = await live.until((frame) => frame.id === thread && frame.sequence === body.sequence)
    live.close()

    expect(heardAt - sent).toBeLessThan(1000)
  })

  it('say nothing to an officer of another beat', async () => {
    const villager = await signInResident(one.url, '13800138002')
    const stranger = await listen(other.url, await signInStaff(other.url, 'officer-3'))
    const officer = await listen(other.url, await signInStaff(other.url, 'officer-1'))

    const thread = await startThread(one.url, villager, '您好')
    await officer.until((frame) => frame.id === thread)
    stranger.close()
    officer.close()

    expect(stranger.heard.map(({ frame }) => frame.id)).not.toContain(thread)
  })
})
