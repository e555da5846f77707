import { asProblem, isOutOfReach } from './request-problem'
import { shelf } from './storage'

/** Storage may be full on an old phone; reading goes on all the same. */
function keepQuietly(name: string, value: unknown): void {
  try {
    shelf.keep(name, value)
  } catch {
    shelf.drop(name)
  }
}

/**
 * Reads from the server and keeps it; where the server is not reached, gives what this phone has read before, `asKept`
 * without what is true for the moment only.
 */
export async function readOrRecall<T>(
  name: string,
  load: () => Promise<T>,
  asKept: (kept: T) => T = (kept) => kept,
): Promise<T> {
  const key = `reading:${name}`
  try {
    const fresh = await load()
    keepQuietly(key, fresh)
    return fresh
  } catch (thrown) {
    const problem = asProblem(thrown)
    const kept = shelf.read(key)
    if (isOutOfReach(problem) && kept !== '' && kept !== null && kept !== undefined) return asKept(kept as T)
    throw problem
  }
}
