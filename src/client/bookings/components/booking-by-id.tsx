import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { callNumber } from '@client/platform/phone-call'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { useNewest } from '@client/ui/use-newest'
import { holdsPlace } from '@shared/bookings/booking-steps.rules'
import { type Booking, findKept } from '../bookings.api'
import { BookingHead } from './booking-head'
import { HouseholdActs } from './household-acts'
import { Preparation } from './preparation'
import { Timeline } from './timeline'
import { WaysOut } from './ways-out'

const POLL_SECONDS = 60

/** The receipt of a booking and how far it has come. */
export function BookingById({ id }: { readonly id: string }) {
  const [loaded, reload] = useLoadable(useCallback(() => findKept(id), [id]))
  const [booking, take] = useNewest(loaded)
  useShown(reload)
  useLive('booking', id, POLL_SECONDS, reload)
  return (
    <FourFaces of={booking} onRetry={reload}>
      {(value) => <Full booking={value} onChanged={take} />}
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
      <BookingHead booking={booking}>
        <CallButton call={booking.call} />
        <TellButton booking={booking} />
      </BookingHead>
      <HouseholdActs booking={booking} onChanged={onChanged} />
      <WaysOut booking={booking} />
      {holdsPlace(booking.state) ? <Preparation booking={booking} /> : null}
      <Timeline booking={booking} />
      <View className="soft small">
        民警上门会说明身份，可以打派出所电话核实。民警不会在这里向您要钱、要银行卡号、验证码和密码。
      </View>
    </View>
  )
}

function CallButton({ call }: Pick<Booking, 'call'>) {
  if (call === null) return null
  return (
    <Button
      text={`打电话给${call.name}`}
      icon="call"
      look="quiet"
      onPress={() => {
        callNumber(call.number)
      }}
    />
  )
}

/** Whoever does not write says it in their own dialect: the letter to the officer takes a recording and pictures. */
function TellButton({ booking: { beat, receipt, villageCode } }: Pick<FullProps, 'booking'>) {
  const writesLetters = useSession(({ actor }) => actor?.role === 'resident')
  if (!writesLetters) return null
  return (
    <Button
      text="给民警留言、录音"
      icon="microphone"
      look="quiet"
      onPress={() => {
        goTo('messages/pages/thread', { beat: beat.id, village: villageCode, subject: `${receipt}：` })
      }}
    />
  )
}
