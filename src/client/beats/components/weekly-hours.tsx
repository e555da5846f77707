import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { type DutyHours, setHours } from '../stations.api'
import { readTyped, sayTyped, weekdayNames } from './duty-span'

export interface HoursPart {
  readonly station: string
  readonly hours: DutyHours
  readonly onChanged: (hours: DutyHours) => void
}

/** The seven days of a week, several spans each. */
export function WeeklyHours({ station, hours, onChanged }: HoursPart) {
  const [lines, setLines] = useState(() => hours.weekly.map(sayTyped))
  const { busy, problem, run } = useAttempt()
  const read = lines.map(readTyped)
  const beatId = hours.beat?.id ?? null
  const save = (weekly: NonNullable<(typeof read)[number]>[] | null) =>
    run(async () => {
      const changed = await setHours({ params: { id: station }, body: { beatId, weekly } })
      setLines(changed.weekly.map(sayTyped))
      onChanged(changed)
    })
  const complete = read.filter((spans) => spans !== null)
  return (
    <Card>
      <Heading text="一周" />
      <View className="soft small">
        一天几段用逗号分开，像 08:30-12:00，14:30-18:00；空着就是这天不值班。
      </View>
      {lines.map((line, index) => (
        <Field
          key={`${String(index)}${hours.own ? 'own' : ''}`}
          label={weekdayNames[index] ?? ''}
          kind="growing"
          initial={line}
          most={80}
          error={read[index] === null ? '写成 08:30-12:00 这样' : undefined}
          onChange={(text) => {
            setLines(lines.map((other, at) => (at === index ? text : other)))
          }}
        />
      ))}
      <ProblemLine problem={problem} />
      <Button
        text="保存一周的钟点"
        icon="check"
        disabled={busy || complete.length < lines.length}
        onPress={() => void save(complete)}
      />
      {beatId !== null && hours.own ? (
        <Button text="还是跟全所一样" look="plain" disabled={busy} onPress={() => void save(null)} />
      ) : null}
    </Card>
  )
}
