import type { Database, Sql } from './database'
import type { Log } from './log'

export interface Jobs {
  /** Runs `work` about every `seconds`, in one transaction, in one process at a time. It must bear running again. */
  every(name: string, seconds: number, work: (sql: Sql, now: Date) => Promise<void>): void
  /** Runs every job once now; what the timers do, for tests and for a start after a long stop. */
  runAll(): Promise<void>
  start(): void
  /** Stops the timers and waits for what is running. */
  stop(): Promise<void>
}

interface Job {
  readonly name: string
  readonly seconds: number
  readonly work: (sql: Sql, now: Date) => Promise<void>
}

/** Scheduled work that several server processes share: an advisory lock lets one of them do it. */
export function createJobs(database: Database, log: Log, now: () => Date): Jobs {
  const jobs: Job[] = []
  const timers: NodeJS.Timeout[] = []
  const running = new Set<Promise<void>>()

  const run = ({ name, work }: Job) =>
    database.transaction(async (sql) => {
      const [lock] = await sql<{ held: boolean }[]>`
        select pg_try_advisory_xact_lock(620822106, hashtext(${name})) as held`
      if (lock?.held === true) await work(sql, now())
    })
  const runQuietly = (job: Job) => {
    const done = run(job).catch((error: unknown) => {
      log.error({ err: error, job: job.name }, 'job failed')
    })
    running.add(done)
    void done.finally(() => running.delete(done))
  }

  return {
    every(name, seconds, work) {
      jobs.push({ name, seconds, work })
    },
    async runAll() {
      for (const job of jobs) await run(job)
    },
    start() {
      for (const job of jobs) {
        const timer = setInterval(() => {
          runQuietly(job)
        }, job.seconds * 1000)
        timer.unref()
        timers.push(timer)
      }
    },
    async stop() {
      timers.forEach((timer) => {
        clearInterval(timer)
      })
      await Promise.all(running)
    },
  }
}
