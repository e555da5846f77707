import type { BookingLine } from '../../bookings/bookings.api'
import type { DisputeLine } from '../../disputes/disputes.api'
import type { OpinionStatus } from '../../feedback/feedback.api'
import type { Thread } from '../../messages/messages.api'
import type { NeedLine } from '../../visits/visits.api'

interface Listed<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

/** What the rooms hold of one resident. */
interface Parts {
  readonly threads: Listed<Thread>
  readonly bookings: Listed<BookingLine>
  readonly disputes: Listed<DisputeLine>
  readonly needs: Listed<NeedLine>
  readonly ratings: { readonly ids: readonly string[] }
  readonly opinions: readonly OpinionStatus[]
}

/** How each of them is asked for. */
export type Asks = { readonly [Part in keyof Parts]: () => Promise<Parts[Part]> }

export interface Gathered extends Parts {
  /** Some room did not answer: what it said before is shown, or nothing. */
  readonly partial: boolean
}

const nothing: Gathered = {
  threads: { items: [], nextCursor: null },
  bookings: { items: [], nextCursor: null },
  disputes: { items: [], nextCursor: null },
  needs: { items: [], nextCursor: null },
  ratings: { ids: [] },
  opinions: [],
  partial: false,
}

/** Asks every room at once. One that fails does not take away the rest; it throws only where there is nothing to show. */
export async function gatherMatters(asks: Asks, before: Gathered | null): Promise<Gathered> {
  const last = before ?? nothing
  const failures: unknown[] = []
  const or = <T>(answer: Promise<T>, kept: T): Promise<T> =>
    answer.catch((thrown: unknown) => {
      failures.push(thrown)
      return kept
    })
  const [threads, bookings, disputes, needs, ratings, opinions] = await Promise.all([
    or(asks.threads(), last.threads),
    or(asks.bookings(), last.bookings),
    or(asks.disputes(), last.disputes),
    or(asks.needs(), last.needs),
    or(asks.ratings(), last.ratings),
    // They are on this phone only; one that is gone does not hide the rest, nor is it worth a word.
    asks.opinions().catch(() => last.opinions),
  ])
  const listed = [threads, bookings, disputes, needs]
  const shown = listed.reduce((sum, { items }) => sum + items.length, opinions.length)
  if (failures.length > 0 && shown === 0) throw failures[0]
  return { threads, bookings, disputes, needs, ratings, opinions, partial: failures.length > 0 }
}
