import { View } from '@tarojs/components'
import { useCallback, useRef } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, goToTab, useShown } from '@client/platform/navigate'
import { endpoint } from '@client/platform/request'
import { keepQuietly, ownKey, shelf } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import type { feedbackContracts } from '@shared/feedback/feedback.contract'
import type { threadContracts } from '@shared/messages/thread.contract'
import { listBookings } from '../../bookings/bookings.api'
import { listOwnDisputes } from '../../disputes/disputes.api'
import { receipts } from '../../feedback/feedback.api'
import { listNeeds } from '../../visits/visits.api'
import { type Asks, type Gathered, gatherMatters } from './gather-matters'
import { toMatters } from './matter'
import { MatterList } from './matter-list'

const listThreads = endpoint<typeof threadContracts.list>('GET', '/api/threads')
const ownRatings = endpoint<typeof feedbackContracts.ownRatings>('GET', '/api/own-ratings')
const POLL_SECONDS = 60
const SHOWN = 50

const query = { limit: SHOWN }
const asks: Asks = {
  threads: () => listThreads({ query }),
  bookings: () => listBookings({ query }),
  disputes: () => listOwnDisputes(SHOWN),
  needs: () => listNeeds({ query }),
  ratings: () => ownRatings({}),
  opinions: () => receipts.read(),
}

/** What this phone showed last, for a start without a signal. */
const KEPT = 'matters-1'
const asGathered = (kept: unknown): Gathered | null =>
  typeof kept === 'object' && kept !== null ? (kept as Gathered) : null

/** Everything that I asked, booked and reported. */
export function MyMatters({ account }: { readonly account: string }) {
  const last = useRef<Gathered | null>(null)
  const load = useCallback(async () => {
    const key = ownKey(account, KEPT)
    last.current = await gatherMatters(asks, last.current ?? asGathered(shelf.read(key)))
    if (!last.current.partial) keepQuietly(key, last.current)
    return last.current
  }, [account])
  const [mine, reload] = useLoadable(load)
  useShown(reload)
  useLive('thread', null, POLL_SECONDS, reload)
  useLive('booking', null, POLL_SECONDS, reload)
  useLive('dispute', null, POLL_SECONDS, reload)
  useLive('need', null, POLL_SECONDS, reload)
  return (
    <FourFaces of={mine} onRetry={reload} isEmpty={isNothing} empty={<NothingYet />}>
      {(gathered) => <Full gathered={gathered} onRetry={reload} />}
    </FourFaces>
  )
}

const mattersOf = ({ threads, bookings, disputes, needs, opinions, ratings }: Gathered) =>
  toMatters(
    {
      threads: threads.items,
      bookings: bookings.items,
      disputes: disputes.items,
      needs: needs.items,
      opinions,
      rated: new Set(ratings.ids),
    },
    new Date(),
  )

const isNothing = (gathered: Gathered) => mattersOf(gathered).length === 0

function Full({ gathered, onRetry }: { readonly gathered: Gathered; readonly onRetry: () => void }) {
  return (
    <View className="stack">
      {gathered.partial ? (
        <ListItem
          icon="no-signal"
          title="有一部分没有取到"
          note="下面的可能不是最新的，点这里再取一次"
          onPress={onRetry}
        />
      ) : null}
      <MatterList matters={mattersOf(gathered)} />
      {gathered.bookings.nextCursor === null ? null : (
        <ListItem
          icon="id-card"
          title="更早约的上门办证"
          onPress={() => {
            goTo('bookings/pages/my-bookings', {})
          }}
        />
      )}
      {gathered.disputes.nextCursor === null ? null : (
        <ListItem
          icon="dispute"
          title="更早反映的纠纷"
          onPress={() => {
            goTo('disputes/pages/my-disputes', {})
          }}
        />
      )}
      <View className="soft small">民警不一定一直看着手机，请看“几点前答复”。急事请打电话。</View>
    </View>
  )
}

function NothingYet() {
  return (
    <Notice
      icon="message"
      title="还没有办过事"
      text="问过的、约过的、反映过的，都会在这里，办到哪一步一看就知道。"
    >
      <Button
        text="去首页看看能办什么"
        onPress={() => {
          goToTab('home')
        }}
      />
    </Notice>
  )
}
