import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'

interface Facts {
  readonly name: string
  readonly township: string
  readonly landline: string | null
  readonly address: string | null
}

interface Props {
  readonly first?: Facts | undefined
  readonly onSave: (facts: Facts) => Promise<void>
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

const blank: Facts = { name: '', township: '', landline: null, address: null }

const typedOf = ({ name, township, landline, address }: Facts = blank) => ({
  ...{ name, township },
  landline: landline ?? '',
  address: address ?? '',
})

/** Name, township, landline and address of a station. */
export function StationForm({ first, onSave }: Props) {
  const [form, setForm] = useState(() => typedOf(first))
  const { busy, problem, run } = useAttempt()
  const { name, township, landline, address } = form
  const save = () =>
    run(() => onSave({ name, township, landline: orNull(landline), address: orNull(address) }))
  const field = (key: keyof typeof form, label: string, most: number) => (
    <Field
      label={label}
      initial={form[key]}
      most={most}
      error={errorFor(problem, key)}
      onChange={(text) => {
        setForm({ ...form, [key]: text })
      }}
    />
  )
  return (
    <View className="stack">
      {field('name', '名称', 30)}
      {field('township', '乡镇', 30)}
      {field('landline', '值班电话', 20)}
      {field('address', '地址', 60)}
      <ProblemLine problem={problem} />
      <Button
        text="保存"
        icon="check"
        disabled={busy || name.trim() === '' || township.trim() === ''}
        onPress={() => void save()}
      />
    </View>
  )
}
