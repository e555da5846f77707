import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { useShown } from '@client/platform/navigate'
import { Heading } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import { listCareVisits } from '../visits.api'
import { CareLines } from './care-lines'

const SHOWN = 50

/** Whom to look after again, above the households to go to again. */
export function DueCare() {
  const [visits, reload] = useLoadable(
    useCallback(() => listCareVisits({ query: { filter: 'due', limit: SHOWN } }), []),
  )
  useShown(reload)
  if (visits.face !== 'ready' || visits.value.items.length === 0) return null
  return (
    <View className="stack stack-tight">
      <Heading text="该去看望的" />
      <CareLines items={visits.value.items} onClosed={reload} />
    </View>
  )
}
