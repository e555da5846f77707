import { View } from '@tarojs/components'
import { useUnsent } from '@client/platform/outgoing'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { halfDayNames } from '@shared/rounds/village-plan.rules'
import type { Stop } from '../rounds.api'
import { notedSteps } from '../rounds.store'
import './rounds.css'

/** When: the agreed clock, the half-day, or any time for a card. */
export const whenOf = ({ at, half }: Stop): string => {
  if (half === null) return '送证，什么时候都行'
  return at === null ? halfDayNames[half] : `${halfDayNames[half]} ${at} 左右`
}

export function StopNumber({ place, done }: { readonly place: number; readonly done: boolean }) {
  return (
    <View className={done ? 'rounds-number rounds-number-done' : 'rounds-number'}>
      {done ? <Icon name="check" /> : String(place)}
    </View>
  )
}

interface Props {
  readonly stop: Stop
  readonly place: number
  readonly chosen: boolean
  readonly onOpen: () => void
}

/** One home in one line. */
export function StopLine({ stop, place, chosen, onOpen }: Props) {
  const steps = notedSteps(useUnsent(null), stop.id)
  const refused = steps.some(({ item }) => item.refusal !== null)
  return (
    <View
      className={`card row rounds-line${chosen ? ' rounds-line-chosen' : ''}`}
      {...pressable({ onPress: onOpen, label: `${stop.subjectName}，${stop.village}，${stop.stateName}` })}
    >
      <StopNumber place={place} done={stop.done} />
      <View className="grow">
        <View className="subheading">{`${stop.subjectName} · ${stop.village}`}</View>
        <View className="soft small">{`${whenOf(stop)} · ${stop.service}`}</View>
      </View>
      {refused ? (
        <Badge icon="alert" text="请您定" look="danger" />
      ) : steps.length > 0 ? (
        <Badge icon="waiting" text={`${String(steps.length)} 步等信号`} look="wait" />
      ) : (
        <Badge
          icon={stop.done ? 'check' : 'clock'}
          text={stop.stateName}
          look={stop.done ? 'good' : 'plain'}
        />
      )}
    </View>
  )
}
