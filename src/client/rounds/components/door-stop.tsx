import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import type { Round, WayDoor } from '../rounds.api'
import { Moves } from './stop-card'
import { StopNumber } from './stop-line'
import { LeaveDoor } from './take-door'
import { Door } from './way-doors'
import './rounds.css'

interface Props {
  readonly door: WayDoor
  readonly place: number
  readonly round: Round
  readonly onEarlier: (() => void) | null
  readonly onLater: (() => void) | null
}

/** A door that was taken into the round: a stop like the homes. */
export function DoorStop({ door, place, round, onEarlier, onLater }: Props) {
  return (
    <View className="card stack">
      <View className="row">
        <StopNumber place={place} done={false} />
        <View className="grow soft">顺路去的，没有约时间</View>
      </View>
      <Door door={door} round={round} />
      <View className="row row-wrap rounds-seldom">
        <Moves subjectName={door.where ?? door.village.name} onEarlier={onEarlier} onLater={onLater} />
        <LeaveDoor door={door} round={round} />
      </View>
    </View>
  )
}

interface LineProps {
  readonly door: WayDoor
  readonly place: number
  readonly chosen: boolean
  readonly onOpen: () => void
}

const whatOf = ({ kind, need }: WayDoor) => need?.what ?? (kind === 'care' ? '再去看望' : '再去走访')

/** The same in one line. */
export function DoorLine({ door, place, chosen, onOpen }: LineProps) {
  const where = [door.village.name, door.where].filter((part) => part !== null).join('，')
  return (
    <View
      className={`card row rounds-line${chosen ? ' rounds-line-chosen' : ''}`}
      {...pressable({ onPress: onOpen, label: `${whatOf(door)}，${where}` })}
    >
      <StopNumber place={place} done={false} />
      <View className="grow">
        <View className="subheading">{where}</View>
        <View className="soft small">{`顺路 · ${whatOf(door)}`}</View>
      </View>
    </View>
  )
}
