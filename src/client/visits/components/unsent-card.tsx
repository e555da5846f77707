import { View } from '@tarojs/components'
import { confirm } from '@client/platform/notice'
import { outgoing } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'

interface Props {
  readonly item: Outgoing
  readonly title: string
  /** Puts a refused thing back onto its page. */
  readonly onTakeBack?: (item: Outgoing) => void
}

async function drop(item: Outgoing): Promise<void> {
  const question = { title: '不要这一条了？', text: '删掉就找不回来了。', yes: '不要了' }
  if (await confirm(question)) outgoing.takeBack(item)
}

/** Something that is written down and has not reached the station. */
export function UnsentCard({ item, title, onTakeBack }: Props) {
  const refused = item.refusal !== null
  return (
    <View className="card stack stack-tight">
      <View className="subheading">{title}</View>
      <View {...spoken({ role: refused ? 'alert' : 'status' })}>
        {item.refusal ?? '已保存，有信号时自动发送'}
      </View>
      {refused && onTakeBack !== undefined ? (
        <Button
          text="拿回来改一改"
          onPress={() => {
            outgoing.takeBack(item)
            onTakeBack(item)
          }}
        />
      ) : null}
      {refused ? <Button text="不要了" look="plain" onPress={() => void drop(item)} /> : null}
      {refused ? null : <Button text="现在再发一次" look="quiet" onPress={() => void outgoing.hurry()} />}
    </View>
  )
}
