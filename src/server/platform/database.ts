import postgres from 'postgres'

/** A connection or an open transaction: what every repository function takes first. */
export type Sql = postgres.Sql | postgres.TransactionSql

export interface Database {
  /** The pool; each statement stands alone. */
  readonly sql: postgres.Sql
  /**
   * A second pool that keeps one plan for each statement: for look-ups by a key or a short range, which take less time
   * than planning them anew. A list of cases belongs here only where its statement says how much is read at most.
   */
  readonly lookups: postgres.Sql
  /** Runs `work` in one transaction; a throw rolls it back. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Hears NOTIFY on its own direct connection; `onReconnect` runs after that connection was lost and regained. */
  listen(channel: string, onPayload: (payload: string) => void, onReconnect: () => void): Promise<void>
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly connections: number
  /** The role to act as; null where the login itself has the least rights. */
  readonly role: string | null
  /** False behind PgBouncer in transaction mode. */
  readonly prepare: boolean
  /** A direct connection for LISTEN where `url` goes through a pooler. */
  readonly listenUrl: string
  /** Is told every statement, for measurements only. */
  readonly onStatement?: (statement: string, parameters: unknown[]) => void
}

export function connectDatabase(options: DatabaseOptions): Database {
  const { onStatement } = options
  const role = options.role === null ? {} : { role: options.role }
  const settings = {
    onnotice: () => undefined,
    prepare: options.prepare,
    ...(onStatement
      ? {
          debug: (_connection: number, query: string, parameters: unknown[]) => {
            onStatement(query, parameters)
          },
        }
      : {}),
    connect_timeout: 10,
    connection: { application_name: 'doorstep-policing', ...role },
  }
  const sql = postgres(options.url, { ...settings, max: options.connections })
  const planned = { ...settings.connection, plan_cache_mode: 'force_generic_plan' }
  const lookups = options.prepare
    ? postgres(options.url, { ...settings, max: options.connections, connection: planned })
    : sql
  const listener = postgres(options.listenUrl, { ...settings, max: 1, idle_timeout: 0 })

  return {
    sql,
    lookups,
    transaction: async (work) => (await sql.begin((transaction) => work(transaction))) as never,
    listen: async (channel, onPayload, onReconnect) => {
      let connected = false
      await listener.listen(channel, onPayload, () => {
        if (connected) onReconnect()
        connected = true
      })
    },
    close: async () => {
      await Promise.all([sql, lookups, listener].map((pool) => pool.end({ timeout: 5 })))
    },
  }
}
