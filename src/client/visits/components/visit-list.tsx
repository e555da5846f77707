import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, useShown } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { Choices } from '@client/ui/choices'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type VisitPage, listVisits } from '../visits.api'
import { DueCare } from './due-care'
import { namesBy, useVisitForm } from './use-visit-form'
import { VisitCard } from './visit-card'

const filters = ['all', 'due', 'draft'] as const
type Filter = (typeof filters)[number]

const SHOWN = 20
const STEP = 20
const MOST = 50
const everywhere = 'all'

/** The visits of the own beat: all, those to go to again, those that an auxiliary wrote. */
export function VisitList() {
  const [filter, setFilter] = useState<Filter>('all')
  const [village, setVillage] = useState(everywhere)
  const [limit, setLimit] = useState(SHOWN)
  const query = { filter, limit, ...(village === everywhere ? {} : { villageCode: village }) }
  const asked = JSON.stringify(query)
  const [visits, reload] = useLoadable(
    useCallback(() => listVisits({ query: JSON.parse(asked) as typeof query }), [asked]),
  )
  useShown(reload)
  const counts = visits.face === 'ready' ? visits.value : null
  const names = {
    all: '全部',
    due: counts === null ? '该去的' : `该去的 ${String(counts.due)}`,
    draft: counts === null ? '等民警看' : `等民警看 ${String(counts.drafts)}`,
  }
  return (
    <View className="stack">
      <Choices label="看哪些" options={filters} names={names} chosen={[filter]} onChoose={setFilter} />
      <VillageFilter chosen={village} onChoose={setVillage} />
      {filter === 'due' ? <DueCare /> : null}
      <FourFaces
        of={visits}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="household" title="这里还没有走访" text="到了门口，点上面“到门口了，记一户”。" />}
      >
        {({ items, nextCursor }: VisitPage) => (
          <View className="stack">
            {items.map((visit) => (
              <VisitCard key={visit.id} visit={visit} />
            ))}
            {nextCursor === null || limit >= MOST ? null : (
              <Button
                text="再往前看"
                look="quiet"
                onPress={() => {
                  setLimit(Math.min(MOST, limit + STEP))
                }}
              />
            )}
          </View>
        )}
      </FourFaces>
    </View>
  )
}

interface FilterProps {
  readonly chosen: string
  readonly onChoose: (code: string) => void
}

function VillageFilter({ chosen, onChoose }: FilterProps) {
  const [form] = useVisitForm()
  if (form.face !== 'ready') return null
  const { villages } = form.value
  return (
    <Choices
      label="哪个村"
      options={[everywhere, ...villages.map(({ code }) => code)]}
      names={{ [everywhere]: '全部', ...namesBy(villages, ({ code }) => code) }}
      chosen={[chosen]}
      onChoose={onChoose}
    />
  )
}

export const goToGate = () => {
  goTo('visits/pages/gate', {})
}
