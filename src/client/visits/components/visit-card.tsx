import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { sayDay } from '@shared/kernel/day-words.rules'
import type { VisitLine } from '../visits.api'

/** One household in the list: where, when, and what is still to be done there. */
export function VisitCard({ visit }: { readonly visit: VisitLine }) {
  const { id, village, landmark, state, nobodyHome, differs, needs, due, nextVisit } = visit
  const title = landmark === null ? village.name : `${village.name}，${landmark}`
  const open = () => {
    goTo('visits/pages/visit', { id })
  }
  return (
    <View className="card stack stack-tight" {...pressable({ onPress: open })}>
      <View className="subheading">{title}</View>
      <View className="row row-wrap">
        {state === 'draft' ? <Badge icon="waiting" look="wait" text="等民警看" /> : null}
        {due ? <Badge icon="clock" look="wait" text="该去了" /> : null}
        {nobodyHome ? <Badge icon="home" text="家中无人" /> : null}
        {differs === 0 ? null : <Badge icon="alert" look="wait" text={`${String(differs)} 项有出入`} />}
        {needs === 0 ? null : <Badge icon="people" text={`${String(needs)} 件难处`} />}
      </View>
      <View className="soft small">
        {`${sayDay(visit.day)}去的 · ${visit.writtenBy}${nextVisit === null ? '' : ` · 下次 ${sayDay(nextVisit)}`}`}
      </View>
    </View>
  )
}
