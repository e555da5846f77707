import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { type Motorbike, type Register, changeMotorbike, registerMotorbike } from '../rounds.api'

interface Props {
  /** Null: a new one. */
  readonly motorbike: Motorbike | null
  readonly keepers: Register['keepers']
  readonly onClose: () => void
  readonly onSaved: () => void
}

interface Form {
  readonly plate: string
  readonly keeperId: string | null
  readonly inspectionDue: string
  readonly insuranceDue: string
  readonly mileage: string
}

const empty: Form = { plate: '', keeperId: null, inspectionDue: '', insuranceDue: '', mileage: '' }

const formOf = ({ plate, keeper, inspection, insurance, mileage }: Motorbike): Form => ({
  plate,
  keeperId: keeper?.id ?? null,
  inspectionDue: inspection.day,
  insuranceDue: insurance.day,
  mileage: mileage === null ? '' : String(mileage),
})

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text.trim())

function problemIn({ plate, inspectionDue, insuranceDue, mileage }: Form): string | null {
  if (plate.trim() === '') return '请写车牌'
  if (!isDay(inspectionDue) || !isDay(insuranceDue)) return '到期日写成 2027-05-01 这样'
  return /^\d{0,6}$/.test(mileage.trim()) ? null : '里程写数字'
}

async function save(motorbike: Motorbike | null, form: Form): Promise<void> {
  const { plate, keeperId, inspectionDue, insuranceDue } = form
  const mileage = form.mileage.trim() === '' ? null : Number(form.mileage)
  const facts = {
    plate,
    keeperId,
    inspectionDue: inspectionDue.trim(),
    insuranceDue: insuranceDue.trim(),
    mileage,
  }
  const options = { key: randomKey() }
  if (motorbike === null) await registerMotorbike({ body: facts }, options)
  else
    await changeMotorbike(
      { params: { id: motorbike.id }, body: { ...facts, version: motorbike.version } },
      options,
    )
}

/** What the register says of a motorbike. */
export function MotorbikeSheet({ motorbike, keepers, onClose, onSaved }: Props) {
  const [form, setForm] = useState(() => (motorbike === null ? empty : formOf(motorbike)))
  const [unsaid, setUnsaid] = useState<string | null>(null)
  const { busy, problem, run } = useAttempt()
  const typed = (part: keyof Form) => (text: string) => {
    setForm((before) => ({ ...before, [part]: text }))
  }
  const send = async () => {
    setUnsaid(problemIn(form))
    if (problemIn(form) === null && (await run(() => save(motorbike, form)))) onSaved()
  }
  return (
    <Sheet title={motorbike === null ? '登记一辆车' : `改登记：${motorbike.plate}`} onClose={onClose}>
      <Field label="车牌" initial={form.plate} most={12} onChange={typed('plate')} />
      <Field
        label="年检到期日"
        hint="如：2027-05-01"
        initial={form.inspectionDue}
        most={10}
        onChange={typed('inspectionDue')}
      />
      <Field
        label="保险到期日"
        hint="如：2027-05-01"
        initial={form.insuranceDue}
        most={10}
        onChange={typed('insuranceDue')}
      />
      <Field
        label="里程（公里，可以不写）"
        kind="number"
        initial={form.mileage}
        most={6}
        onChange={typed('mileage')}
      />
      <View className="field-label">保管人</View>
      <View className="choices">
        {[{ id: null, name: '先不定' }, ...keepers].map(({ id, name }) => (
          <Choice
            key={id ?? 'nobody'}
            text={name}
            chosen={form.keeperId === id}
            onPress={() => {
              setForm({ ...form, keeperId: id })
            }}
          />
        ))}
      </View>
      <ErrorLine text={unsaid ?? undefined} />
      <ProblemLine problem={problem} />
      <Button text="保存" disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}
