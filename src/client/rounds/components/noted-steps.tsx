import { View } from '@tarojs/components'
import { outgoing } from '@client/platform/outgoing'
import { Button } from '@client/ui/button'
import { Icon } from '@client/ui/icon'
import type { Round, Stop } from '../rounds.api'
import { type NotedStep, clockAt } from '../rounds.store'
import './rounds.css'

interface Props {
  readonly stop: Stop
  readonly steps: readonly NotedStep[]
  readonly names: Round['actNames']
}

const nameOf = (names: Round['actNames'], act: string) => names[act] ?? act

/** What waits on this phone for a signal, and what people decided not to record. */
export function NotedSteps({ stop, steps, names }: Props) {
  const waiting = steps.filter(({ item }) => item.refusal === null)
  const last = waiting[waiting.length - 1]
  const held = waiting.length < steps.length
  if (waiting.length === 0 && stop.setAsides.length === 0) return null
  return (
    <View className="stack stack-tight">
      {waiting.map(({ item, act, happenedAt }) => (
        <View key={item.key} className="row rounds-noted">
          <Icon name="waiting" />
          <View className="grow">{`${clockAt(happenedAt)} ${nameOf(names, act)} · ${held ? '等您定了上一步再发' : '已记在手机上，等信号'}`}</View>
          {last?.item.key === item.key ? (
            <Button
              text="撤回"
              look="plain"
              narrow
              label={`撤回：${nameOf(names, act)}`}
              onPress={() => {
                outgoing.takeBack(item)
              }}
            />
          ) : null}
        </View>
      ))}
      {stop.setAsides.map(({ act, happenedAt, byName, words }) => (
        <View key={`${act}${happenedAt}`} className="soft small">
          {`留底：${byName} ${clockAt(happenedAt)} 记过“${nameOf(names, act)}”，没有补记${words === null ? '' : `（${words}）`}`}
        </View>
      ))}
    </View>
  )
}
