import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { categoryWords } from '@shared/disputes/dispute-category'
import { warningStateNames } from '@shared/disputes/early-warning'
import { nameDay } from '@shared/kernel/beijing-time'
import type { Warning } from '../early-warnings.api'
import { RiskBadge } from './badges'
import './disputes.css'

interface Props {
  readonly warning: Warning
  readonly onOpen: () => void
}

/** One sheet in the list: what, where, how grave, and whether it was answered. */
export function WarningCard({ warning, onOpen }: Props) {
  const { category, village, noticedOn, risk, state, words } = warning
  return (
    <View className="card stack stack-tight dispute-line" {...pressable({ onPress: onOpen })}>
      <View className="row row-wrap">
        <View className="grow subheading">{categoryWords[category].name}</View>
        <RiskBadge risk={risk} />
        <WarningBadge state={state} />
      </View>
      <View>{words}</View>
      <View className="soft small">{`${village} · ${nameDay(noticedOn)}`}</View>
    </View>
  )
}

export function WarningBadge({ state }: Pick<Warning, 'state'>) {
  const text = warningStateNames[state]
  return state === 'open' ? (
    <Badge icon="clock" text={text} />
  ) : (
    <Badge icon="check" look="good" text={text} />
  )
}
