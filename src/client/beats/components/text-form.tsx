import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'

interface Line<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly most: number
  readonly needed?: boolean
}

interface Props<Key extends string> {
  readonly lines: readonly Line<Key>[]
  readonly first: Readonly<Record<Key, string>>
  readonly onSave: (typed: Readonly<Record<Key, string>>) => Promise<void>
}

/** A few lines of text that are saved together. */
export function TextForm<Key extends string>({ lines, first, onSave }: Props<Key>) {
  const [form, setForm] = useState(first)
  const { busy, problem, run } = useAttempt()
  const unready = lines.some(({ key, needed }) => needed === true && form[key].trim() === '')
  return (
    <View className="stack">
      {lines.map(({ key, label, most }) => (
        <Field
          key={key}
          label={label}
          initial={form[key]}
          most={most}
          error={errorFor(problem, key)}
          onChange={(text) => {
            setForm({ ...form, [key]: text })
          }}
        />
      ))}
      <ProblemLine problem={problem} />
      <Button
        text="保存"
        icon="check"
        disabled={busy || unready}
        onPress={() => void run(() => onSave(form))}
      />
    </View>
  )
}
