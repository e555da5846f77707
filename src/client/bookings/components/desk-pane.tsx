import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { confirm } from '@client/platform/notice'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { useNewest } from '@client/ui/use-newest'
import type { BookingAct } from '@shared/bookings/booking'
import { actNames } from '@shared/bookings/booking-words.rules'
import { type Booking, actOn, findBooking } from '../bookings.api'
import { ActSheet } from './act-sheet'
import { actWords } from './act-words'
import { BookingHead } from './booking-head'
import { DeskFacts } from './desk-facts'
import { Timeline } from './timeline'

const POLL_SECONDS = 60

/** One booking as the officer works on it: who, where, what to do next. */
export function DeskPane({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }) {
  const [loaded, reload] = useLoadable(useCallback(() => findBooking({ params: { id } }), [id]))
  const [booking, take] = useNewest(loaded)
  const changed = (value: Booking) => {
    take(value)
    onChanged()
  }
  useLive('booking', id, POLL_SECONDS, reload)
  return (
    <FourFaces of={booking} onRetry={reload}>
      {(value) => <Full booking={value} onChanged={changed} />}
    </FourFaces>
  )
}

interface FullProps {
  readonly booking: Booking
  readonly onChanged: (changed: Booking) => void
}

function Full({ booking, onChanged }: FullProps) {
  return (
    <View className="stack">
      <BookingHead booking={booking} />
      <Acts booking={booking} onDone={onChanged} />
      <DeskFacts booking={booking} />
      <Timeline booking={booking} />
    </View>
  )
}

/** The straight way first; what goes back or ends the matter stands below it. */
const straight: readonly BookingAct[] = [
  'call',
  'confirmation',
  'departure',
  'acceptance',
  'review',
  'production',
  'arrival',
  'delivery-plan',
  'delivery',
  'self-collection',
  'relative-collection',
  'follow-up',
  'lateness',
]

function Acts({
  booking,
  onDone,
}: {
  readonly booking: Booking
  readonly onDone: (booking: Booking) => void
}) {
  const [asked, setAsked] = useState<BookingAct | null>(null)
  const { busy, problem, run } = useAttempt()
  const begin = async (act: BookingAct) => {
    if (actWords[act].plain !== true) {
      setAsked(act)
      return
    }
    if (!(await confirm({ title: actNames[act], text: '记下来，村民会看到。', yes: '确定' }))) return
    await run(async () => {
      onDone(await actOn(booking.id, act, {}))
    })
  }
  const onward = straight.filter((act) => booking.may.includes(act))
  const others = booking.may.filter((act) => !straight.includes(act))
  const { phone } = booking.request
  return (
    <Card>
      <Button
        text={`打给${booking.request.contactName ?? booking.subjectName} ${phone}`}
        icon="call"
        look="quiet"
        onPress={() => {
          callNumber(phone)
        }}
      />
      {booking.may.includes('departure') && !booking.calledToday ? (
        <View className="soft">出门前先打电话，打通了点“打过电话”。</View>
      ) : null}
      <ActButtons
        acts={onward}
        main={mainOf(booking, onward)}
        busy={busy}
        onPress={(act) => void begin(act)}
      />
      <ActButtons acts={others} main={null} busy={busy} onPress={(act) => void begin(act)} />
      <ProblemLine problem={problem} />
      {asked === null || !booking.may.includes(asked) ? null : (
        <ActSheet
          booking={booking}
          act={asked}
          onClose={() => {
            setAsked(null)
          }}
          onDone={(changed) => {
            setAsked(null)
            onDone(changed)
          }}
        />
      )}
    </Card>
  )
}

/** The one act that comes next: the call first while the household was not reached today. */
function mainOf({ calledToday }: Booking, acts: readonly BookingAct[]): BookingAct | null {
  const waiting = calledToday ? acts.filter((act) => act !== 'call') : acts
  return waiting[0] ?? null
}

interface ButtonsProps {
  readonly acts: readonly BookingAct[]
  readonly main: BookingAct | null
  readonly busy: boolean
  readonly onPress: (act: BookingAct) => void
}

function ActButtons({ acts, main, busy, onPress }: ButtonsProps) {
  if (acts.length === 0) return null
  return (
    <View className="row row-wrap">
      {acts.map((act) => (
        <Button
          key={act}
          text={actNames[act]}
          look={act === main ? 'main' : 'quiet'}
          narrow
          disabled={busy}
          onPress={() => {
            onPress(act)
          }}
        />
      ))}
    </View>
  )
}
