import { View } from '@tarojs/components'
import { adviceOncePaid } from '@shared/articles/fraud-advice'
import { CallPolice } from './call-police'
import { Steps } from './steps'
import './money-gone.css'

/** The money has left: 110 before anything else, then what to do in this order. */
export function MoneyGone() {
  return (
    <View className="money-gone">
      <View className="subheading">钱已经转出去了？</View>
      <CallPolice />
      <Steps steps={adviceOncePaid} />
      <View className="small">这个小程序不是报警平台，先打电话。</View>
    </View>
  )
}
