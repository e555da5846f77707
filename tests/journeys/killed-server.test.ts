import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCluster } from '@server/platform/embedded/cluster'
import { ServerProcess } from '@tests/support/server-process'
import { allMessages, signInResident, startThread } from '@tests/support/villager'

const MESSAGES = 200
const KILL_AFTER = [40, 90, 150]

describe('a server that is killed with kill -9 three times', () => {
  let folder: string
  let server: ServerProcess

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doorstep-killed-'))
    server = await ServerProcess.start({ DATA_DIR: folder, RATE_PER_ACCOUNT: '100000' })
  })
  afterAll(async () => {
    await server.stop()
    await (await startCluster(folder)).stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('has every acknowledged message exactly once after the restarts', { timeout: 120_000 }, async () => {
    const token = await signInResident(server.url, '13800138000')
    const thread = await startThread(server.url, token, '开头')
    const acknowledged: string[] = []
    let kills = 0
    let restarting: Promise<void> | null = null
    const restart = async () => {
      await server.kill()
      await server.start()
    }

    const send = async (number: number): Promise<void> => {
      const request = { token, key: `message-${number}`, body: { text: `第 ${number} 句`, uploadIds: [] } }
      const answer = await server.call('POST', `/api/threads/${thread}/messages`, request).catch(() => null)
      if (answer?.status !== 201) {
        await (restarting ?? new Promise((resolve) => setTimeout(resolve, 50)))
        return send(number)
      }
      acknowledged.push(answer.body.text)
      if (acknowledged.length === KILL_AFTER[kills]) {
        kills += 1
        restarting = restart()
        await restarting
      }
    }
    const waiting = Array.from({ length: MESSAGES }, (_, index) => index + 1)
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await send(next)
    }
    await Promise.all([worker(), worker(), worker(), worker()])

    const kept = (await allMessages(server.url, token, thread)).filter((text) => text.startsWith('第 '))
    expect(kills).toBe(3)
    expect(acknowledged).toHaveLength(MESSAGES)
    expect([...kept].sort()).toEqual([...acknowledged].sort())
    expect(new Set(kept).size).toBe(MESSAGES)
  })

  it('says in one sentence when a second start finds the folder in use', async () => {
    const second = ServerProcess.start({ DATA_DIR: folder })

    await expect(second).rejects.toThrow(/数据文件夹 .* 正被另一个进程使用/)
  })
})
