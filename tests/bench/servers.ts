import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '@server/platform/project-root'
import type { Statement } from './statements'

interface Ready {
  readonly ready: true
  readonly real: number
  readonly bare: number
}
interface Done {
  readonly done: true
  readonly runs: Statement[][] | null
}

/** A bench server in a process of its own. */
export interface BenchServer {
  readonly real: string
  readonly bare: string
  tell(message: object): Promise<Done>
  stop(): void
}

const next = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve) => {
    child.once('message', (message) => {
      resolve(message as T)
    })
  })

export async function startBenchServer(databaseUrl: string, watch = false): Promise<BenchServer> {
  const child = fork(join(projectRoot, 'tests/bench/server.ts'), [], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: join(projectRoot, 'config/tsconfig.base.json'),
      BENCH_DATABASE_URL: databaseUrl,
      BENCH_WATCH: watch ? '1' : '0',
      DATABASE_URL: databaseUrl,
      RATE_PER_ADDRESS: '100000000',
      RATE_PER_ACCOUNT: '100000000',
    },
  })
  const { real, bare } = await next<Ready>(child)
  return {
    real: `http://127.0.0.1:${real}`,
    bare: `http://127.0.0.1:${bare}`,
    async tell(message) {
      const answer = next<Done>(child)
      child.send(message)
      return answer
    },
    stop: () => child.kill('SIGKILL'),
  }
}
