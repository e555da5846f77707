import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import type { DangerCheck } from '@shared/safety/danger'
import { pressable } from './accessible'
import { Button } from './button'
import { Icon } from './icon'
import { Sheet } from './sheet'
import './danger-sheet.css'

const who = { '110': '警察', '119': '消防', '120': '急救', '122': '交警' }

interface Props {
  readonly check: DangerCheck
  /** The person wants to tell the officer all the same. */
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** Danger now: the number to call comes before anything else, and nothing is ever refused. */
export function DangerSheet({ check, onGoOn, onClose }: Props) {
  const { call, reasons } = check
  if (call === null) return null
  return (
    <Sheet title={`先打 ${call}`} danger onClose={onClose}>
      <View className="stack stack-tight">
        {[...new Set(reasons.map(({ sentence }) => sentence))].slice(0, 3).map((sentence) => (
          <View key={sentence}>{sentence}</View>
        ))}
      </View>
      <View
        className="danger-call"
        {...pressable({
          onPress: () => {
            callNumber(call)
          },
          label: `拨打 ${call}，${who[call]}`,
        })}
      >
        <Icon name="call" large />
        <View>
          <View className="danger-number">{call}</View>
          <View>{`点一下，打给${who[call]}`}</View>
        </View>
      </View>
      <View className="soft">留言民警不一定马上看到，打电话最快。</View>
      <Button text="仍要告诉民警" look="quiet" onPress={onGoOn} />
    </Sheet>
  )
}
