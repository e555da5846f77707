import { View } from '@tarojs/components'
import { useState } from 'react'
import { Badge, ListItem } from '@client/ui/card'
import { sayDay } from '@shared/visits/day-words.rules'
import { welfareNames } from '@shared/visits/visit'
import type { CareLine } from '../visits.api'
import { CareSheet } from './care-sheet'

interface Props {
  readonly items: readonly CareLine[]
  /** Whose sheet stands open from the start. */
  readonly first?: string | null
  readonly onClosed: () => void
}

const againOf = ({ nextVisit, due }: CareLine) => {
  if (nextVisit === null) return null
  return due ? `说好${sayDay(nextVisit)}再去` : `${sayDay(nextVisit)}再去`
}

/** Care visits in lines; one tap opens one. */
export function CareLines({ items, first = null, onClosed }: Props) {
  const [opened, setOpened] = useState<string | null>(first)
  return (
    <View className="stack stack-tight">
      {items.map((care) => (
        <View key={care.id}>
          <ListItem
            icon={care.hasReading ? 'stethoscope' : 'people'}
            title={`${care.village.name}，${care.landmark}`}
            note={[sayDay(care.day), welfareNames[care.kind], care.by, care.due ? null : againOf(care)]
              .filter((part) => part !== null)
              .join(' · ')}
            onPress={() => {
              setOpened(care.id)
            }}
          />
          {care.due ? <Badge icon="clock" text={againOf(care) ?? ''} look="wait" /> : null}
        </View>
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
