import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { usePageParams, useShown } from '@client/platform/navigate'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { holdsPlace } from '@shared/bookings/booking-steps.rules'
import { type Booking, findBooking } from '../bookings.api'
import { BookingHead } from '../components/booking-head'
import { HouseholdActs } from '../components/household-acts'
import { Preparation } from '../components/preparation'
import { Timeline } from '../components/timeline'
import { WaysOut } from '../components/ways-out'

const POLL_SECONDS = 60

/** The receipt of a booking and how far it has come. */
export default function BookingPage() {
  const { id = '' } = usePageParams<'bookings/pages/booking'>()
  const [booking, reload] = useLoadable(useCallback(() => findBooking({ params: { id } }), [id]))
  useShown(reload)
  useLive('booking', id, POLL_SECONDS, reload)
  return (
    <Page title="上门办证">
      <FourFaces of={booking} onRetry={reload}>
        {(value) => <Full key={value.changedAt} booking={value} />}
      </FourFaces>
    </Page>
  )
}

function Full({ booking }: { readonly booking: Booking }) {
  const [shown, setShown] = useState(booking)
  return (
    <View className="stack">
      <BookingHead booking={shown} />
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
