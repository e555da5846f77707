import type { Sql } from '@server/platform/database'

/** One process fills the database at a time; the next finds it filled. */
export async function lockFilling(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(620822105, 2)`
}
