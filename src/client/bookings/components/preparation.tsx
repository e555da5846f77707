import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { ReadAloud } from '@client/ui/read-aloud'
import type { Booking } from '../bookings.api'

/** GA/T 461-2019: no uniform, no white top, bareheaded, ears and brows visible, habitual glasses without glare. */
const clothes = [
  '穿深色、有领子的衣服，不要穿白上衣和制服',
  '不戴帽子，头发别盖住眉毛和耳朵',
  '平时戴眼镜的戴着，镜片别反光；不戴有颜色的隐形眼镜',
  '不化浓妆，不戴首饰',
]
const inBed = ['找一块白布单子，照相时垫在身后', '选白天光线好的地方', '有个人帮着扶一扶']

function papers({ service, request }: Booking): string[] {
  return [
    request.registerAtHome ? '户口本放在手边' : '户口本不在家，请先跟民警说',
    ...(request.oldCard === 'in-hand' || request.oldCard === 'damaged' ? ['旧身份证备好，领新证时交回'] : []),
    ...(request.guardianName === null ? [] : [`监护人 ${request.guardianName} 要在场，带上自己的身份证`]),
    ...(service === 'first' ? [] : ['特困、低保的，把证件备好']),
  ]
}

/** What to wear and to have ready before the officer comes. */
export function Preparation({ booking }: { readonly booking: Booking }) {
  const bedridden = booking.request.eligibility.some((one) => one === 'bedridden' || one === 'seriously-ill')
  const lists = [
    { title: '备好这些', items: papers(booking) },
    { title: '照相穿戴', items: clothes },
    ...(bedridden ? [{ title: '下不了床的', items: inBed }] : []),
  ]
  const words = lists.flatMap(({ title, items }) => [title, ...items]).join('。')
  return (
    <Card>
      <Heading text="准备清单" />
      <ReadAloud text={words} />
      {lists.map(({ title, items }) => (
        <View key={title} className="stack stack-tight">
          <View className="subheading">{title}</View>
          {items.map((item) => (
            <View key={item}>{`· ${item}`}</View>
          ))}
        </View>
      ))}
      <View className="soft small">残疾、有伤病的，怎么照，听民警的。民警照相不收钱。</View>
    </Card>
  )
}
