import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { pagesOf } from '@client/platform/pages-of'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type BookingPage, listBookings } from '../bookings.api'
import { BookingCard } from './booking-card'

const POLL_SECONDS = 60
const SHOWN = 50

const askPage = (cursor: string | undefined) => listBookings({ query: { limit: SHOWN, cursor } })

const bookOne = () => {
  goTo('bookings/pages/request-visit', {})
}

/** What I booked, for myself or for others: what waits for me first. */
export function MyBookings() {
  const [pages, setPages] = useState(1)
  const [bookings, reload] = useLoadable(useCallback(() => pagesOf(askPage, pages), [pages]))
  useShown(reload)
  useLive('booking', null, POLL_SECONDS, reload)
  return (
    <FourFaces
      of={bookings}
      onRetry={reload}
      isEmpty={({ items }) => items.length === 0}
      empty={<NothingYet />}
    >
      {({ items, nextCursor }: BookingPage) => (
        <View className="stack">
          {[...items]
            .sort((one, other) => Number(other.waitsForHousehold) - Number(one.waitsForHousehold))
            .map((booking) => (
              <BookingCard
                key={booking.id}
                booking={booking}
                onOpen={() => {
                  goTo('bookings/pages/booking', { id: booking.id })
                }}
              />
            ))}
          {nextCursor === null ? null : (
            <Button
              text="看更早的"
              look="quiet"
              onPress={() => {
                setPages(pages + 1)
              }}
            />
          )}
        </View>
      )}
    </FourFaces>
  )
}

function NothingYet() {
  return (
    <Notice icon="id-card" title="还没有约过" text="老人、病人走不动的，民警上门照相办证。">
      <Button text="约民警上门" onPress={bookOne} />
    </Notice>
  )
}
