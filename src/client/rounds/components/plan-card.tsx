import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Badge } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { type Plan, cancelPlan } from '../rounds.api'
import './rounds.css'

/** One half-day in a village, as it is told; it can be called off with a reason. */
export function PlanCard({ plan, onChanged }: { readonly plan: Plan; readonly onChanged: () => void }) {
  const [asked, setAsked] = useState(false)
  const calledOff = plan.cancelReason !== null
  return (
    <View className="card stack stack-tight">
      <View className="row row-wrap">
        <View className={`grow subheading${calledOff ? ' rounds-called-off' : ''}`}>
          {`${plan.when} ${plan.village.name}`}
        </View>
        {calledOff ? <Badge icon="close" text="不去了" look="danger" /> : null}
        {plan.isToday && !calledOff ? <Badge icon="check" text="今天" look="good" /> : null}
      </View>
      <View>{plan.brings}</View>
      {plan.cancelReason === null ? null : <View>{`原因：${plan.cancelReason}`}</View>}
      {plan.may.includes('cancel') ? (
        <Button
          text="不去了"
          look="plain"
          narrow
          label={`不去了：${plan.when} ${plan.village.name}`}
          onPress={() => {
            setAsked(true)
          }}
        />
      ) : null}
      {asked ? (
        <CancelSheet
          plan={plan}
          onClose={() => {
            setAsked(false)
          }}
          onCancelled={() => {
            setAsked(false)
            onChanged()
          }}
        />
      ) : null}
    </View>
  )
}

const usual = ['下雪路滑', '下雨路不通', '临时有警情', '去县里开会'] as const

interface SheetProps {
  readonly plan: Plan
  readonly onClose: () => void
  readonly onCancelled: () => void
}

function CancelSheet({ plan, onClose, onCancelled }: SheetProps) {
  const [reason, setReason] = useState('')
  const [tapped, setTapped] = useState(0)
  const [unsaid, setUnsaid] = useState(false)
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    setUnsaid(reason.trim() === '')
    if (reason.trim() === '') return
    const sent = await run(async () => {
      await cancelPlan({ params: { id: plan.id }, body: { reason } }, { key: randomKey() })
    })
    if (sent) onCancelled()
  }
  return (
    <Sheet title={`${plan.when}不去${plan.village.name}了`} onClose={onClose}>
      <View className="choices">
        {usual.map((text) => (
          <Choice
            key={text}
            text={text}
            chosen={reason === text}
            onPress={() => {
              setReason(text)
              setTapped(tapped + 1)
            }}
          />
        ))}
      </View>
      <Field
        key={String(tapped)}
        label="为什么（村民看得到）"
        initial={reason}
        most={60}
        onChange={setReason}
      />
      <ErrorLine text={unsaid ? '请说一句为什么' : undefined} />
      <ProblemLine problem={problem} />
      <Button text="告诉村民：不去了" disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}
