import { View } from '@tarojs/components'
import { useState } from 'react'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { sayDay } from '@shared/kernel/day-words.rules'
import { welfareNames } from '@shared/visits/visit'
import type { CareLine } from '../visits.api'
import { CareSheet } from './care-sheet'

interface Props {
  readonly items: readonly CareLine[]
  /** Whose sheet stands open from the start. */
  readonly first?: string | null
  readonly onClosed: () => void
}

const noteOf = ({ day, kind, by, nextVisit, due }: CareLine) =>
  [sayDay(day), welfareNames[kind], by, nextVisit === null || due ? null : `下次 ${sayDay(nextVisit)}`]
    .filter((part) => part !== null)
    .join(' · ')

function Line({ care, onOpen }: { readonly care: CareLine; readonly onOpen: () => void }) {
  const { village, landmark, nextVisit, due, hasReading } = care
  return (
    <View className="card stack stack-tight" {...pressable({ onPress: onOpen })}>
      <View className="subheading">{`${village.name}，${landmark}`}</View>
      {due || hasReading ? (
        <View className="row row-wrap">
          {due && nextVisit !== null ? (
            <Badge icon="clock" text={`说好${sayDay(nextVisit)}再去`} look="wait" />
          ) : null}
          {hasReading ? <Badge icon="stethoscope" text="量过血压" /> : null}
        </View>
      ) : null}
      <View className="soft small">{noteOf(care)}</View>
    </View>
  )
}

/** Care visits in lines; one tap opens one. */
export function CareLines({ items, first = null, onClosed }: Props) {
  const [opened, setOpened] = useState<string | null>(first)
  return (
    <View className="stack stack-tight">
      {items.map((care) => (
        <Line
          key={care.id}
          care={care}
          onOpen={() => {
            setOpened(care.id)
          }}
        />
      ))}
      {opened === null ? null : (
        <CareSheet
          id={opened}
          onClose={() => {
            setOpened(null)
            onClosed()
          }}
        />
      )}
    </View>
  )
}
