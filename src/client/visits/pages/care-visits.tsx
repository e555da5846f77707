import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, usePageParams, useShown } from '@client/platform/navigate'
import { useUnsent } from '@client/platform/outgoing'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Choices } from '@client/ui/choices'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { CareLines } from '../components/care-lines'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { type CareList, listCareVisits } from '../visits.api'

const SHOWN = 50
const filters = ['all', 'due'] as const
type Filter = (typeof filters)[number]

export default function CareVisits() {
  return (
    <StaffPage title="看望老人">
      <List />
    </StaffPage>
  )
}

function List() {
  const { id } = usePageParams<'visits/pages/care-visits'>()
  const role = useSession((session) => session.actor?.role)
  const unsent = useUnsent('care')
  const [filter, setFilter] = useState<Filter>('all')
  const [visits, reload] = useLoadable(
    useCallback(() => listCareVisits({ query: { filter, limit: SHOWN } }), [filter]),
  )
  useShown(reload)
  const due = visits.face === 'ready' ? ` ${String(visits.value.due)}` : ''
  return (
    <View className="stack">
      {role === 'station-chief' ? null : (
        <Button
          text="记一次看望"
          icon="plus"
          onPress={() => {
            goTo('visits/pages/care-form', {})
          }}
        />
      )}
      {unsent.map((item) => (
        <UnsentCard key={item.key} item={item} title="一次看望" />
      ))}
      <Choices
        label="看哪些"
        options={filters}
        names={{ all: '全部', due: `该去的${due}` }}
        chosen={[filter]}
        onChoose={setFilter}
      />
      <View className="soft small">谁看过都留记录。血压最长放 90 天。</View>
      <FourFaces
        of={visits}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Nothing filter={filter} />}
      >
        {({ items }: CareList) => <CareLines items={items} first={id ?? null} onClosed={reload} />}
      </FourFaces>
    </View>
  )
}

function Nothing({ filter }: { readonly filter: Filter }) {
  if (filter === 'due')
    return <Notice icon="check" title="没有到日子该去的" text="定了下次来看的日子，到时候会出来。" />
  return <Notice icon="stethoscope" title="还没有记过" text="去看了老人，在这里记一笔。" />
}
