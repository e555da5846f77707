import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { categoryWords } from '@shared/disputes/dispute-category'
import type { DisputeLine } from '../disputes.api'
import { RiskBadge, StateBadge } from './badges'
import { categoryIcons } from './category-icons'
import './disputes.css'

interface Props {
  readonly dispute: DisputeLine
  readonly chosen?: boolean
  readonly onOpen: () => void
}

/** One dispute in a list: what it is about, how it stands, what comes next. */
export function DisputeCard({ dispute, chosen = false, onOpen }: Props) {
  const { kind, category, village, receipt } = dispute
  const title = kind === 'clue' ? `线索：${categoryWords[category].name}` : categoryWords[category].name
  return (
    <View
      className={`card stack stack-tight dispute-line${chosen ? ' dispute-line-chosen' : ''}`}
      {...pressable({ onPress: onOpen })}
    >
      <View className="row row-wrap">
        <Icon name={categoryIcons[category]} />
        <View className="grow subheading">{title}</View>
        <RiskBadge risk={dispute.risk} />
        {dispute.protected ? <Badge icon="lock" look="danger" text="受保护" /> : null}
        <StateBadge dispute={dispute} />
      </View>
      <View>{dispute.next}</View>
      <View className="soft small">{village === null ? receipt : `${receipt} · ${village}`}</View>
    </View>
  )
}
