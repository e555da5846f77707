import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { projectRoot } from './project-root'

const MIGRATION_LOCK = 620_822_105
const folder = join(projectRoot, 'src/server/migrations')

async function appliedNames(sql: postgres.Sql): Promise<Set<string>> {
  const [table] = await sql`select to_regclass('public.schema_migrations') is not null as exists`
  if (table?.exists !== true) return new Set()
  const rows = await sql<{ name: string }[]>`select m.name from schema_migrations m`
  return new Set(rows.map((row) => row.name))
}

async function applyPending(sql: postgres.Sql, names: readonly string[]): Promise<void> {
  await sql`create table if not exists schema_migrations (
    name text primary key, applied_at timestamptz not null default now())`
  const applied = await appliedNames(sql)
  for (const name of names.filter((each) => !applied.has(each))) {
    const statements = await readFile(join(folder, name), 'utf8')
    await sql.begin(async (transaction) => {
      await transaction.unsafe(statements)
      await transaction`insert into schema_migrations (name) values (${name})`
    })
  }
}

/**
 * Brings the schema up to date, forward only. Safe when several processes start at once: the first holds an advisory
 * lock, the others wait and then find nothing to do. The login must own the schema unless it is already current.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const applied = await appliedNames(sql)
    if (names.every((name) => applied.has(name))) return

    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await applyPending(sql, names)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
