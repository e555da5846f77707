import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { ErrorLine, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { Sheet } from '@client/ui/sheet'
import type { RoadAct } from '@shared/rounds/round'
import { type StepForm, bodyOf, emptyStep, problemIn, usualMissing, usualReasons } from './step-form'
import { type PartProps, Acceptance, Delivery, Lateness, Reached } from './step-parts'

interface Props {
  readonly act: RoadAct
  readonly title: string
  /** Whose home it is: most cards are taken by the person. */
  readonly subjectName: string
  readonly onClose: () => void
  readonly onNote: (body: object) => void
}

/** Asks what has to be said with a step, no more; it is noted at once, with signal or without. */
export function StepSheet({ act, title, subjectName, onClose, onNote }: Props) {
  const [form, setForm] = useState(emptyStep)
  const [unsaid, setUnsaid] = useState<string | null>(null)
  const change = (part: Partial<StepForm>) => {
    setForm((before) => ({ ...before, ...part }))
  }
  const note = () => {
    const problem = problemIn(act, form)
    setUnsaid(problem)
    if (problem === null) onNote(bodyOf(act, form))
  }
  return (
    <Sheet title={title} onClose={onClose}>
      {act === 'call' ? <Reached form={form} change={change} /> : null}
      {act === 'lateness' ? <Lateness form={form} change={change} /> : null}
      {act === 'acceptance' ? <Acceptance form={form} change={change} /> : null}
      {act === 'delivery' ? <Delivery form={form} change={change} subjectName={subjectName} /> : null}
      {act === 'supplement-request' ? <Missing form={form} change={change} /> : null}
      {usualReasons[act] === undefined ? null : (
        <Reason usual={usualReasons[act] ?? []} form={form} change={change} />
      )}
      <ErrorLine text={unsaid ?? undefined} />
      <Button text="记下来" icon="check" onPress={note} />
    </Sheet>
  )
}

function Missing({ form, change }: PartProps) {
  return (
    <View className="choices">
      {usualMissing.map((one) => (
        <Choice
          key={one}
          text={one}
          chosen={form.missing.includes(one)}
          onPress={() => {
            change({ missing: toggled(form.missing, one) })
          }}
        />
      ))}
    </View>
  )
}

function Reason({ usual, form, change }: PartProps & { readonly usual: readonly string[] }) {
  const [tapped, setTapped] = useState(0)
  return (
    <View className="stack stack-tight">
      <View className="choices">
        {usual.map((text) => (
          <Choice
            key={text}
            text={text}
            chosen={form.reason === text}
            onPress={() => {
              change({ reason: text })
              setTapped(tapped + 1)
            }}
          />
        ))}
      </View>
      <Field
        key={String(tapped)}
        label="为什么（村民看得到）"
        initial={form.reason}
        most={150}
        onChange={(reason) => {
          change({ reason })
        }}
      />
    </View>
  )
}
