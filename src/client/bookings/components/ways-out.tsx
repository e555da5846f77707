import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { bookingAdvice } from '@shared/bookings/booking-advice'
import type { Booking } from '../bookings.api'

const waiting = ['collected', 'under-review', 'in-production']

/** Ways out while one waits: the temporary card (规范2021 Art. 82), and collecting at the window (Art. 81). */
export function WaysOut({ booking }: { readonly booking: Booking }) {
  const { state, service } = booking
  if (waiting.includes(state) && service !== 'temporary')
    return (
      <Card>
        <Heading text="等证的时候急着用？" />
        <View>{bookingAdvice.temporaryCard}</View>
        <View className="soft small">{bookingAdvice.temporaryFee}</View>
      </Card>
    )
  if (state === 'at-station' || state === 'awaiting-delivery')
    return (
      <Card>
        <Heading text="也可以自己来拿" />
        <View>{bookingAdvice.collectSelf}</View>
        <View>{bookingAdvice.collectRelative}</View>
      </Card>
    )
  return null
}
