import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, goToTab, useShown } from '@client/platform/navigate'
import { endpoint } from '@client/platform/request'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import type { feedbackContracts } from '@shared/feedback/feedback.contract'
import type { threadContracts } from '@shared/messages/thread.contract'
import { listBookings } from '../../bookings/bookings.api'
import { listDisputes } from '../../disputes/disputes.api'
import { receipts } from '../../feedback/feedback.api'
import { type Matter, toMatters } from './matter'
import { MatterList } from './matter-list'

const listThreads = endpoint<typeof threadContracts.list>('GET', '/api/threads')
const ownRatings = endpoint<typeof feedbackContracts.ownRatings>('GET', '/api/own-ratings')
const POLL_SECONDS = 60
const SHOWN = 50

interface Mine {
  readonly matters: readonly Matter[]
  readonly olderBookings: boolean
  readonly olderDisputes: boolean
}

async function loadMine(): Promise<Mine> {
  const query = { limit: SHOWN }
  const [threads, bookings, disputes, ratings, opinions] = await Promise.all([
    listThreads({ query }),
    listBookings({ query }),
    listDisputes({ query }),
    ownRatings({}),
    // They are on this phone only; one that is gone does not hide the rest.
    receipts.read().catch(() => []),
  ])
  const found = { threads: threads.items, bookings: bookings.items, disputes: disputes.items, opinions }
  return {
    matters: toMatters({ ...found, rated: new Set(ratings.ids) }, new Date()),
    olderBookings: bookings.nextCursor !== null,
    olderDisputes: disputes.nextCursor !== null,
  }
}

/** Everything that I asked, booked and reported. */
export function MyMatters() {
  const [mine, reload] = useLoadable(useCallback(() => loadMine(), []))
  useShown(reload)
  useLive('thread', null, POLL_SECONDS, reload)
  useLive('booking', null, POLL_SECONDS, reload)
  useLive('dispute', null, POLL_SECONDS, reload)
  return (
    <FourFaces
      of={mine}
      onRetry={reload}
      isEmpty={({ matters }) => matters.length === 0}
      empty={<NothingYet />}
    >
      {({ matters, olderBookings, olderDisputes }) => (
        <View className="stack">
          <MatterList matters={matters} />
          {olderBookings ? (
            <ListItem
              icon="id-card"
              title="更早约的上门办证"
              onPress={() => {
                goTo('bookings/pages/my-bookings', {})
              }}
            />
          ) : null}
          {olderDisputes ? (
            <ListItem
              icon="dispute"
              title="更早反映的纠纷"
              onPress={() => {
                goTo('disputes/pages/my-disputes', {})
              }}
            />
          ) : null}
          <View className="soft small">民警不一定一直看着手机，请看“几点前答复”。急事请打电话。</View>
        </View>
      )}
    </FourFaces>
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
