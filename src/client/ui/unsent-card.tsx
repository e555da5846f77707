import { View } from '@tarojs/components'
import { askWhoItIs } from '@client/platform/ask-who'
import { outgoing } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useWaitsForPerson } from '@client/platform/session'
import { spoken } from './accessible'
import { Button } from './button'
import { Card, Heading } from './card'

interface Props {
  readonly item: Outgoing
  readonly words: { readonly sending: string; readonly refused: string; readonly change: string }
  /** The form is shown again with everything still in it. */
  readonly onTakeBack: (item: Outgoing) => void
}

/** A form that is filled in and has not reached the station, with what to do about it. */
export function UnsentCard({ item, words, onTakeBack }: Props) {
  const nobodySignedIn = useWaitsForPerson()
  const waitsForPerson = nobodySignedIn && item.nameless !== true
  const takeBack = () => {
    outgoing.takeBack(item)
    onTakeBack(item)
  }
  const hurry = () => {
    if (waitsForPerson) askWhoItIs()
    else void outgoing.hurry()
  }
  const refused = item.refusal !== null
  return (
    <Card>
      <Heading text={refused ? words.refused : words.sending} />
      <View {...spoken({ role: refused ? 'alert' : 'status' })}>
        {item.refusal ?? (waitsForPerson ? '已保存，登录后自动发送' : '已保存，有信号时自动发送')}
      </View>
      {refused ? (
        <Button text={words.change} onPress={takeBack} />
      ) : (
        <Button text={waitsForPerson ? '去登录发送' : '现在再发一次'} onPress={hurry} />
      )}
      {refused ? null : <Button text="先不发，回去改" look="plain" onPress={takeBack} />}
    </Card>
  )
}
