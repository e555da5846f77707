import postgres from 'postgres'
import type { Cluster } from '@server/platform/embedded/cluster'
import { countChanges } from '@server/statistics'
import { addManyCases } from '@tests/statistics/many-cases'
import { signInStaff } from '@tests/support/villager'
import { makeDatabase } from './databases'
import { type BenchServer, startBenchServer } from './servers'

const FEW = 1000
const WARM_UP = 30
const ROUNDS = 60

const boardNames = ['overview', 'disputes', 'bookings'] as const

/** A station of which so many cases of each kind were counted, and its server. */
interface CountedStation {
  readonly server: BenchServer
  readonly token: string
  /** As after a count: what a process has kept holds no longer. */
  forget(): Promise<void>
  close(): Promise<void>
}

async function openStation(cluster: Cluster, name: string, cases: number): Promise<CountedStation> {
  const url = await makeDatabase(cluster, name)
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await addManyCases(sql, cases, new Date())
  await sql`vacuum analyze`
  await sql.begin((transaction) => countChanges(transaction, new Date()))
  await sql`vacuum analyze statistics_sums`
  const server = await startBenchServer(url)
  return {
    server,
    token: await signInStaff(server.real, 'chief'),
    async forget() {
      await sql`update statistics_marks set counted_until = counted_until`
    },
    async close() {
      server.stop()
      await sql.end()
    },
  }
}

/** Milliseconds of one answer. */
async function ask({ server, token }: CountedStation, board: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(`${server.real}/api/statistics/${board}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await response.text()
  if (!response.ok) throw new Error(`the board: ${response.status}`)
  return performance.now() - began
}

/** What a quarter of the answers did not exceed: what else the machine does meanwhile is not ours. */
const quarter = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 2] ?? 0

interface Compared {
  readonly name: string
  readonly ratio: number
  readonly few: number
  readonly many: number
}

/** In turns, so that a slow moment hits both. */
async function compare(
  stations: readonly [CountedStation, CountedStation],
  board: string,
  { cold }: { readonly cold: boolean },
): Promise<Compared> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const [place, station] of stations.entries()) {
      if (cold) await station.forget()
      const time = await ask(station, board)
      if (round >= WARM_UP) times[place]?.push(time)
    }
  const [few, many] = [quarter(times[0]), quarter(times[1])]
  return { name: `${board}, ${cold ? 'first after a count' : 'kept'}`, ratio: many / few, few, many }
}

/** Each board on a thousand cases of each kind and on many: the first answer after a count, and those that follow. */
export async function compareBoards(cluster: Cluster, cases: number): Promise<Compared[]> {
  const stations = [
    await openStation(cluster, 'board-few', FEW),
    await openStation(cluster, 'board-many', cases),
  ] as const
  const found: Compared[] = []
  for (const board of boardNames)
    for (const cold of [true, false]) found.push(await compare(stations, board, { cold }))
  for (const station of stations) await station.close()
  return found
}
