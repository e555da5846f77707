import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { canPrint, printPage } from '@client/platform/print'
import { useWideScreen } from '@client/platform/wide-screen'
import { Button } from '@client/ui/button'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { sayInstant } from '@shared/kernel/beijing-time'
import { boardNames } from '@shared/statistics/board'
import { boardRoles } from '@shared/statistics/board.policy'
import { boardPeriods } from '@shared/statistics/board.rules'
import { type BoardChoice, BoardFilters } from '../components/board-filters'
import { SectionCard } from '../components/section-card'
import { type BoardView, readBoard } from '../statistics.api'
import './board.css'

const TITLE = '统计'

export default function BoardPage() {
  return (
    <ForRoles roles={boardRoles} title={TITLE} text="统计给所长和管理员看。">
      <Board />
    </ForRoles>
  )
}

function usualChoice(): BoardChoice {
  const [period] = boardPeriods(new Date())
  if (!period) throw new Error('there is a usual period')
  return { board: 'overview', period, village: null }
}

const isEmpty = ({ sections }: BoardView): boolean =>
  sections.every(({ totals }) => totals.every((total) => total === 0))

/** The station's figures: only sums, none of a person; the chief's by village too. */
function Board() {
  const wide = useWideScreen()
  const [choice, setChoice] = useState(usualChoice)
  const [villages, setVillages] = useState<readonly string[]>([])
  const { board, period, village } = choice
  const [view, reload] = useLoadable(
    useCallback(async () => {
      const { from, to } = period
      const query = village === null ? { from, to } : { from, to, village }
      const answer = await readBoard({ params: { board }, query })
      setVillages(answer.villages)
      return answer
    }, [board, period, village]),
  )
  const filters = <BoardFilters choice={choice} villages={villages} onChoose={setChoice} />
  const figures = (
    <FourFaces
      of={view}
      onRetry={reload}
      isEmpty={isEmpty}
      empty={<Notice icon="inbox" title="这段时间还没有" text="换一段时间，或者换一类看看。" />}
    >
      {(shown) => <Figures shown={shown} choice={choice} />}
    </FourFaces>
  )
  return (
    <Page title={TITLE} kind={wide ? 'wide' : 'reading'}>
      <View className={wide ? 'board-desk' : 'stack'}>
        {filters}
        {figures}
      </View>
    </Page>
  )
}

function Figures({ shown, choice }: { readonly shown: BoardView; readonly choice: BoardChoice }) {
  const { sections, from, to, village, countedAt } = shown
  const about = `${boardNames[choice.board]}，${from} 至 ${to}，${village ?? '全部村'}`
  return (
    <View className="stack">
      <View className="heading board-paper">{`统计：${about}`}</View>
      <View className="soft small">
        {`${countedAt === null ? '还没有算过' : `${sayInstant(new Date(countedAt), new Date())} 算的`}。＊：少于 5 的不显示，从旁边的数能推出它的也不显示，免得猜出是谁。不算到个人，不排名。`}
      </View>
      {sections.map((section) => (
        <SectionCard key={section.subject} section={section} />
      ))}
      {canPrint ? (
        <View className="no-print">
          <Button
            text="打印"
            icon="printer"
            look="quiet"
            onPress={() => {
              printPage('A4', '12mm')
            }}
          />
        </View>
      ) : null}
    </View>
  )
}
