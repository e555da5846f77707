import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cluster, holdFolder, startCluster } from '@server/platform/embedded/cluster'
import { migrate } from '@server/platform/migrate'

describe('the embedded PostgreSQL', () => {
  let folder: string
  let cluster: Cluster

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doorstep-cluster-'))
    cluster = await startCluster(folder)
    await cluster.ensureDatabase('doorstep')
  })
  afterAll(async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('is joined, not started again, where it still runs', async () => {
    const again = await startCluster(folder)

    expect(again.url('doorstep')).toBe(cluster.url('doorstep'))
  })

  it('gives its folder to one process at a time', async () => {
    const held = await holdFolder(cluster.url('doorstep'))

    const second = await holdFolder(cluster.url('doorstep'))
    await held?.release()
    const third = await holdFolder(cluster.url('doorstep'))
    await third?.release()

    expect(held).not.toBeNull()
    expect(second).toBeNull()
    expect(third).not.toBeNull()
  })

  it('is migrated once when four processes start at the same time', async () => {
    await cluster.ensureDatabase('four_starts')
    const url = cluster.url('four_starts')

    await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)])

    const sql = postgres(url, { max: 1 })
    const names = await sql<{ name: string }[]>`select m.name from schema_migrations m order by m.name`
    await sql.end()
    expect(names[0]?.name).toBe('0001-platform.sql')
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  })

  it('writes durably: fsync is on', async () => {
    const sql = postgres(cluster.url('doorstep'), { max: 1 })
    const [row] = await sql<{ fsync: string; commit: string }[]>`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`
    await sql.end()

    expect(row).toEqual({ fsync: 'on', commit: 'on' })
  })
})
