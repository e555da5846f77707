import { usePageParams } from '@client/platform/navigate'
import { Page } from '@client/ui/page'
import { BookingById } from '../components/booking-by-id'

export default function BookingPage() {
  const { id = '' } = usePageParams<'bookings/pages/booking'>()
  return (
    <Page title="上门办证">
      <BookingById id={id} />
    </Page>
  )
}
