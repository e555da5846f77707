import { View } from '@tarojs/components'
export default function Stub() {
  return (
    <View aria-role="button" aria-label="x">
      stub
    </View>
  )
}
