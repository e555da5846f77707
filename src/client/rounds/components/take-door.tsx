import { View } from '@tarojs/components'
import { toast } from '@client/platform/notice'
import { useUnsent } from '@client/platform/outgoing'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Icon } from '@client/ui/icon'
import type { Round, WayDoor } from '../rounds.api'
import { noteTaken, takingOf } from '../way-doors.store'

interface Props {
  readonly door: WayDoor
  readonly round: Round
}

const whereOf = ({ where, village }: WayDoor) => where ?? village.name

/** What was tapped and waits for signal, or why the station did not take it. */
export function TakingNote({ door }: Pick<Props, 'door'>) {
  const said = takingOf(useUnsent(null), door)
  if (said === null) return null
  if (said.refusal !== null) return <View className="soft">{said.refusal}</View>
  return (
    <View className="row rounds-noted" {...spoken({ role: 'status' })}>
      <Icon name="waiting" />
      <View className="grow">{said.body.taken === true ? '排进路线了，等信号' : '拿出来了，等信号'}</View>
    </View>
  )
}

/** One tap puts a door into today's round; without signal it waits in sight. */
export function TakeDoor({ door, round }: Props) {
  const waits = takingOf(useUnsent(null), door)?.refusal === null
  if (waits || !door.may.includes('take')) return null
  return (
    <View className="row row-wrap">
      <Button
        text="排进今天的路线"
        label={`排进今天的路线：${whereOf(door)}`}
        icon="route"
        look="quiet"
        narrow
        onPress={() => {
          noteTaken(round, door, true)
          toast('排进去了，按顺路排')
        }}
      />
    </View>
  )
}

/** Another takes it out. */
export function LeaveDoor({ door, round }: Props) {
  const waits = takingOf(useUnsent(null), door)?.refusal === null
  if (waits || !door.may.includes('leave')) return null
  return (
    <Button
      text="今天不去"
      label={`今天不去：${whereOf(door)}`}
      look="plain"
      narrow
      onPress={() => {
        noteTaken(round, door, false)
        toast('拿出来了')
      }}
    />
  )
}
