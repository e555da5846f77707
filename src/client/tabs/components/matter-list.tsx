import { View } from '@tarojs/components'
import { useState } from 'react'
import { pressable } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Badge, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Icon } from '@client/ui/icon'
import { type Matter, inGroups } from './matter'
import './matter-list.css'

/** What waits for the resident, then what is under way, then what has ended. */
export function MatterList({ matters }: { readonly matters: readonly Matter[] }) {
  const [onlyOthers, setOnlyOthers] = useState(false)
  const forOthers = matters.filter(({ forOther }) => forOther)
  return (
    <View className="stack">
      {forOthers.length === 0 ? null : (
        <Choice
          text={`只看替别人办的（${String(forOthers.length)} 件）`}
          chosen={onlyOthers}
          wide
          onPress={() => {
            setOnlyOthers(!onlyOthers)
          }}
        />
      )}
      {inGroups(onlyOthers ? forOthers : matters).map(({ title, held }) => (
        <View key={title} className="stack">
          <Heading text={title} />
          {held.map((matter) => (
            <MatterCard key={matter.id} matter={matter} />
          ))}
        </View>
      ))}
    </View>
  )
}

function MatterCard({ matter }: { readonly matter: Matter }) {
  const { title, icon, words, foot, badges, open, rate } = matter
  return (
    <View className="card stack stack-tight">
      <View className="matter" {...pressable({ onPress: open })}>
        <View className="item-icon">
          <Icon name={icon} />
        </View>
        <View className="grow stack stack-tight">
          <View className="subheading">{title}</View>
          <View className="row row-wrap">
            {badges.map((badge) => (
              <Badge key={badge.text} {...badge} />
            ))}
          </View>
          <View>{words}</View>
          <View className="soft small">{foot}</View>
        </View>
      </View>
      {rate === null ? null : <Button text="评一评" look="quiet" onPress={rate} label={`评一评：${title}`} />}
    </View>
  )
}
