import { View } from '@tarojs/components'
import { useState } from 'react'
import { scrollToTop } from '@client/platform/scroll'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import type { VisitForm } from '../visits.api'
import { problemOf, toVisitBody, useGate } from '../visits.store'
import { ChecklistRows } from './checklist-rows'
import { DayChips, lately } from './day-chips'
import { GateExtras, HeardNeeds, NextVisit } from './gate-extras'
import { VillageChips } from './village-chips'

interface Props {
  readonly form: VisitForm
  readonly onSave: (body: Record<string, unknown>) => void
}

/** One page for one door: nothing but the village has to be said. */
export function GateForm({ form, onSave }: Props) {
  const draft = useGate((state) => state.draft)
  const change = useGate((state) => state.change)
  const [missing, setMissing] = useState<string | null>(null)
  const save = () => {
    const problem = problemOf(draft)
    setMissing(problem)
    if (problem !== null) return
    onSave(toVisitBody(draft, form.checklist.version))
    scrollToTop()
  }
  return (
    <View className="stack">
      <Card>
        <VillageChips
          form={form}
          chosen={draft.villageCode}
          onChoose={(villageCode) => {
            change({ villageCode })
          }}
        />
        <Field
          label="哪一家"
          hint="如：老槐树旁红铁门"
          most={60}
          initial={draft.landmark}
          onChange={(landmark) => {
            change({ landmark })
          }}
        />
        <DayChips
          label="哪天去的"
          day={draft.day}
          choices={lately}
          onChoose={(day) => {
            change({ day })
          }}
        />
        <Choice
          text="家中无人"
          wide
          chosen={draft.nobodyHome}
          onPress={() => {
            change({ nobodyHome: !draft.nobodyHome })
          }}
        />
      </Card>
      {draft.nobodyHome ? null : (
        <>
          <ChecklistRows checklist={form.checklist} draft={draft} change={change} />
          <HeardNeeds draft={draft} change={change} />
        </>
      )}
      <NextVisit draft={draft} change={change} />
      <GateExtras form={form} draft={draft} change={change} />
      <ErrorLine text={missing ?? undefined} />
      <Button text="记下这一户" icon="check" onPress={save} />
      <View className="soft small">不记身份证号，不给人贴标签。户籍、车辆的资料只在公安网里。</View>
    </View>
  )
}
