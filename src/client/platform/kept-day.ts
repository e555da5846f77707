import { beijingDay } from '@shared/kernel/beijing-time'
import { onAppShown } from './foreground'
import { asProblem } from './request-problem'
import { useSession } from './session'
import { shelf } from './storage'

const SHELF = 'day:'

/** What a phone keeps for one day and one person: it may name homes and their phones. */
interface KeptDay {
  readonly day: string
  readonly ownerId: string
  readonly value: unknown
}

const isKeptDay = (kept: unknown): kept is KeptDay =>
  typeof kept === 'object' && kept !== null && 'day' in kept && 'ownerId' in kept

const owner = () => useSession.getState().actor?.id ?? null
const today = () => beijingDay(new Date())

/** Forgets what is not of today or not of who is signed in. */
export function forgetOldDays(): void {
  for (const name of shelf.names(SHELF)) {
    const kept = shelf.read(name)
    if (!isKeptDay(kept) || kept.day !== today() || kept.ownerId !== owner()) shelf.drop(name)
  }
}

function keepForToday(name: string, value: unknown): void {
  const ownerId = owner()
  if (ownerId === null) return
  try {
    shelf.keep(SHELF + name, { day: today(), ownerId, value } satisfies KeptDay)
  } catch {
    shelf.drop(SHELF + name)
  }
}

/** Reads from the server and keeps it until the day is over; without signal gives what was read today. */
export async function readOrRecallToday<T>(
  name: string,
  load: () => Promise<T>,
): Promise<{ readonly value: T; readonly fresh: boolean }> {
  try {
    const value = await load()
    keepForToday(name, value)
    return { value, fresh: true }
  } catch (thrown) {
    const problem = asProblem(thrown)
    forgetOldDays()
    const kept = shelf.read(SHELF + name)
    const outOfReach = problem.code === 'offline' || problem.status >= 500
    if (outOfReach && isKeptDay(kept)) return { value: kept.value as T, fresh: false }
    throw problem
  }
}

/** Nothing outlives its day or a sign-out: called once when the app starts. */
export function watchKeptDays(): void {
  forgetOldDays()
  onAppShown(forgetOldDays)
  useSession.subscribe(forgetOldDays)
}
