import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Badge, Card, Heading } from '@client/ui/card'
import { bookingAdvice } from '@shared/bookings/booking-advice'
import { sayDue, serviceNames, stateNameOf } from '@shared/bookings/booking-words.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Booking, BookingLine } from '../bookings.api'
import { ReviewLines } from './review-lines'
import './bookings.css'

/** How it stands, in a word with an icon. */
export function StateBadge({ booking }: { readonly booking: BookingLine }) {
  const { state, stage, waitsForHousehold, overdue, calledOff } = booking
  const text = stateNameOf(booking)
  if (state === 'review-refused') return <Badge icon="alert" look="danger" text={text} />
  if (waitsForHousehold) return <Badge icon="alert" look="wait" text={text} />
  if (overdue) return <Badge icon="waiting" look="danger" text={`${text}，已过约定时间`} />
  if (calledOff !== null) return <Badge icon="call" look="wait" text={text} />
  if (stage === 'closed' || state === 'delivered') return <Badge icon="check" look="good" text={text} />
  return <Badge icon="clock" text={text} />
}

const dueWords = ({ dueAt, stage, waitsForHousehold }: BookingLine, inHand: boolean) =>
  stage === 'closed' || waitsForHousehold || inHand ? '' : `${sayDue(new Date(dueAt), new Date())}前`

/** The receipt: number, who handles it, by when, and what comes next. */
export function BookingHead({ booking, children }: PropsWithChildren<{ readonly booking: Booking }>) {
  const { acceptance, handover } = booking
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow">
          <Heading text={`${booking.subjectName}，${serviceNames[booking.service]}`} />
        </View>
        <StateBadge booking={booking} />
      </View>
      <View className={booking.waitsForHousehold ? 'booking-next booking-wanted' : 'booking-next'}>
        {booking.next}
      </View>
      {booking.missing.map((item) => (
        <View key={item} className="subheading">{`缺：${item}`}</View>
      ))}
      {booking.reminded && booking.stage === 'planned' ? (
        <View className="subheading">提醒：快到上门的日子了，请看看准备清单</View>
      ) : null}
      <ReviewLines
        lines={[
          ['预约编号', booking.receipt],
          ['谁来办', booking.handler],
          ['最晚', dueWords(booking, handover !== null)],
          ['村', booking.village],
          ['受理凭证', acceptance?.number],
          [
            '签收',
            handover === null ? '' : `${handover.receiver}，${sayInstant(new Date(handover.at), new Date())}`,
          ],
        ]}
      />
      {acceptance === null ? null : <View className="soft small">{bookingAdvice.legalTime}</View>}
      {booking.numberMasked ? (
        <View className="soft small">您写的身份证号已经遮住了。预约不用写身份证号。</View>
      ) : null}
      {children}
    </Card>
  )
}
