import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { pressable } from '@client/ui/accessible'
import { Icon } from '@client/ui/icon'
import './call-police.css'

const call = () => {
  callNumber('110')
}

/** The one large button that stops a payment: only the police can (反电信网络诈骗法 Art. 20). */
export function CallPolice() {
  return (
    <View className="call-police" {...pressable({ onPress: call, label: '马上打110' })}>
      <Icon name="call" large />
      <View className="heading">马上打110</View>
    </View>
  )
}
