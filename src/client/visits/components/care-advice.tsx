import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { type CareAdvice, adviceWords } from '@shared/visits/care-visit.rules'

/** 120 first and large; an officer does not diagnose. */
export function AdviceLine({ advice }: { readonly advice: CareAdvice | null }) {
  if (advice === null) return null
  if (advice === 'noted') return <View className="soft">{adviceWords.noted}</View>
  if (advice === 'measure-again')
    return (
      <View className="care-alarm care-again" {...spoken({ role: 'status' })}>
        {adviceWords['measure-again']}
      </View>
    )
  return (
    <View className="care-alarm" {...spoken({ role: 'alert' })}>
      <View className="heading">{adviceWords['call-120']}</View>
      <Button
        text="打 120"
        icon="call"
        look="danger"
        onPress={() => {
          callNumber('120')
        }}
      />
      <View>陪着他，别让他走动，等车来。</View>
    </View>
  )
}
