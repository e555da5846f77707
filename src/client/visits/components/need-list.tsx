import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { Choices } from '@client/ui/choices'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type NeedPage, listNeeds } from '../visits.api'
import { NeedCard } from './need-card'

const filters = ['open', 'overdue', 'to-carry-back', 'mine', 'ended'] as const
type Filter = (typeof filters)[number]

const POLL_SECONDS = 60
const SHOWN = 50

const counted = (words: string, count: number | undefined) =>
  count === undefined || count === 0 ? words : `${words} ${count >= 100 ? '99+' : String(count)}`

/** What households need: due first, so that the overdue lead. */
export function NeedList({ mayRaise }: { readonly mayRaise: boolean }) {
  const [filter, setFilter] = useState<Filter>('open')
  const [needs, reload] = useLoadable(
    useCallback(() => listNeeds({ query: { filter, limit: SHOWN } }), [filter]),
  )
  useShown(reload)
  useLive('need', null, POLL_SECONDS, reload)
  const counts = needs.face === 'ready' ? needs.value : undefined
  const names = {
    open: counted('没办完的', counts?.open),
    overdue: counted('过了期限', counts?.overdue),
    'to-carry-back': counted('要带回去', counts?.toCarryBack),
    mine: '归我办',
    ended: '带到了的',
  }
  return (
    <View className="stack">
      {mayRaise ? (
        <Button
          text="记一件难处"
          icon="plus"
          onPress={() => {
            goTo('visits/pages/new-need', {})
          }}
        />
      ) : null}
      <Choices label="看哪些" options={filters} names={names} chosen={[filter]} onChoose={setFilter} />
      <FourFaces
        of={needs}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="check" title="这里没有" text="答复带到了才算办完。" />}
      >
        {({ items }: NeedPage) => (
          <View className="stack">
            {items.map((need) => (
              <NeedCard key={need.id} need={need} />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}
