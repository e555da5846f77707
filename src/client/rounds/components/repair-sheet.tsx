import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type Motorbike, noteRepair } from '../rounds.api'

interface Props {
  readonly motorbike: Motorbike
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** A repair or service, today; the mileage may be left out. */
export function RepairSheet({ motorbike, onClose, onSaved }: Props) {
  const [what, setWhat] = useState('')
  const [typed, setTyped] = useState('')
  const [unsaid, setUnsaid] = useState<string | null>(null)
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    const wrong = what.trim() === '' ? '请写修了什么' : /^\d{0,6}$/.test(typed.trim()) ? null : '里程写数字'
    setUnsaid(wrong)
    if (wrong !== null) return
    const mileage = typed.trim() === '' ? {} : { mileage: Number(typed) }
    const body = { day: beijingDay(new Date()), what, ...mileage }
    const saved = await run(async () => {
      await noteRepair({ params: { id: motorbike.id }, body }, { key: randomKey() })
    })
    if (saved) onSaved()
  }
  return (
    <Sheet title={`记修理：${motorbike.plate}`} onClose={onClose}>
      <Field label="修了什么、保养了什么" most={100} onChange={setWhat} />
      <Field label="里程（公里，可以不写）" kind="number" most={6} onChange={setTyped} />
      <ErrorLine text={unsaid ?? undefined} />
      <ProblemLine problem={problem} />
      <Button text="记下来" disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}
