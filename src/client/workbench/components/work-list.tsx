import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Heading } from '@client/ui/card'
import { Notice } from '@client/ui/four-faces'
import { workGroupNames } from '@shared/workbench/work.rules'
import type { Today, Work } from '../workbench.api'
import { inGroups, sayWorkCount } from '../workbench.store'
import { WorkRow } from './work-row'

interface Props {
  readonly selected: string | null
  readonly onOpen: (work: Work) => void
}

interface RowsProps extends Props {
  readonly items: readonly Work[]
}

export function WorkRows({ items, selected, onOpen }: RowsProps) {
  return (
    <View className="stack stack-tight">
      {items.map((work) => (
        <WorkRow
          key={work.id}
          work={work}
          selected={work.id === selected}
          onOpen={() => {
            onOpen(work)
          }}
        />
      ))}
    </View>
  )
}

interface ListProps extends Props {
  readonly today: Today
  readonly onMore: () => void
}

/** Today in its groups: what is late on top. */
export function WorkList({ today, selected, onOpen, onMore }: ListProps) {
  const shelves = inGroups(today.items)
  if (shelves.length === 0) return <Notice icon="check" title="这里没有要办的" text="有新的事会自动出现。" />
  return (
    <View className="stack">
      {shelves.map(({ group, items }) => (
        <View key={group} className="stack stack-tight">
          <Heading text={`${workGroupNames[group]}（${sayWorkCount(today.counts[group])}）`} />
          <WorkRows items={items} selected={selected} onOpen={onOpen} />
        </View>
      ))}
      {today.nextCursor === null ? null : <Button text="再看后面的" look="quiet" onPress={onMore} />}
    </View>
  )
}
