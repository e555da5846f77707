import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'

interface Props {
  readonly label: string
  readonly onSave: (name: string) => Promise<void>
}

/** One name to give. */
export function NameForm({ label, onSave }: Props) {
  const [name, setName] = useState('')
  const { busy, problem, run } = useAttempt()
  return (
    <View className="stack">
      <Field label={label} most={20} onChange={setName} />
      <ProblemLine problem={problem} />
      <Button
        text="保存"
        icon="check"
        disabled={busy || name.trim() === ''}
        onPress={() => void run(() => onSave(name))}
      />
    </View>
  )
}
