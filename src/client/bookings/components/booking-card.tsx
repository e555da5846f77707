import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import { serviceNames } from '@shared/bookings/booking-words.rules'
import type { BookingLine } from '../bookings.api'
import { StateBadge } from './booking-head'
import './bookings.css'

interface Props {
  readonly booking: BookingLine
  readonly chosen?: boolean
  readonly onOpen: () => void
}

/** One booking in a list: for whom, how it stands, what comes next. */
export function BookingCard({ booking, chosen = false, onOpen }: Props) {
  const title = `${booking.subjectName}，${serviceNames[booking.service]}`
  return (
    <View
      className={`card stack stack-tight booking-line${chosen ? ' booking-line-chosen' : ''}`}
      {...pressable({ onPress: onOpen })}
    >
      <View className="row row-wrap">
        <View className="grow subheading">{title}</View>
        <StateBadge booking={booking} />
      </View>
      <View>{booking.next}</View>
      <View className="soft small">{`${booking.receipt} · ${booking.village}`}</View>
    </View>
  )
}
