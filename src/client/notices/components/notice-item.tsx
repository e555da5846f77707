import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { NoticeView } from '../notices.api'
import './notices.css'

interface Props {
  readonly notice: NoticeView
  readonly onOpen: () => void
}

/** One notice; what was not read yet has a mark, a word and a bar. */
export function NoticeItem({ notice, onOpen }: Props) {
  const { title, text, at, isRead } = notice
  const when = sayInstant(new Date(at), new Date())
  const words = [title, text, isRead ? '' : '没看过', when].filter((part) => part !== '')
  return (
    <View
      className={isRead ? 'notice' : 'notice notice-new'}
      {...pressable({ onPress: onOpen, label: words.join('，') })}
    >
      <View className="grow">
        <View className="subheading">{title}</View>
        {text === '' ? null : <View>{text}</View>}
        <View className="row row-wrap notice-foot">
          {isRead ? null : <Badge icon="bell" text="没看过" look="wait" />}
          <View className="soft small">{when}</View>
        </View>
      </View>
      <Icon name="forward" />
    </View>
  )
}
