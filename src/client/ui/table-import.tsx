import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { type ChosenTable, chooseTable } from '@client/platform/choose-table'
import { Button } from './button'
import { Badge, Card, Heading } from './card'
import { ProblemLine } from './problem-line'
import { SaveButton } from './save-button'
import { useAttempt } from './use-attempt'

interface Tried {
  readonly rows: number
  readonly bad: readonly { readonly row: number; readonly column: string; readonly text: string }[]
  readonly applied: boolean
}

interface Props<T extends Tried> {
  /** What a row is, e.g. `人`. */
  readonly unit: string
  /** Where the template is handed out. */
  readonly template: string
  readonly send: (table: ChosenTable, apply: boolean) => Promise<T>
  /** Shown once everything is in. */
  readonly done: (answer: T) => ReactNode
}

/** A table is taken in three steps: fill in the template, try it, then all rows at once. */
export function TableImport<T extends Tried>({ unit, template, send, done }: Props<T>) {
  const [table, setTable] = useState<ChosenTable | null>(null)
  const [answer, setAnswer] = useState<T | null>(null)
  const { busy, problem, run } = useAttempt()
  const choose = async () => {
    const chosen = await chooseTable()
    if (chosen === null) return
    setTable(chosen)
    setAnswer(null)
    await run(async () => {
      setAnswer(await send(chosen, false))
    })
  }
  const apply = (chosen: ChosenTable) =>
    run(async () => {
      setAnswer(await send(chosen, true))
    })
  if (answer?.applied === true) return <>{done(answer)}</>
  return (
    <View className="stack">
      <Card>
        <Heading text="一、下载模板，填好" />
        <SaveButton text="下载模板（XLSX）" path={template} ending="xlsx" />
      </Card>
      <Card>
        <Heading text="二、选填好的表，先试一遍" />
        <View className="soft">只看有没有填错，这时候什么都不改。</View>
        <Button
          text={table === null ? '选表格' : '改好了，再选一次'}
          icon="document"
          look="quiet"
          disabled={busy}
          onPress={() => void choose()}
        />
        <ProblemLine problem={problem} />
        {table === null || answer === null ? null : <Outcome name={table.name} unit={unit} tried={answer} />}
      </Card>
      {table === null || answer === null || answer.bad.length > 0 || answer.rows === 0 ? null : (
        <Button
          text={`三、全部添进去（${String(answer.rows)} 个${unit}）`}
          icon="check"
          disabled={busy}
          onPress={() => void apply(table)}
        />
      )}
    </View>
  )
}

interface OutcomeProps {
  readonly name: string
  readonly unit: string
  readonly tried: Tried
}

function Outcome({ name, unit, tried: { rows, bad } }: OutcomeProps) {
  if (rows === 0) return <Badge icon="alert" look="wait" text={`${name}：表里还没有填`} />
  if (bad.length === 0)
    return <Badge icon="check" look="good" text={`${name}：${String(rows)} 个${unit}都没填错`} />
  return (
    <View className="stack stack-tight">
      <Badge icon="alert" look="danger" text={`${name}：${String(bad.length)} 处要改，改好再选一次`} />
      {bad.map(({ row, column, text }) => (
        <View key={`${String(row)}${column}${text}`} className="item item-still">
          <View className="grow">
            <View className="subheading">{`第 ${String(row)} 行，${column}`}</View>
            <View className="soft">{text}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
