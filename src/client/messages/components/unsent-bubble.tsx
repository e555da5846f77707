import { Text, View } from '@tarojs/components'
import { outgoing } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useWaitsForPerson } from '@client/platform/session'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Icon } from '@client/ui/icon'
import { KeptFileView } from '@client/ui/kept-file'
import type { Reference } from '../messages.api'
import { About } from './bubble'
import './bubble.css'

interface Props {
  readonly item: Outgoing
  /** True once the server has it. */
  readonly sent?: boolean
  /** What was written goes back into the box. */
  readonly onTakeBack: (item: Outgoing) => void
  readonly onSignIn: () => void
}

/** Something said on this phone that the server has not acknowledged yet. */
export function UnsentBubble({ item, sent = false, onTakeBack, onSignIn }: Props) {
  const waitsForPerson = useWaitsForPerson()
  const { text, reference } = item.body as { text?: string; reference?: Reference }
  const takeBack = () => {
    outgoing.takeBack(item)
    onTakeBack(item)
  }
  return (
    <View className="bubble-row bubble-mine bubble-unsent">
      <View className="bubble">
        {reference === undefined ? null : <About reference={reference} />}
        {text === undefined ? null : <Text className="bubble-text">{text}</Text>}
        {item.files.map((file) => (
          <KeptFileView key={file.id} file={file} />
        ))}
      </View>
      <State item={item} sent={sent} waitsForPerson={waitsForPerson} />
      {sent || (item.refusal === null && !waitsForPerson) ? null : (
        <View className="row row-wrap">
          <Button text="取回来改" look="plain" narrow onPress={takeBack} />
          {item.refusal === null ? <Button text="去登录发送" narrow onPress={onSignIn} /> : null}
        </View>
      )}
    </View>
  )
}

interface StateProps {
  readonly item: Outgoing
  readonly sent: boolean
  readonly waitsForPerson: boolean
}

function wordsFor({ item, sent, waitsForPerson }: StateProps): string {
  if (sent) return '已发出'
  if (item.refusal !== null) return `没有发出：${item.refusal}`
  return waitsForPerson ? '已保存，登录后自动发送' : '已保存，有信号时自动发送'
}

function State(props: StateProps) {
  const refused = props.item.refusal !== null
  return (
    <View
      className={refused ? 'bubble-state bubble-refused' : 'bubble-state'}
      {...spoken({ role: refused ? 'alert' : 'status' })}
    >
      <Icon name={refused ? 'alert' : props.sent ? 'check' : 'waiting'} />
      <Text>{wordsFor(props)}</Text>
    </View>
  )
}
