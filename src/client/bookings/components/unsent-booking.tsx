import { View } from '@tarojs/components'
import { askWhoItIs } from '@client/platform/ask-who'
import { outgoing } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useSession } from '@client/platform/session'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'

interface Props {
  readonly item: Outgoing
  /** The form is shown again with everything still in it. */
  readonly onTakeBack: () => void
}

/** A booking that is filled in and has not reached the station, with what to do about it. */
export function UnsentBooking({ item, onTakeBack }: Props) {
  const actor = useSession((session) => session.actor)
  const waitsForPerson = actor === null || (actor.role === 'resident' && !actor.consented)
  const takeBack = () => {
    outgoing.takeBack(item)
    onTakeBack()
  }
  const hurry = () => {
    if (waitsForPerson) askWhoItIs()
    else void outgoing.hurry()
  }
  const refused = item.refusal !== null
  return (
    <Card>
      <Heading text={refused ? '还没有约上' : '正在提交'} />
      <View {...spoken({ role: refused ? 'alert' : 'status' })}>
        {item.refusal ?? (waitsForPerson ? '已保存，登录后自动发送' : '已保存，有信号时自动发送')}
      </View>
      {refused ? (
        <Button text="改一改再约" onPress={takeBack} />
      ) : (
        <Button text={waitsForPerson ? '去登录发送' : '现在再发一次'} onPress={hurry} />
      )}
      {refused ? null : <Button text="先不发，回去改" look="plain" onPress={takeBack} />}
    </Card>
  )
}
