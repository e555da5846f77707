import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import type { Booking } from '../bookings.api'

const waiting = ['collected', 'under-review', 'in-production']

/** Ways out while one waits: the temporary card (规范2021 Art. 82), and collecting at the window (Art. 81). */
export function WaysOut({ booking }: { readonly booking: Booking }) {
  const { state, service } = booking
  if (waiting.includes(state) && service !== 'temporary')
    return (
      <Card>
        <Heading text="等证的时候急着用？" />
        <View>可以办临时身份证：凭领取凭证去派出所办，3 天内拿到，管 3 个月，领到新证时交回。</View>
        <View className="soft small">工本费 10 元，要不要交，以派出所答复为准。</View>
      </Card>
    )
  if (state === 'at-station' || state === 'awaiting-delivery')
    return (
      <Card>
        <Heading text="也可以自己来拿" />
        <View>本人来：按个指纹、签个字。</View>
        <View>家里人代领：带自己的身份证和领取凭证，签字。</View>
      </Card>
    )
  return null
}
