import type { Config } from '@server/config'
import { type Database, connectDatabase } from './database'
import { holdFolder, startCluster } from './embedded/cluster'
import { migrate } from './migrate'

const NAME = 'doorstep'

/** A second start on the same data folder: told in one sentence, no stack. */
export class FolderInUse extends Error {}

export interface OpenedDatabase {
  readonly database: Database
  /** In words, for the start-up lines. */
  readonly place: string
  /** After the app has stopped: stops the embedded server, if it is ours. */
  readonly close: () => Promise<void>
}

interface Addresses {
  readonly url: string
  readonly migrationUrl: string
  readonly listenUrl: string
  readonly place: string
  readonly close: () => Promise<void>
}

async function embedded(folder: string): Promise<Addresses> {
  const cluster = await startCluster(folder)
  await cluster.ensureDatabase(NAME)
  const url = cluster.url(NAME)
  const hold = await holdFolder(url)
  if (!hold)
    throw new FolderInUse(`数据文件夹 ${folder} 正被另一个进程使用；请先停掉它，或用 DATA_DIR 换一个文件夹`)
  return {
    url,
    migrationUrl: url,
    listenUrl: url,
    place: `自带的 PostgreSQL，数据在 ${folder}`,
    async close() {
      await hold.release()
      await cluster.stop()
    },
  }
}

function outside(url: string, config: Config): Addresses {
  const { migrationUrl, listenUrl } = config.database
  return {
    url,
    migrationUrl: migrationUrl ?? url,
    listenUrl: listenUrl ?? url,
    place: 'DATABASE_URL 指的 PostgreSQL',
    close: () => Promise.resolve(),
  }
}

/** Finds or starts PostgreSQL, brings the schema up to date and connects as the least-privileged role. */
export async function openDatabase(config: Config): Promise<OpenedDatabase> {
  const { url, role, connections, prepare } = config.database
  const addresses = url === null ? await embedded(config.dataFolder) : outside(url, config)
  await migrate(addresses.migrationUrl)
  const { listenUrl, place, close } = addresses
  return {
    database: connectDatabase({ url: addresses.url, connections, role, prepare, listenUrl }),
    place,
    close,
  }
}
