import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { DayField, isDay } from '@client/ui/day-field'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type DutyHours, removeDay, setDays } from '../stations.api'
import { readTyped, sayTyped } from './duty-span'
import type { HoursPart } from './weekly-hours'

/** Holidays, make-up workdays and other days that are unlike their weekday. */
export function DutyDays(part: HoursPart) {
  const { hours } = part
  return (
    <Card>
      <Heading text="节假日、补班" />
      {hours.days.length === 0 ? <View className="soft">近两个月没有特别的日子。</View> : null}
      <View className="stack stack-tight">
        {hours.days.map((day) => (
          <DayLine key={day.day} day={day} {...part} />
        ))}
      </View>
      <NewDays {...part} />
    </Card>
  )
}

function DayLine({
  day,
  station,
  hours,
  onChanged,
}: HoursPart & { readonly day: DutyHours['days'][number] }) {
  const { busy, problem, run } = useAttempt()
  const remove = () =>
    run(async () => {
      const body = { beatId: hours.beat?.id ?? null, day: day.day }
      onChanged(await removeDay({ params: { id: station }, body }))
    })
  return (
    <View>
      <View className="row">
        <View className="grow">
          {`${day.day} ${day.name}：${day.spans.length === 0 ? '放假' : sayTyped(day.spans)}`}
        </View>
        {day.own ? (
          <Button
            text="去掉"
            label={`去掉${day.day}`}
            look="plain"
            narrow
            disabled={busy}
            onPress={() => void remove()}
          />
        ) : null}
      </View>
      <ProblemLine problem={problem} />
    </View>
  )
}

function NewDays({ station, hours, onChanged }: HoursPart) {
  const today = beijingDay(new Date())
  const blank = { name: '', fromDay: today, toDay: today, spans: '' }
  const [form, setForm] = useState(blank)
  const [round, setRound] = useState(0)
  const { busy, problem, run } = useAttempt()
  const spans = readTyped(form.spans)
  const change = (part: Partial<typeof blank>) => {
    setForm({ ...form, ...part })
  }
  const add = () =>
    run(async () => {
      const body = { ...form, beatId: hours.beat?.id ?? null, spans: spans ?? [] }
      onChanged(await setDays({ params: { id: station }, body }))
      setForm(blank)
      setRound(round + 1)
    })
  return (
    <View key={round} className="stack">
      <Field
        label="加几天：叫什么"
        most={20}
        hint="如：国庆节"
        onChange={(name) => {
          change({ name })
        }}
      />
      <DayField
        label="从哪天"
        day={form.fromDay}
        onChange={(fromDay) => {
          change({ fromDay })
        }}
      />
      <DayField
        label="到哪天"
        day={form.toDay}
        onChange={(toDay) => {
          change({ toDay })
        }}
      />
      <Field
        label="这几天的钟点（空着就是放假）"
        most={80}
        hint="如：09:00-12:00"
        error={spans === null ? '写成 09:00-12:00 这样' : undefined}
        onChange={(text) => {
          change({ spans: text })
        }}
      />
      <ProblemLine problem={problem} />
      <Button
        text="加上这几天"
        icon="plus"
        look="quiet"
        disabled={
          busy || form.name.trim() === '' || spans === null || !isDay(form.fromDay) || !isDay(form.toDay)
        }
        onPress={() => void add()}
      />
    </View>
  )
}
