import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Heading } from '@client/ui/card'
import { Notice } from '@client/ui/four-faces'
import { workGroupNames, workKindNames } from '@shared/workbench/work.rules'
import type { Today, Work } from '../workbench.api'
import { inGroups, useTodayFilter } from '../workbench.store'
import { openRoom } from './work-doors'
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

/** Today in its groups: what is late on top. */
export function WorkList({ today, selected, onOpen }: Props & { readonly today: Today }) {
  const { group } = useTodayFilter()
  const shelves = inGroups(today.items, group)
  if (shelves.length === 0) return <Notice icon="check" title="这里没有要办的" text="有新的事会自动出现。" />
  return (
    <View className="stack">
      {shelves.map((shelf) => (
        <View key={shelf.group} className="stack stack-tight">
          <Heading text={`${workGroupNames[shelf.group]}（${String(shelf.items.length)}）`} />
          <WorkRows items={shelf.items} selected={selected} onOpen={onOpen} />
        </View>
      ))}
      <More today={today} />
    </View>
  )
}

/** Where there is more than fits, the room's own list has all of it. */
function More({ today }: { readonly today: Today }) {
  return (
    <>
      {today.more.map((kind) => {
        const open = openRoom[kind]
        return open === null ? null : (
          <Button key={kind} text={`${workKindNames[kind]}还有，看全部`} look="quiet" onPress={open} />
        )
      })}
    </>
  )
}
