import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Heading } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { listLedgers } from '../statistics.api'
import { LedgerCard } from './ledger-card'

interface Props {
  readonly list: 'mine' | 'to-decide'
}

const titles = { mine: '我的申请', 'to-decide': '等我批准的' }
const nothing = { mine: '还没有申请过', 'to-decide': '没有等批准的' }

export function LedgerLists({ list }: Props) {
  const [ledgers, reload] = useLoadable(
    useCallback(() => listLedgers({ query: { list, limit: 20 } }), [list]),
  )
  return (
    <View className="stack">
      <Heading text={titles[list]} />
      <FourFaces
        of={ledgers}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="inbox" title={nothing[list]} />}
      >
        {({ items }) => (
          <View className="stack">
            {items.map((ledger) => (
              <LedgerCard key={ledger.id} ledger={ledger} onChanged={reload} />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}
