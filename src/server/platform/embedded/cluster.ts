import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { type Binaries, type RunAs, findBinaries, findRunAs, run } from './binaries'

const OWNER = 'postgres'

export interface Cluster {
  /** The address of a database of this cluster, as its owner. */
  url(database: string): string
  /** Makes the database where it is missing. */
  ensureDatabase(name: string): Promise<void>
  stop(): Promise<void>
}

interface Home {
  readonly folder: string
  readonly data: string
  readonly binaries: Binaries
  readonly as: RunAs
}

async function own(path: string, { uid, gid }: RunAs): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

async function readOrMakePassword(folder: string): Promise<string> {
  const path = join(folder, 'postgres-password')
  if (existsSync(path)) return (await readFile(path, 'utf8')).trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(path, `${password}\n`, { mode: 0o600 })
  return password
}

async function initialise(home: Home, password: string): Promise<void> {
  if (existsSync(join(home.data, 'PG_VERSION'))) return
  await mkdir(home.data, { recursive: true })
  await chmod(home.data, 0o700)
  await own(home.data, home.as)
  const passwordFile = join(home.data, '..', `.password-${randomBytes(4).toString('hex')}`)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await own(passwordFile, home.as)
  const words = [
    `--pgdata=${home.data}`,
    '--auth=scram-sha-256',
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
  ]
  const { code, output } = await run(
    home.binaries.initdb,
    [...words, '--encoding=UTF8', '--locale=C'],
    home.as,
  )
  await rm(passwordFile, { force: true })
  if (code === 0) return
  throw new Error(`数据库没能建立在 ${home.data}（文件夹要能让运行数据库的用户进去）：${output.slice(-400)}`)
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolvePort(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

/** The port of the server that holds this data folder now, or null: line 4 of postmaster.pid. */
async function runningPort(home: Home): Promise<number | null> {
  const { code } = await run(home.binaries.pgCtl, ['status', '-D', home.data], home.as)
  if (code !== 0) return null
  const lines = (await readFile(join(home.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const port = Number(lines[3])
  return Number.isInteger(port) && port > 0 ? port : null
}

async function start(home: Home, flags: readonly string[]): Promise<number> {
  const port = await freePort()
  const options = [
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    `-p ${port}`,
    ...flags,
  ].join(' ')
  const words = [
    'start',
    '-w',
    '-t',
    '60',
    '-D',
    home.data,
    '-l',
    join(home.data, 'server.log'),
    '-o',
    options,
  ]
  const { code, output } = await run(home.binaries.pgCtl, words, home.as)
  if (code === 0) return port
  throw new Error(`数据库没能启动（记录在 ${join(home.data, 'server.log')}）：${output.slice(-400)}`)
}

/**
 * Starts the embedded PostgreSQL in `folder`, or joins the one that a killed process of ours left running there.
 * `flags` are further postgres options, e.g. `-c fsync=off` for throw-away test clusters.
 */
export async function startCluster(folder: string, flags: readonly string[] = []): Promise<Cluster> {
  await mkdir(folder, { recursive: true })
  const home: Home = { folder, data: resolve(folder, 'postgres'), binaries: findBinaries(), as: findRunAs() }
  // Its own user must be able to walk through the folder, and sees nothing in it but its data.
  if (home.as.uid !== undefined) await chmod(folder, 0o711)
  const password = await readOrMakePassword(folder)
  await initialise(home, password)
  const port = (await runningPort(home)) ?? (await start(home, flags))
  const url = (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`

  return {
    url,
    async ensureDatabase(name) {
      const sql = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
      try {
        const [found] = await sql`select 1 from pg_database d where d.datname = ${name}`
        if (!found) await sql`create database ${sql(name)}`
      } finally {
        await sql.end({ timeout: 5 })
      }
    },
    async stop() {
      await run(home.binaries.pgCtl, ['stop', '-m', 'fast', '-w', '-D', home.data], home.as)
    },
  }
}

/**
 * Holds the data folder for this process: a second start on it finds the lock taken. The lock lives on a connection,
 * so a killed process gives it up at once. Returns null where another process holds it.
 */
export async function holdFolder(url: string): Promise<{ release: () => Promise<void> } | null> {
  const sql = postgres(url, { max: 1, idle_timeout: 0, onnotice: () => undefined })
  const [row] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock(620822105, 1) as held`
  if (row?.held === true) return { release: () => sql.end({ timeout: 5 }) }
  await sql.end({ timeout: 5 })
  return null
}
