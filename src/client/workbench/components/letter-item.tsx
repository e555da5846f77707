import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { sayInstant } from '@shared/kernel/beijing-time'
import { ThreadBadge } from '../../messages/components/thread-card'
import type { Letter } from '../workbench.api'

interface Props {
  readonly letter: Letter
  readonly selected: boolean
  readonly onOpen: () => void
}

/** One letter: who asks, what, how it stands, what is new in it. */
export function LetterItem({ letter, selected, onOpen }: Props) {
  const { resident, unread, doubtful, preview, beat, receipt, changedAt } = letter
  const name = resident?.name ?? '村民'
  const from = [resident?.village, beat.name].filter((part) => typeof part === 'string').join(' · ')
  return (
    <View className={selected ? 'letter letter-on' : 'letter'} {...pressable({ onPress: onOpen })}>
      <View className="row row-wrap">
        <View className="grow subheading">{name}</View>
        {unread === 0 ? null : <Badge icon="message" look="danger" text={`${String(unread)} 条未读`} />}
        {doubtful === 0 ? null : <Badge icon="warning" look="wait" text="存疑" />}
        <ThreadBadge thread={letter} />
      </View>
      <View className="letter-preview">{preview}</View>
      <View className="soft small">{`${from} · ${receipt} · ${sayInstant(new Date(changedAt), new Date())}`}</View>
    </View>
  )
}
