import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { useUnsent } from '@client/platform/outgoing'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { WARNING_TARGET, listWarnings } from '../early-warnings.api'
import { WarningCard } from './warning-card'

const POLL_SECONDS = 60
const SHOWN = 50

/** What waits first; whoever goes from door to door writes a new one on top. */
export function WarningList({ writes }: { readonly writes: boolean }) {
  const [warnings, reload] = useLoadable(useCallback(() => listWarnings({ query: { limit: SHOWN } }), []))
  useShown(reload)
  useLive('early-warning', null, POLL_SECONDS, reload)
  return (
    <View className="stack">
      {writes ? (
        <Button
          text="写一条排查"
          icon="plus"
          onPress={() => {
            goTo('disputes/pages/early-warning-form', {})
          }}
        />
      ) : null}
      <Unsent />
      <FourFaces
        of={warnings}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="check" title="还没有排查" text="看到苗头就写一条，民警会答复。" />}
      >
        {({ items }) => (
          <View className="stack stack-tight">
            {items.map((warning) => (
              <WarningCard
                key={warning.id}
                warning={warning}
                onOpen={() => {
                  goTo('disputes/pages/early-warning', { id: warning.id })
                }}
              />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}

function Unsent() {
  const unsent = useUnsent(WARNING_TARGET)
  return (
    <>
      {unsent.map(({ key, refusal }) => (
        <View key={key} {...spoken({ role: refusal === null ? 'status' : 'alert' })}>
          {refusal === null ? '已保存，有信号时自动发送' : `没有发出：${refusal}`}
        </View>
      ))}
    </>
  )
}
