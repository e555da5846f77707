import { asProblem, isOutOfReach } from './request-problem'
import { useSession } from './session'
import { keepQuietly, ownKey, shelf } from './storage'

const isThere = (kept: unknown) => kept !== '' && kept !== null && kept !== undefined

async function readUnder<T>(key: string, load: () => Promise<T>, asKept: (kept: T) => T): Promise<T> {
  try {
    const fresh = await load()
    keepQuietly(key, fresh)
    return fresh
  } catch (thrown) {
    const problem = asProblem(thrown)
    const kept = shelf.read(key)
    if (isOutOfReach(problem) && isThere(kept)) return asKept(kept as T)
    throw problem
  }
}

/**
 * Reads from the server and keeps it; where the server is not reached, gives what this phone has read before, `asKept`
 * without what is true for the moment only.
 */
export function readOrRecall<T>(
  name: string,
  load: () => Promise<T>,
  asKept: (kept: T) => T = (kept) => kept,
): Promise<T> {
  return readUnder(`reading:${name}`, load, asKept)
}

/** The same for what is the signed-in person's own: nobody else on this phone reads it, and it goes with the session. */
export function readOwn<T>(name: string, load: () => Promise<T>, asKept: (kept: T) => T): Promise<T> {
  return readUnder(ownKey(useSession.getState().actor?.id ?? '', name), load, asKept)
}
