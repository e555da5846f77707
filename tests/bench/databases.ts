import { fillDatabase } from '@server/demo'
import { connectDatabase } from '@server/platform/database'
import type { Cluster } from '@server/platform/embedded/cluster'
import { migrate } from '@server/platform/migrate'

/** A new database of the bench's cluster with the demo's station in it. */
export async function makeDatabase(cluster: Cluster, name: string): Promise<string> {
  await cluster.ensureDatabase(name)
  const url = cluster.url(name)
  await migrate(url)
  const database = connectDatabase({
    url,
    role: 'doorstep_runtime',
    connections: 2,
    prepare: true,
    listenUrl: url,
  })
  await fillDatabase(database, { demo: true, now: new Date() })
  await database.close()
  return url
}
