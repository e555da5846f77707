import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import type { BoardSection } from '../statistics.api'
import { BarRows } from './bar-rows'
import { sayCount } from './say-count'

/** One subject: its totals large, then by month, village and category; what each number means opens on a tap. */
export function SectionCard({ section }: { readonly section: BoardSection }) {
  const { name, measures, totals, months, villages, categories, categoriesName } = section
  const nothing = totals.every((total) => total === 0)
  return (
    <Card>
      <Heading text={name} />
      {nothing ? (
        <View className="soft">这段时间没有。</View>
      ) : (
        <View className="board-totals">
          {measures.map(({ measure, name: title }, place) => (
            <View key={measure} className="board-total">
              <View className="board-number">{sayCount(totals[place] ?? null)}</View>
              <View className="soft small">{title}</View>
            </View>
          ))}
          <Measured section={section} />
        </View>
      )}
      {nothing || months.length < 2 ? null : <BarRows title="按月" rows={months} measures={measures} />}
      <BarRows title="按村" rows={villages} measures={measures} />
      <BarRows title={categoriesName ?? ''} rows={categories} measures={measures} />
      <Definitions section={section} />
    </Card>
  )
}

const sayShare = ({ percent, atLeast }: NonNullable<BoardSection['share']>): string =>
  percent === null ? '＊' : `${atLeast ? '至少 ' : ''}${String(percent)}%`

function Measured({ section: { share, wait } }: { readonly section: BoardSection }) {
  return (
    <>
      {share === null ? null : (
        <View className="board-total">
          <View className="board-number">{sayShare(share)}</View>
          <View className="soft small">{share.name}</View>
        </View>
      )}
      {wait === null ? null : (
        <View className="board-total">
          <View className="board-number">
            {wait.median === null ? '＊' : `${String(wait.median)} ${wait.unit}`}
          </View>
          <View className="soft small">{wait.name}</View>
        </View>
      )}
    </>
  )
}

/** On paper they always stand below the numbers. */
function Definitions({
  section: { name, measures, share, wait, source },
}: {
  readonly section: BoardSection
}) {
  const [open, setOpen] = useState(false)
  const further = [share, wait].filter((one) => one !== null)
  const text = open ? '收起说明' : '这些数怎么算的'
  return (
    <View className="stack stack-tight">
      <View className="no-print">
        <Button
          text={text}
          label={`${name}，${text}`}
          icon="info"
          look="plain"
          onPress={() => {
            setOpen(!open)
          }}
        />
      </View>
      <View className={open ? 'stack stack-tight' : 'stack stack-tight board-closed'}>
        {[...measures, ...further].map((one) => (
          <View key={one.definition} className="small">{`${one.name}：${one.definition}。`}</View>
        ))}
        <View className="small soft">{source}</View>
      </View>
    </View>
  )
}
