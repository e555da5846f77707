import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { Choices } from '@client/ui/choices'
import { Sheet } from '@client/ui/sheet'
import { type Board, boardNames, boards } from '@shared/statistics/board'
import { type MonthPeriod, boardPeriods } from '@shared/statistics/board.rules'

export interface BoardChoice {
  readonly board: Board
  readonly period: MonthPeriod
  readonly village: string | null
}

interface Props {
  readonly choice: BoardChoice
  readonly villages: readonly string[]
  readonly onChoose: (choice: BoardChoice) => void
}

/** What is looked at: which subject, which months, and for the chief which village. */
export function BoardFilters({ choice, villages, onChoose }: Props) {
  return (
    <View className="stack no-print">
      <Choices
        label="看哪一类"
        options={boards}
        names={boardNames}
        chosen={[choice.board]}
        onChoose={(board) => {
          onChoose({ ...choice, board })
        }}
      />
      <View className="stack stack-tight">
        <View className="field-label">哪段时间</View>
        <View className="choices">
          {boardPeriods(new Date()).map((period) => (
            <Choice
              key={period.name}
              text={period.name}
              chosen={period.name === choice.period.name}
              onPress={() => {
                onChoose({ ...choice, period })
              }}
            />
          ))}
        </View>
      </View>
      {villages.length === 0 ? null : (
        <VillageFilter choice={choice} villages={villages} onChoose={onChoose} />
      )}
    </View>
  )
}

function VillageFilter({ choice, villages, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const choose = (village: string | null) => {
    setOpen(false)
    onChoose({ ...choice, village })
  }
  return (
    <View className="row row-wrap">
      <View className="grow">{`村：${choice.village ?? '全部'}`}</View>
      <Button
        text="选一个村"
        look="quiet"
        narrow
        onPress={() => {
          setOpen(true)
        }}
      />
      {open ? (
        <Sheet
          title="看哪个村"
          onClose={() => {
            setOpen(false)
          }}
        >
          <View className="choices">
            {[null, ...villages].map((village) => (
              <Choice
                key={village ?? ''}
                text={village ?? '全部'}
                chosen={village === choice.village}
                onPress={() => {
                  choose(village)
                }}
              />
            ))}
          </View>
        </Sheet>
      ) : null}
    </View>
  )
}
