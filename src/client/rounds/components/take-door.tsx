import { View } from '@tarojs/components'
import { toast } from '@client/platform/notice'
import { useUnsent } from '@client/platform/outgoing'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Icon } from '@client/ui/icon'
import type { Round, WayDoor } from '../rounds.api'
import { noteTaken, takingOf } from '../way-doors.store'

function Waiting({ taken }: { readonly taken: boolean }) {
  return (
    <View className="row rounds-noted" {...spoken({ role: 'status' })}>
      <Icon name="waiting" />
      <View className="grow">{taken ? '排进路线了，等信号' : '拿出来了，等信号'}</View>
    </View>
  )
}

/** One tap puts a door into today's round, another takes it out; without signal it waits in sight. */
export function TakeDoor({ door, round }: { readonly door: WayDoor; readonly round: Round }) {
  const said = takingOf(useUnsent(null), door)
  if (said?.refusal === null) return <Waiting taken={said.body.taken === true} />
  const takes = door.may.includes('take')
  if (!takes && !door.may.includes('leave')) return null
  const where = door.where ?? door.village.name
  const text = takes ? '排进今天的路线' : '今天不去这户了'
  return (
    <View className="stack stack-tight">
      {said === null ? null : <View className="soft">{said.refusal}</View>}
      <View className="row row-wrap">
        <Button
          text={text}
          label={`${text}：${where}`}
          icon={takes ? 'route' : 'close'}
          look={takes ? 'quiet' : 'plain'}
          narrow
          onPress={() => {
            noteTaken(round, door, takes)
            toast(takes ? '排进去了，按顺路排' : '拿出来了')
          }}
        />
      </View>
    </View>
  )
}
