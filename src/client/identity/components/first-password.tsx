import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import './first-password.css'

interface Props {
  readonly name: string
  readonly staffNumber: string
  readonly password: string
}

/** The first password in large type: it is told to the person now, and never shown again. */
export function FirstPassword({ name, staffNumber, password }: Props) {
  return (
    <Card>
      <Heading text={`${name}（${staffNumber}）的首次密码`} />
      <View className="first-password">{password}</View>
      <View className="soft">只显示这一次。请当面告诉本人，不要发在群里；第一次登录要先改密码。</View>
    </Card>
  )
}
