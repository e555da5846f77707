import { usePageParams } from '@client/platform/navigate'
import { Page } from '@client/ui/page'
import { DeskPane } from '../components/desk-pane'

const nothing = () => undefined

export default function BookingDesk() {
  const { id = '' } = usePageParams<'bookings/pages/booking-desk'>()
  return (
    <Page title="上门办证">
      <DeskPane id={id} onChanged={nothing} />
    </Page>
  )
}
