import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { ErrorLine } from './choices'
import './rows.css'

interface Props<T> {
  readonly label: string
  /** What one row is called, e.g. `第 2 样` for place 1. */
  readonly nameOf: (place: number) => string
  readonly rows: readonly T[]
  readonly most: number
  /** What a new row begins with. */
  readonly blank: T
  readonly addText: string
  readonly error?: string | undefined
  readonly onChange: (rows: readonly T[]) => void
  readonly children: (row: T, change: (row: T) => void, name: string) => ReactNode
}

const without = <T,>(rows: readonly T[], place: number) => rows.filter((_, other) => other !== place)

function raised<T>(rows: readonly T[], place: number): readonly T[] {
  const row = rows.slice(place, place + 1)
  return [...rows.slice(0, place - 1), ...row, ...rows.slice(place - 1, place), ...rows.slice(place + 1)]
}

/** A list in a form: rows are added, moved up and taken away. */
export function Rows<T>({ label, nameOf, rows, most, blank, addText, error, onChange, children }: Props<T>) {
  // A field shows what is typed into it: rows that change places are drawn anew.
  const [round, setRound] = useState(0)
  const rearrange = (changed: readonly T[]) => {
    onChange(changed)
    setRound(round + 1)
  }
  return (
    <View className="stack stack-tight">
      <View className="field-label">{`${label}（${String(rows.length)}）`}</View>
      {rows.map((row, place) => (
        <View key={`${String(round)}-${String(place)}`} className="form-row stack stack-tight">
          {children(
            row,
            (changed) => {
              onChange(rows.map((other, at) => (at === place ? changed : other)))
            },
            nameOf(place),
          )}
          <RowActs
            name={nameOf(place)}
            isFirst={place === 0}
            onRaise={() => {
              rearrange(raised(rows, place))
            }}
            onRemove={() => {
              rearrange(without(rows, place))
            }}
          />
        </View>
      ))}
      <ErrorLine text={error} />
      {rows.length >= most ? null : (
        <Button
          text={addText}
          icon="plus"
          look="quiet"
          onPress={() => {
            onChange([...rows, blank])
          }}
        />
      )}
    </View>
  )
}

interface ActsProps {
  readonly name: string
  readonly isFirst: boolean
  readonly onRaise: () => void
  readonly onRemove: () => void
}

function RowActs({ name, isFirst, onRaise, onRemove }: ActsProps) {
  return (
    <View className="form-row-acts">
      {isFirst ? null : <Button text="上移" look="plain" narrow label={`${name}，上移`} onPress={onRaise} />}
      <Button text="去掉" icon="trash" look="plain" narrow label={`${name}，去掉`} onPress={onRemove} />
    </View>
  )
}
