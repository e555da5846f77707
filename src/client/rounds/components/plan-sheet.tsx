import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { Choices, ErrorLine, toggled } from '@client/ui/choices'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { type HalfDay, halfDays } from '@shared/rounds/round'
import { type VillageService, villageServiceNames, villageServices } from '@shared/rounds/village-plan'
import { halfDayNames } from '@shared/rounds/village-plan.rules'
import { type PlanDesk, planVillage } from '../rounds.api'

/** What is known of a half-day before the sheet asks for the rest. */
export interface PlanDraft {
  readonly day: string | null
  readonly half: HalfDay | null
  readonly villageCode: string | null
}

interface Props {
  readonly desk: PlanDesk
  readonly draft: PlanDraft
  readonly onClose: () => void
  readonly onPlanned: () => void
}

interface PickProps {
  readonly label: string
  readonly options: readonly { readonly key: string; readonly name: string }[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

function PickOne({ label, options, chosen, onChoose }: PickProps) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">{label}</View>
      <View className="choices">
        {options.map(({ key, name }) => (
          <Choice
            key={key}
            text={name}
            chosen={key === chosen}
            onPress={() => {
              onChoose(key)
            }}
          />
        ))}
      </View>
    </View>
  )
}

const usualServices: readonly VillageService[] = ['questions', 'id-photo']

/** Which village on which half-day, and what they bring. */
export function PlanSheet({ desk, draft, onClose, onPlanned }: Props) {
  const [{ day, half, villageCode }, setDraft] = useState(draft)
  const [services, setServices] = useState(usualServices)
  const [unsaid, setUnsaid] = useState(false)
  const { busy, problem, run } = useAttempt()
  const change = (part: Partial<PlanDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
  }
  const send = async () => {
    const complete = day !== null && half !== null && villageCode !== null && services.length > 0
    setUnsaid(!complete)
    if (!complete) return
    const body = { beatId: desk.beat.id, day, half, villageCode, services: [...services] }
    const sent = await run(async () => {
      await planVillage({ body }, { key: randomKey() })
    })
    if (sent) onPlanned()
  }
  return (
    <Sheet title="安排一个半天" onClose={onClose}>
      <PickOne
        label="到哪个村"
        options={desk.villages.map(({ code, name }) => ({ key: code, name }))}
        chosen={villageCode}
        onChoose={(code) => {
          change({ villageCode: code })
        }}
      />
      <PickOne
        label="哪一天"
        options={desk.days.map((one) => ({ key: one.day, name: one.name }))}
        chosen={day}
        onChoose={(chosen) => {
          change({ day: chosen })
        }}
      />
      <Choices
        label="上午还是下午"
        options={halfDays}
        names={halfDayNames}
        chosen={half === null ? [] : [half]}
        onChoose={(chosen) => {
          change({ half: chosen })
        }}
      />
      <Choices
        label="带什么服务"
        options={villageServices}
        names={villageServiceNames}
        chosen={services}
        onChoose={(service) => {
          setServices(toggled(services, service))
        }}
      />
      <ErrorLine text={unsaid ? '村、哪天、上午下午、带什么，都要选' : undefined} />
      <ProblemLine problem={problem} />
      <Button text="告诉村民" disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}
