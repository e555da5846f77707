import type { Database, Sql } from './database'
import type { Log } from './log'

export interface Jobs {
  /** Runs `work` about every `seconds`, in one transaction, in one process at a time. It must bear running again. */
  every(name: string, seconds: number, work: (sql: Sql, now: Date) => Promise<void>): void
  /** Runs `work` about every `seconds` in every process, in no transaction: it must share the work by itself. */
  everywhere(name: string, seconds: number, work: () => Promise<void>): void
  /** Runs every job once now; what the timers do, for tests and for a start after a long stop. */
  runAll(): Promise<void>
  start(): void
  /** Stops the timers and waits for what is running. */
  stop(): Promise<void>
}

interface Job {
  readonly name: string
  readonly seconds: number
  readonly run: () => Promise<void>
}

/** Scheduled work that several server processes share: an advisory lock lets one of them do it. */
export function createJobs(database: Database, log: Log, now: () => Date): Jobs {
  const jobs: Job[] = []
  const everywhere: Job[] = []
  const timers: NodeJS.Timeout[] = []
  const running = new Map<Promise<void>, string>()

  const alone = (name: string, work: (sql: Sql, now: Date) => Promise<void>) => () =>
    database.transaction(async (sql) => {
      const [lock] = await sql<{ held: boolean }[]>`
        select pg_try_advisory_xact_lock(620822106, hashtext(${name})) as held`
      if (lock?.held === true) await work(sql, now())
    })
  const runQuietly = (job: Job) => {
    // A round that takes longer than its pause is not joined by the next.
    if ([...running.values()].includes(job.name)) return
    const done = job.run().catch((error: unknown) => {
      log.error({ err: error, job: job.name }, 'job failed')
    })
    running.set(done, job.name)
    void done.finally(() => running.delete(done))
  }

  return {
    every(name, seconds, work) {
      jobs.push({ name, seconds, run: alone(name, work) })
    },
    everywhere(name, seconds, work) {
      everywhere.push({ name, seconds, run: work })
    },
    async runAll() {
      for (const job of [...jobs, ...everywhere]) await job.run()
    },
    start() {
      for (const job of [...jobs, ...everywhere]) {
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
      await Promise.all(running.keys())
    },
  }
}
