import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { sayDay } from '@shared/kernel/day-words.rules'
import type { NeedState } from '@shared/visits/need'
import { needKindNames, needStateNames } from '@shared/visits/need-words.rules'
import type { NeedLine } from '../visits.api'

const looks: Record<NeedState, 'plain' | 'good' | 'wait'> = {
  open: 'plain',
  'answer-found': 'wait',
  'carried-back': 'good',
}

export function NeedStateBadge({ state }: { readonly state: NeedState }) {
  return (
    <Badge
      icon={state === 'carried-back' ? 'check' : 'clock'}
      look={looks[state]}
      text={needStateNames[state]}
    />
  )
}

/** One need in a list: what, whose turn, by when. */
export function NeedCard({ need }: { readonly need: NeedLine }) {
  const { id, what, state, overdue, dueDay, village, kind } = need
  const open = () => {
    goTo('visits/pages/need', { id })
  }
  return (
    <View className="card stack stack-tight" {...pressable({ onPress: open })}>
      <View className="subheading">{what}</View>
      <View className="row row-wrap">
        {overdue ? <Badge icon="alert" look="danger" text={`${sayDay(dueDay)}到期，过了`} /> : null}
        <NeedStateBadge state={state} />
      </View>
      <View>{need.next}</View>
      <View className="soft small">{`${village} · ${needKindNames[kind]}`}</View>
    </View>
  )
}
