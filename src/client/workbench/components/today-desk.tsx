import { View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Heading } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import type { Dispatch, Today, Work } from '../workbench.api'
import { GiveSheet, canBeGiven } from './give-sheet'
import { OpenedWork } from './opened-work'
import { GroupChips, KindChips, VillageChips } from './today-filters'
import { useToday } from './use-today'
import { WorkList } from './work-list'
import { WorkSearch } from './work-search'

const opened = ({ id, what, village, dueAt }: Dispatch): Work => ({
  kind: 'dispatch',
  id,
  receipt: null,
  title: what,
  who: null,
  village,
  dueAt,
  state: '',
  group: null,
  endedAt: null,
})

/** On the station's computer: what to look at, the list, and what is open, side by side. */
export function TodayDesk() {
  const { today, reload, more } = useToday()
  const [work, setWork] = useState<Work | null>(null)
  const [found, setFound] = useState(false)
  const [giving, setGiving] = useState<'new' | Work | null>(null)
  const mayGive = today.face === 'ready' && today.value.may.includes('dispatch')
  return (
    <Page title="今天" kind="desk">
      <View className="today-panes">
        <View className="today-side">
          {today.face === 'ready' ? (
            <Side
              today={today.value}
              onGive={() => {
                setGiving('new')
              }}
            />
          ) : null}
        </View>
        <View className="today-list">
          <View className="stack">
            <WorkSearch selected={work?.id ?? null} onOpen={setWork} onFound={setFound} />
            {found ? null : (
              <FourFaces of={today} onRetry={reload}>
                {(value) => (
                  <WorkList today={value} selected={work?.id ?? null} onOpen={setWork} onMore={more} />
                )}
              </FourFaces>
            )}
          </View>
        </View>
        <View className="today-main">
          <Chosen
            work={work}
            mayGive={mayGive}
            onGive={setGiving}
            onChanged={reload}
            onGone={() => {
              setWork(null)
              reload()
            }}
          />
        </View>
      </View>
      {giving === null ? null : (
        <GiveSheet
          about={giving === 'new' ? null : giving}
          cases={today.face === 'ready' ? today.value.items : []}
          onClose={() => {
            setGiving(null)
          }}
          onGiven={(dispatch) => {
            setGiving(null)
            toast('派出去了')
            setWork(opened(dispatch))
            reload()
          }}
        />
      )}
    </Page>
  )
}

interface ChosenProps {
  readonly work: Work | null
  readonly mayGive: boolean
  readonly onGive: (work: Work) => void
  readonly onChanged: () => void
  readonly onGone: () => void
}

function Chosen({ work, mayGive, onGive, onChanged, onGone }: ChosenProps) {
  if (work === null) return <Notice icon="inbox" title="从左边选一件" text="超时的排在最前面。" />
  return (
    <>
      {mayGive && canBeGiven.includes(work.kind) ? (
        <View className="row today-give">
          <Button
            text="派给民警"
            icon="send"
            look="quiet"
            narrow
            onPress={() => {
              onGive(work)
            }}
          />
        </View>
      ) : null}
      <OpenedWork key={work.id} work={work} onChanged={onChanged} onGone={onGone} />
    </>
  )
}

function Side({ today, onGive }: { readonly today: Today; readonly onGive: () => void }) {
  return (
    <View className="stack">
      {today.may.includes('dispatch') ? (
        <Button text="派一件事" icon="send" look="quiet" onPress={onGive} />
      ) : null}
      <GroupChips today={today} />
      <Heading text="种类" />
      <KindChips today={today} />
      {today.villages.length === 0 ? null : (
        <>
          <Heading text="村" />
          <VillageChips today={today} />
        </>
      )}
    </View>
  )
}
