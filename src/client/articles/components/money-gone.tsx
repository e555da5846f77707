import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { pressable } from '@client/ui/accessible'
import { Icon } from '@client/ui/icon'
import './money-gone.css'

const steps = [
  '马上打110，公安机关可以查询、止付、冻结。这个小程序不是报警平台。',
  '说清楚：您的卡号、对方的账户、多少钱、几点几分、哪个银行；再打银行卡背面的电话。',
  '手机、聊天记录、那个App都不要删，截图留着。',
  '带上身份证和银行卡，到派出所来。',
]

const call = () => {
  callNumber('110')
}

/** The money has left: 110 before anything else (反电信网络诈骗法 Art. 20), then what to do in this order. */
export function MoneyGone() {
  return (
    <View className="money-gone">
      <View className="subheading">钱已经转出去了？</View>
      <View className="money-call" {...pressable({ onPress: call, label: '马上拨打110' })}>
        <Icon name="call" large />
        <View className="heading">马上打110</View>
      </View>
      {steps.map((step, place) => (
        <View key={step} className="money-step">
          <View className="money-place">{place + 1}</View>
          <View className="grow">{step}</View>
        </View>
      ))}
    </View>
  )
}
