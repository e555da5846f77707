import { View } from '@tarojs/components'
import { spoken } from '@client/ui/accessible'
import type { BoardRow, BoardSection } from '../statistics.api'
import { sayCount, speakCount } from './say-count'

interface Props {
  readonly title: string
  readonly rows: readonly BoardRow[]
  readonly measures: BoardSection['measures']
}

/** Rows of one table: a bar for the first measure, every number beside it in words and digits. */
export function BarRows({ title, rows, measures }: Props) {
  if (rows.length === 0) return null
  const most = Math.max(1, ...rows.map(({ counts }) => counts[0] ?? 0))
  return (
    <View className={measures.length > 2 ? 'stack stack-tight board-many' : 'stack stack-tight'}>
      <View className="subheading" {...spoken({ role: 'heading' })}>
        {title}
      </View>
      <View className="board-row board-head small soft">
        <View className="board-name" />
        {measures.map(({ measure, name }) => (
          <View key={measure} className="board-cell">
            {name}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <BarRow key={row.name} row={row} measures={measures} most={most} />
      ))}
    </View>
  )
}

interface RowProps {
  readonly row: BoardRow
  readonly measures: BoardSection['measures']
  readonly most: number
}

function BarRow({ row: { name, counts }, measures, most }: RowProps) {
  const spokenCounts = measures.map(
    (measure, place) => `${measure.name} ${speakCount(counts[place] ?? null)}`,
  )
  const [first = null] = counts
  return (
    <View className="board-line" {...spoken({ role: 'img', label: `${name}：${spokenCounts.join('，')}` })}>
      <View className="board-row">
        <View className="board-name">{name}</View>
        {measures.map(({ measure }, place) => (
          <View key={measure} className={place === 0 ? 'board-cell board-first' : 'board-cell'}>
            {sayCount(counts[place] ?? null)}
          </View>
        ))}
      </View>
      <View className="board-ground">
        <View className="board-bar" style={{ width: `${String(((first ?? 0) / most) * 100)}%` }} />
      </View>
    </View>
  )
}
