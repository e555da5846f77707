import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { pressable } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type Filter, type Inbox, listLetters } from '../workbench.api'
import { LetterItem } from './letter-item'
import './letters.css'

const POLL_SECONDS = 60

const filters: readonly { readonly filter: Filter; readonly text: string }[] = [
  { filter: 'all', text: '全部' },
  { filter: 'waiting', text: '等答复' },
  { filter: 'overdue', text: '逾期' },
  { filter: 'unread', text: '未读' },
  { filter: 'doubtful', text: '存疑' },
  { filter: 'closed', text: '已办结' },
]

interface Props {
  readonly selected: string | null
  readonly onOpen: (id: string) => void
}

/** The letters of the beat, page by page: what waits comes first, what is overdue before it. */
export function LetterList({ selected, onOpen }: Props) {
  const [filter, setFilter] = useState<Filter>('all')
  const [cursor, setCursor] = useState<string | null>(null)
  const load = useCallback(
    () => listLetters({ query: { filter, ...(cursor === null ? {} : { cursor }) } }),
    [filter, cursor],
  )
  const [inbox, reload] = useLoadable(load)
  useShown(reload)
  useLive('thread', null, POLL_SECONDS, reload)
  const choose = (next: Filter) => {
    setCursor(null)
    setFilter(next)
  }
  return (
    <View className="stack">
      <Filters chosen={filter} inbox={inbox.face === 'ready' ? inbox.value : null} onChoose={choose} />
      <FourFaces
        of={inbox}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="check" title="这里没有来信" text="有新的来信会自动出现。" />}
      >
        {({ items, nextCursor }) => (
          <View className="stack stack-tight">
            {items.map((letter) => (
              <LetterItem
                key={letter.id}
                letter={letter}
                selected={letter.id === selected}
                onOpen={() => {
                  onOpen(letter.id)
                }}
              />
            ))}
            <Pages cursor={cursor} next={nextCursor} onTurn={setCursor} />
          </View>
        )}
      </FourFaces>
    </View>
  )
}

interface FiltersProps {
  readonly chosen: Filter
  readonly inbox: Inbox | null
  readonly onChoose: (filter: Filter) => void
}

/** The server stops counting at a hundred. */
const countWords = (count: number | undefined) =>
  count === undefined || count === 0 ? '' : count >= 100 ? ' 99+' : ` ${String(count)}`

function Filters({ chosen, inbox, onChoose }: FiltersProps) {
  const counts: Partial<Record<Filter, number>> =
    inbox === null ? {} : { waiting: inbox.waiting, overdue: inbox.overdue, unread: inbox.unread }
  return (
    <View className="letter-filters">
      {filters.map(({ filter, text }) => (
        <View
          key={filter}
          className={filter === chosen ? 'letter-filter letter-filter-on' : 'letter-filter'}
          {...pressable({
            onPress: () => {
              onChoose(filter)
            },
            label: `${filter === chosen ? '正在看' : '只看'}${text}${countWords(counts[filter])}`,
          })}
        >
          {`${text}${countWords(counts[filter])}`}
        </View>
      ))}
    </View>
  )
}

interface PagesProps {
  readonly cursor: string | null
  readonly next: string | null
  readonly onTurn: (cursor: string | null) => void
}

function Pages({ cursor, next, onTurn }: PagesProps) {
  return (
    <View className="row">
      {cursor === null ? null : (
        <Button
          text="回到最前"
          look="plain"
          onPress={() => {
            onTurn(null)
          }}
        />
      )}
      {next === null ? null : (
        <Button
          text="下一页"
          look="quiet"
          onPress={() => {
            onTurn(next)
          }}
        />
      )}
    </View>
  )
}
