import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { type Station, type StationBeat, describeBeat } from '../stations.api'

interface Props {
  readonly beat: StationBeat
  readonly onDone: (station: Station) => void
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The name of a beat and its office in a village, where it has one. */
export function BeatForm({ beat, onDone }: Props) {
  const [form, setForm] = useState({
    name: beat.name,
    office: beat.office?.name ?? '',
    address: beat.office?.address ?? '',
    landline: beat.office?.landline ?? '',
  })
  const { busy, problem, run } = useAttempt()
  const save = () =>
    run(async () => {
      const { address, landline } = form
      const office =
        form.office.trim() === ''
          ? null
          : { name: form.office, address: orNull(address), landline: orNull(landline) }
      onDone(await describeBeat({ params: { id: beat.id }, body: { name: form.name, office } }))
    })
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
      {field('name', '名称', 20)}
      {field('office', '警务室（没有就空着）', 30)}
      {field('address', '警务室在哪里', 60)}
      {field('landline', '警务室电话', 20)}
      <ProblemLine problem={problem} />
      <Button
        text="保存"
        icon="check"
        disabled={busy || form.name.trim() === ''}
        onPress={() => void save()}
      />
    </View>
  )
}
