import { asProblem } from './request-problem'
import { shelf } from './storage'

/** Storage may be full on an old phone; reading goes on all the same. */
function keepQuietly(name: string, value: unknown): void {
  try {
    shelf.keep(name, value)
  } catch {
    shelf.drop(name)
  }
}

/** Reads from the server and keeps it; where the server is not reached, gives what this phone has read before. */
export async function readOrRecall<T>(name: string, load: () => Promise<T>): Promise<T> {
  const key = `reading:${name}`
  try {
    const fresh = await load()
    keepQuietly(key, fresh)
    return fresh
  } catch (thrown) {
    const problem = asProblem(thrown)
    const kept = shelf.read(key)
    const isOutOfReach = problem.code === 'offline' || problem.status >= 500
    if (isOutOfReach && kept !== '' && kept !== null && kept !== undefined) return kept as T
    throw problem
  }
}
