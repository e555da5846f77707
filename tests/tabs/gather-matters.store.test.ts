import { describe, expect, it } from 'vitest'
import { offline } from '@client/platform/request-problem'
import { type Asks, type Gathered, gatherMatters } from '@client/tabs/components/gather-matters'
import { aBooking, aDispute, aThread, anOpinion } from './matters'

const listed = <T>(...items: T[]) => ({ items, nextCursor: null })
const asks = (changes: Partial<Asks> = {}): Asks => ({
  threads: () => Promise.resolve(listed(aThread('thread'))),
  bookings: () => Promise.resolve(listed(aBooking('booking'))),
  disputes: () => Promise.resolve(listed(aDispute('dispute'))),
  needs: () => Promise.resolve(listed()),
  ratings: () => Promise.resolve({ ids: ['rated'] }),
  opinions: () => Promise.resolve([anOpinion('opinion')]),
  ...changes,
})
const fails = () => Promise.reject(offline())
const idsIn = ({ threads, bookings, disputes, opinions }: Gathered) =>
  [...threads.items, ...bookings.items, ...disputes.items, ...opinions].map(({ id }) => id)

describe('gathering my matters', () => {
  it('asks every room', async () => {
    const all = await gatherMatters(asks(), null)

    expect(idsIn(all)).toEqual(['thread', 'booking', 'dispute', 'opinion'])
    expect(all.ratings.ids).toEqual(['rated'])
    expect(all.partial).toBe(false)
  })

  it.each(['threads', 'bookings', 'disputes', 'ratings'] as const)(
    'shows the rest where %s cannot be had, and says so',
    async (part) => {
      const some = await gatherMatters(asks({ [part]: fails }), null)

      expect(some.partial).toBe(true)
      expect(idsIn(some).length).toBe(part === 'ratings' ? 4 : 3)
    },
  )

  it('keeps what was shown before when the signal goes, and says that it may be old', async () => {
    const before = await gatherMatters(asks(), null)

    const again = await gatherMatters(
      { threads: fails, bookings: fails, disputes: fails, needs: fails, ratings: fails, opinions: fails },
      before,
    )

    expect(idsIn(again)).toEqual(idsIn(before))
    expect(again.ratings).toEqual(before.ratings)
    expect(again.partial).toBe(true)
  })

  it('fails with the reason where there is nothing at all to show', async () => {
    const some = { threads: fails, bookings: fails, disputes: fails, needs: fails }
    const none = { ...some, ratings: fails, opinions: fails }

    await expect(gatherMatters(none, null)).rejects.toMatchObject({ code: 'offline' })
  })

  it('does not take an empty answer for a failure', async () => {
    const nobody = asks({
      threads: () => Promise.resolve(listed()),
      bookings: () => Promise.resolve(listed()),
      disputes: () => Promise.resolve(listed()),
      opinions: () => Promise.resolve([]),
    })

    expect(idsIn(await gatherMatters(nobody, null))).toEqual([])
  })
})
