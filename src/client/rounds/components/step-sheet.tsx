import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { ErrorLine, toggled } from '@client/ui/choices'
import { Sheet } from '@client/ui/sheet'
import { useForm } from '@client/ui/use-form'
import { UsualWords } from '@client/ui/usual-words'
import type { RoadAct } from '@shared/rounds/round'
import { bodyOf, emptyStep, problemIn, usualMissing, usualReasons } from './step-form'
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
  const { form, change, missing, setMissing } = useForm(emptyStep)
  const note = () => {
    const problem = problemIn(act, form)
    setMissing(problem)
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
        <UsualWords
          usual={usualReasons[act] ?? []}
          label="为什么（村民看得到）"
          most={150}
          words={form.reason}
          onChange={(reason) => {
            change({ reason })
          }}
        />
      )}
      <ErrorLine text={missing} />
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
