import { View } from '@tarojs/components'
import { usePageParams } from '@client/platform/navigate'
import { NoticeQuestion } from '@client/ui/notice-question'
import { Page } from '@client/ui/page'
import { BookingById } from '../components/booking-by-id'

export default function BookingPage() {
  const { id = '' } = usePageParams<'bookings/pages/booking'>()
  return (
    <Page title="上门办证">
      <View className="stack">
        <BookingById id={id} />
        <NoticeQuestion />
      </View>
    </Page>
  )
}
