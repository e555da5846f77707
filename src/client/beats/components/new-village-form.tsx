import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { type Station, addVillage } from '../stations.api'

interface Props {
  readonly station: Station
  readonly onDone: (station: Station) => void
}

/** A village that is not there yet, under its code of the statistical office. */
export function NewVillageForm({ station, onDone }: Props) {
  const beats = station.beats.filter(({ kind, closedOn }) => kind === 'beat' && closedOn === null)
  const [beatId, setBeatId] = useState(beats[0]?.id ?? '')
  const [form, setForm] = useState({ code: '', name: '', township: station.township })
  const { busy, problem, run } = useAttempt()
  const save = () =>
    run(async () => {
      onDone(await addVillage({ body: { ...form, beatId } }))
    })
  const field = (key: keyof typeof form, label: string, most: number) => (
    <Field
      label={label}
      initial={form[key]}
      kind={key === 'code' ? 'number' : 'text'}
      most={most}
      error={errorFor(problem, key)}
      onChange={(text) => {
        setForm({ ...form, [key]: text.trim() })
      }}
    />
  )
  if (beats.length === 0) return <View className="soft">先添一个警务区，再添村。</View>
  return (
    <View className="stack">
      {field('code', '统计代码（12 位）', 12)}
      {field('name', '村名', 20)}
      {field('township', '乡镇', 30)}
      <View className="choices">
        {beats.map(({ id, name }) => (
          <Choice
            key={id}
            text={name}
            chosen={id === beatId}
            onPress={() => {
              setBeatId(id)
            }}
          />
        ))}
      </View>
      <ProblemLine problem={problem} />
      <Button
        text="添进去"
        icon="plus"
        disabled={busy || !/^\d{12}$/.test(form.code) || form.name === ''}
        onPress={() => void save()}
      />
    </View>
  )
}
