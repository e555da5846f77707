import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { holdsPlace } from '@shared/bookings/booking-steps.rules'
import { type Booking, findBooking } from '../bookings.api'
import { BookingHead } from './booking-head'
import { HouseholdActs } from './household-acts'
import { Preparation } from './preparation'
import { Timeline } from './timeline'
import { WaysOut } from './ways-out'

const POLL_SECONDS = 60

/** The receipt of a booking and how far it has come. */
export function BookingById({ id }: { readonly id: string }) {
  const [booking, reload] = useLoadable(useCallback(() => findBooking({ params: { id } }), [id]))
  useShown(reload)
  useLive('booking', id, POLL_SECONDS, reload)
  return (
    <FourFaces of={booking} onRetry={reload}>
      {(value) => <Full key={value.changedAt} booking={value} />}
    </FourFaces>
  )
}

function Full({ booking }: { readonly booking: Booking }) {
  const [shown, setShown] = useState(booking)
  return (
    <View className="stack">
      <BookingHead booking={shown}>
        <CallButton call={shown.call} />
      </BookingHead>
      <HouseholdActs booking={shown} onChanged={setShown} />
      <WaysOut booking={shown} />
      {holdsPlace(shown.state) ? <Preparation booking={shown} /> : null}
      <Timeline booking={shown} />
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
