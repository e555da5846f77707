import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import {
  eligibilityNames,
  needNames,
  oldCardNames,
  relationNames,
  serviceNames,
} from '@shared/bookings/booking-words.rules'
import { sayHalf } from '@shared/bookings/slot.rules'
import { type Draft, toRequest } from '../bookings.store'
import { ReviewLines } from './review-lines'

/** Everything once more before it is sent. */
export function ReviewStep({ draft }: { readonly draft: Draft }) {
  const now = new Date()
  const request = toRequest(draft, now)
  return (
    <Card>
      <Heading text="请看一遍对不对" />
      <ReviewLines
        lines={[
          ['哪天来', draft.slot === null ? '' : sayHalf(draft.slot, now)],
          ['办证人', `${request.subjectName}，${request.subjectBirth} 生`],
          ['您是', relationNames[request.relation]],
          ['本人', draft.agreed && request.consent !== undefined ? '问过了，愿意办' : undefined],
          ['监护人', request.guardianName],
          ['办什么', serviceNames[request.service]],
          ['旧证', oldCardNames[request.oldCard]],
          ['户口本', request.registerAtHome ? '在家里' : '不在家里'],
          ['难处', request.eligibility.map((one) => eligibilityNames[one]).join('、')],
          ['说明', request.reason],
          ['住处', `${draft.village?.name ?? ''} ${request.landmark}`],
          ['电话', request.phone],
          ['注意', request.needs.map((one) => needNames[one]).join('、')],
        ]}
      />
      <View className="soft small">
        民警会先打电话，再上门。办证除了工本费不收别的钱，谁要银行卡、密码、验证码，就是骗子。
      </View>
    </Card>
  )
}
