import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { DayField, isDay } from '@client/ui/day-field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { mayTakePart } from '@shared/beats/station.policy'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type Station, type StationBeat, handOver, setPair } from '../stations.api'

interface Props {
  readonly beat: StationBeat
  readonly people: Station['people']
  /** A handover moves what is open; otherwise only the pair changes. */
  readonly handsOver: boolean
  readonly onDone: (station: Station) => void
}

type Part = 'officer' | 'auxiliary' | 'deputy'

const labels: Record<Part, string> = {
  officer: '民警',
  auxiliary: '搭档（可以不选）',
  deputy: '代班（可以不选）',
}

type Holders = Readonly<Record<Part, string | null>>

/** The pair of today; in a handover the officer is chosen anew. */
function holdersOf({ pair }: StationBeat, handsOver: boolean): Holders {
  const idOf = (part: Part) => pair?.[part]?.id ?? null
  return { officer: handsOver ? null : idOf('officer'), auxiliary: idOf('auxiliary'), deputy: idOf('deputy') }
}

/** Who holds the beat from a day on. */
export function PairForm({ beat, people, handsOver, onDone }: Props) {
  const [chosen, setChosen] = useState(() => holdersOf(beat, handsOver))
  const [fromDay, setFromDay] = useState(beijingDay(new Date()))
  const { busy, problem, run } = useAttempt()
  const { officer } = chosen
  const save = (officerId: string) =>
    run(async () => {
      const body = { officerId, auxiliaryId: chosen.auxiliary, deputyId: chosen.deputy, fromDay }
      onDone(await (handsOver ? handOver : setPair)({ params: { id: beat.id }, body }))
    })
  return (
    <View className="stack">
      {handsOver ? (
        <View className="soft">
          人换了，没办完的信、预约、纠纷都留在区里接着办；指名分给他的纠纷，到那天转给新民警。
        </View>
      ) : null}
      {(['officer', 'auxiliary', 'deputy'] as const).map((part) => (
        <PartChoice
          key={part}
          part={part}
          people={people}
          chosen={chosen[part]}
          onChoose={(id) => {
            setChosen({ ...chosen, [part]: id })
          }}
        />
      ))}
      <DayField label="从哪天起" day={fromDay} onChange={setFromDay} />
      <ProblemLine problem={problem} />
      <Button
        text={handsOver ? '移交' : '保存'}
        icon="check"
        disabled={busy || officer === null || !isDay(fromDay)}
        onPress={() => {
          if (officer !== null) void save(officer)
        }}
      />
    </View>
  )
}

interface PartProps {
  readonly part: Part
  readonly people: Station['people']
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

function PartChoice({ part, people, chosen, onChoose }: PartProps) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">{labels[part]}</View>
      <View className="choices">
        {people
          .filter(({ role }) => mayTakePart(role, part))
          .map(({ id, name }) => (
            <Choice
              key={id}
              text={name}
              chosen={chosen === id}
              onPress={() => {
                onChoose(chosen === id ? null : id)
              }}
            />
          ))}
      </View>
    </View>
  )
}
