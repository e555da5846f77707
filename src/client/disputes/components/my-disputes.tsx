import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { pagesOf } from '@client/platform/pages-of'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type DisputePage, listOwnDisputes } from '../disputes.api'
import { DisputeCard } from './dispute-card'

const POLL_SECONDS = 60
const SHOWN = 50

const askPage = (cursor: string | undefined) => listOwnDisputes(SHOWN, cursor)

/** What I reported and was asked to: what waits for me first. */
export function MyDisputes() {
  const [pages, setPages] = useState(1)
  const [disputes, reload] = useLoadable(useCallback(() => pagesOf(askPage, pages), [pages]))
  useShown(reload)
  useLive('dispute', null, POLL_SECONDS, reload)
  return (
    <FourFaces
      of={disputes}
      onRetry={reload}
      isEmpty={({ items }) => items.length === 0}
      empty={<NothingYet />}
    >
      {({ items, nextCursor }: DisputePage) => (
        <View className="stack">
          {[...items]
            .sort((one, other) => Number(other.waitsForMe) - Number(one.waitsForMe))
            .map((dispute) => (
              <DisputeCard
                key={dispute.id}
                dispute={dispute}
                onOpen={() => {
                  goTo('disputes/pages/dispute', { id: dispute.id })
                }}
              />
            ))}
          {nextCursor === null ? null : (
            <Button
              text="看更早的"
              look="quiet"
              onPress={() => {
                setPages(pages + 1)
              }}
            />
          )}
        </View>
      )}
    </FourFaces>
  )
}

function NothingYet() {
  return (
    <Notice icon="dispute" title="还没有反映过" text="邻里、地界、欠钱这些事，民警请人来调解，不收钱。">
      <Button
        text="报纠纷"
        onPress={() => {
          goTo('disputes/pages/report', {})
        }}
      />
    </Notice>
  )
}
