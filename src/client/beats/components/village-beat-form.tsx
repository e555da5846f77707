import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { DayField, isDay } from '@client/ui/day-field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type Station, type StationVillage, assignVillage } from '../stations.api'

interface Props {
  readonly village: StationVillage
  readonly beats: Station['beats']
  readonly onDone: (station: Station) => void
}

/** Which beat the village goes to, and from which day. */
export function VillageBeatForm({ village, beats, onDone }: Props) {
  const [beatId, setBeatId] = useState(village.next?.beatId ?? village.beatId)
  const [fromDay, setFromDay] = useState(beijingDay(new Date()))
  const { busy, problem, run } = useAttempt()
  const save = () =>
    run(async () => {
      onDone(await assignVillage({ params: { code: village.code }, body: { beatId, fromDay } }))
    })
  return (
    <View className="stack">
      <View className="choices">
        {beats
          .filter(({ kind, closedOn }) => kind === 'beat' && closedOn === null)
          .map(({ id, name }) => (
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
      <DayField label="从哪天起" day={fromDay} onChange={setFromDay} />
      <View className="soft small">没办完的事还在原来的警务区办完，新的事到新的警务区。</View>
      <ProblemLine problem={problem} />
      <Button text="保存" icon="check" disabled={busy || !isDay(fromDay)} onPress={() => void save()} />
    </View>
  )
}
