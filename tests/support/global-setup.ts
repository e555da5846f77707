import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { fillDatabase } from '@server/demo'
import { connectDatabase } from '@server/platform/database'
import { startCluster } from '@server/platform/embedded/cluster'
import { migrate } from '@server/platform/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of a PostgreSQL server; `postgres` is its maintenance database. */
    serverUrl: string
    /** The migrated and demo-seeded database that every test app copies. */
    template: string
  }
}

/** Throw-away data needs no fsync; everything else is as in production. */
const flags = ['-c fsync=off', '-c full_page_writes=off', '-c max_connections=200']
export const testNow = new Date('2026-11-24T02:00:00Z')

export const withDatabase = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

async function makeTemplate(serverUrl: string, template: string): Promise<void> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined })
  await admin`create database ${admin(template)}`
  await admin.end()
  const url = withDatabase(serverUrl, template)
  await migrate(url)
  const options = { connections: 2, role: 'doorstep_runtime', prepare: true, listenUrl: url }
  const database = connectDatabase({ url, ...options })
  await fillDatabase(database, { demo: true, now: testNow })
  await database.close()
}

/** One cluster for the run (or the server of DATABASE_URL), one template database migrated and seeded once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env.DATABASE_URL
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-test-'))
  const cluster = outside ? null : await startCluster(folder, flags)
  const serverUrl = outside ?? cluster?.url('postgres') ?? ''
  const template = `doorstep_template_${process.pid}`
  await makeTemplate(serverUrl, template)
  project.provide('serverUrl', serverUrl)
  project.provide('template', template)

  return async () => {
    const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined })
    await admin`drop database if exists ${admin(template)} with (force)`
    await admin.end()
    await cluster?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
