import { View } from '@tarojs/components'
import { useState } from 'react'
import { pressable } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { workGroups } from '@shared/workbench/work'
import { workGroupNames, workKindNames } from '@shared/workbench/work.rules'
import type { Today } from '../workbench.api'
import { sayWorkCount, useTodayFilter } from '../workbench.store'

interface ChipProps {
  readonly text: string
  readonly chosen: boolean
  readonly onPress: () => void
}

function Chip({ text, chosen, onPress }: ChipProps) {
  return (
    <View
      className={chosen ? 'letter-filter letter-filter-on' : 'letter-filter'}
      {...pressable({ onPress, label: `${chosen ? '正在看' : '只看'}${text}` })}
    >
      {text}
    </View>
  )
}

/** How much there is of each group; a tap shows only that. */
export function GroupChips({ today }: { readonly today: Today }) {
  const { group, chooseGroup } = useTodayFilter()
  return (
    <View className="letter-filters">
      {workGroups.map((one) => (
        <Chip
          key={one}
          text={`${workGroupNames[one]} ${sayWorkCount(today.counts[one])}`}
          chosen={group === one}
          onPress={() => {
            chooseGroup(one)
          }}
        />
      ))}
    </View>
  )
}

export function KindChips({ today }: { readonly today: Today }) {
  const { kind, chooseKind } = useTodayFilter()
  return (
    <View className="letter-filters">
      {today.kinds.map((one) => (
        <Chip
          key={one}
          text={workKindNames[one]}
          chosen={kind === one}
          onPress={() => {
            chooseKind(one)
          }}
        />
      ))}
    </View>
  )
}

export function VillageChips({ today }: { readonly today: Today }) {
  const { village, chooseVillage } = useTodayFilter()
  return (
    <View className="letter-filters">
      {today.villages.map((one) => (
        <Chip
          key={one}
          text={one}
          chosen={village === one}
          onPress={() => {
            chooseVillage(one)
          }}
        />
      ))}
    </View>
  )
}

/** On a phone the finer filters open on a tap. */
export function PhoneFilters({ today }: { readonly today: Today }) {
  const { kind, village } = useTodayFilter()
  const [open, setOpen] = useState(kind !== null || village !== null)
  return (
    <View className="stack stack-tight">
      <GroupChips today={today} />
      {open ? <KindChips today={today} /> : null}
      {open ? <VillageChips today={today} /> : null}
      <Button
        text={open ? '收起' : '按种类、按村看'}
        look="plain"
        onPress={() => {
          setOpen(!open)
        }}
      />
    </View>
  )
}
