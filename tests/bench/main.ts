import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { type Cluster, startCluster } from '@server/platform/embedded/cluster'
import { compareBoards } from './board'
import { makeDatabase } from './databases'
import { endpointsOf } from './endpoints'
import { addBookings, addDisputes, addThreads, addVillagesOfTheCountry } from './grown.repository'
import { type Measured, headersFor, rate, ratio } from './load'
import { type BenchServer, startBenchServer } from './servers'

/** Words of the names of those endpoints that are to be measured, split by commas; all where it is empty. */
const ONLY = (process.env.BENCH_ONLY ?? '').split(',')
/** 0 leaves the second part out. */
const MANY = Number(process.env.BENCH_CASES ?? 1_000_000)
/** Of each kind that the statistics count. */
const COUNTED = Number(process.env.BENCH_COUNTED ?? 100_000)
const VILLAGES = Number(process.env.BENCH_VILLAGES ?? 700_000)
const FEW = 1000
const WARM_SECONDS = 3
const AGAINST_BARE = 0.7
const GROWTH = 1.3

const say = (line: string) => process.stdout.write(`${line}\n`)
let missed = 0

function judge(name: string, value: number, target: number, { atMost }: { atMost: boolean }): void {
  const holds = atMost ? value <= target : value >= target
  if (!holds) missed += 1
  say(
    `${holds ? 'ok   ' : 'SHORT'} ${name}: ${value.toFixed(2)} (${atMost ? 'at most' : 'at least'} ${target})`,
  )
}

const wanted = (endpoints: readonly Measured[]) =>
  endpoints.filter(({ name }) => ONLY.some((word) => name.includes(word)))

async function once(server: BenchServer, measured: Measured): Promise<unknown> {
  const response = await fetch(server.real + measured.path, {
    method: measured.method,
    headers: headersFor(measured),
    ...(measured.body ? { body: JSON.stringify(measured.body()) } : {}),
  })
  if (!response.ok) throw new Error(`${measured.name}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Sees which statements a route runs, twice, and teaches the bare Express to run them. */
async function teach(watcher: BenchServer, measuredServer: BenchServer, measured: Measured, route: string) {
  const answer = await once(watcher, measured)
  let runs = null
  for (let run = 0; run < 2; run += 1) {
    await watcher.tell({ watch: route })
    await once(watcher, measured)
    runs = (await watcher.tell({ keep: route })).runs
  }
  await measuredServer.tell({
    bare: { name: route, runs, open: measured.token === undefined || measured.plannedOnce === true, answer },
  })
}

/** A young process spends its time compiling: the first endpoint would pay for it. */
async function warmUp(address: string, endpoints: readonly Measured[]): Promise<void> {
  for (const measured of endpoints.slice(0, 3)) await rate(address + measured.path, measured, WARM_SECONDS)
}

async function againstBare(url: string): Promise<void> {
  say(
    '\nAgainst a bare Express route that runs the same statements and sends the same answer (requests a second, three rounds in turn):',
  )
  const [watcher, server] = [await startBenchServer(url, true), await startBenchServer(url)]
  const all = wanted(await endpointsOf(server.real, url))
  const endpoints = all.filter(({ asksAtOnce }) => asksAtOnce !== true)
  await warmUp(server.real, endpoints)
  for (const [index, measured] of endpoints.entries()) {
    const route = `route-${index}`
    await teach(watcher, server, measured, route)
    const real = () => rate(server.real + measured.path, measured)
    const bare = () => rate(`${server.bare}/${route}`, measured)
    await rate(server.real + measured.path, measured, 1)
    await rate(`${server.bare}/${route}`, measured, 1)
    const found = await ratio(real, bare)
    judge(
      `${measured.name} (${found.one.toFixed(0)} against ${found.other.toFixed(0)})`,
      found.ratio,
      AGAINST_BARE,
      { atMost: false },
    )
  }
  watcher.stop()
  server.stop()
}

async function growth(fewUrl: string, manyUrl: string): Promise<void> {
  say(`\nGrowth: time with ${MANY} cases and the country's villages against ${FEW}:`)
  const [few, many] = [await startBenchServer(fewUrl), await startBenchServer(manyUrl)]
  const [small, large] = [
    wanted(await endpointsOf(few.real, fewUrl)),
    wanted(await endpointsOf(many.real, manyUrl)),
  ]
  await warmUp(few.real, small)
  await warmUp(many.real, large)
  for (const [index, measured] of small.entries()) {
    const grown = large[index] ?? measured
    await rate(few.real + measured.path, measured, 1)
    await rate(many.real + grown.path, grown, 1)
    const found = await ratio(
      () => rate(few.real + measured.path, measured),
      () => rate(many.real + grown.path, grown),
    )
    judge(measured.name, found.ratio, GROWTH, { atMost: true })
  }
  few.stop()
  many.stop()
}

async function grow(url: string, cases: number, villages: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  const added = await addVillagesOfTheCountry(sql, villages)
  await addThreads(sql, cases)
  await addBookings(sql, cases)
  await addDisputes(sql, cases)
  await sql`vacuum`
  await sql.end()
  say(`  ${added} villages, ${cases} threads, bookings and disputes`)
}

/** Both databases are new: what the first part wrote would lie in one of them alone. */
async function whenGrown(cluster: Cluster): Promise<void> {
  const few = await makeDatabase(cluster, 'few-cases')
  const many = await makeDatabase(cluster, 'many-cases')
  say('\nFilling:')
  await grow(few, FEW, FEW)
  await grow(many, MANY, VILLAGES)
  await growth(few, many)
}

async function boards(cluster: Cluster): Promise<void> {
  say(`\nThe boards on ${COUNTED} cases of each kind against ${FEW}:`)
  for (const { name, ratio: found, few, many } of await compareBoards(cluster, COUNTED))
    judge(`${name} (${many.toFixed(1)} ms against ${few.toFixed(1)})`, found, GROWTH, { atMost: true })
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-bench-'))
  const cluster = await startCluster(folder)
  try {
    await againstBare(await makeDatabase(cluster, 'bare'))
    if (MANY > 0) await whenGrown(cluster)
    if (COUNTED > 0) await boards(cluster)
  } finally {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
  say(missed === 0 ? '\nall hold' : `\n${missed} do not hold`)
  process.exit(missed === 0 ? 0 : 1)
}

void main()
