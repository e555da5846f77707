import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirm, toast } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import type { SlotTime } from '@shared/bookings/booking'
import { MOST_CAPACITY, halfNames } from '@shared/bookings/slot.rules'
import { type HalfDay, type HalfDaySetting, setHalfDay } from '../booking-calendar.api'

interface Props {
  readonly beatId: string
  readonly time: SlotTime
  readonly half: HalfDay
  readonly bookedThatDay: number
  readonly onChanged: () => void
}

/** What closing means for those who are booked, said before it is done. */
const warningOf = (homes: number) =>
  homes === 0
    ? '村民约不了这个时间。'
    : `约好的 ${String(homes)} 户马上收到通知：这次来不了。他们会排到“待受理”，请一户一户打电话另定时间。`

function useSetting({ beatId, time, onChanged }: Pick<Props, 'beatId' | 'time' | 'onChanged'>) {
  const { busy, problem, run } = useAttempt()
  const save = async (setting: Omit<HalfDaySetting, 'beatId' | 'day'>) => {
    await run(async () => {
      const { calledOff } = await setHalfDay({ beatId, day: time.day, ...setting })
      toast(calledOff === 0 ? '定好了' : `定好了，通知了 ${String(calledOff)} 户`)
      onChanged()
    })
  }
  return { busy, problem, save }
}

/** The chief's number for a half-day, and closing it or the whole day with a reason. */
export function HalfDayForm({ beatId, time, half, bookedThatDay, onChanged }: Props) {
  const [homes, setHomes] = useState(half.capacity === 0 ? '' : String(half.capacity))
  const [reason, setReason] = useState('')
  const { busy, problem, save } = useSetting({ beatId, time, onChanged })
  const close = async (whole: boolean) => {
    const what = whole ? '整天' : halfNames[time.half]
    const text = warningOf(whole ? bookedThatDay : half.booked)
    if (!(await confirm({ title: `${what}不上门？`, text, yes: '不上门' }))) return
    await save({ half: whole ? null : time.half, capacity: 0, note: reason.trim() })
  }
  const isNumber = /^\d{1,2}$/.test(homes) && Number(homes) > 0 && Number(homes) <= MOST_CAPACITY
  return (
    <Card>
      <Field
        label={`这半天能上门几户（最多 ${String(MOST_CAPACITY)}）`}
        kind="number"
        most={2}
        initial={homes}
        onChange={setHomes}
      />
      <Button
        text={half.state === 'closed' ? '重新开放' : '定下来'}
        icon="check"
        disabled={busy || !isNumber}
        onPress={() => void save({ half: time.half, capacity: Number(homes) })}
      />
      {bookedThatDay === 0 ? null : (
        <View>
          {`${halfNames[time.half]}约了 ${String(half.booked)} 户，全天约了 ${String(bookedThatDay)} 户。定了不上门，他们马上收到通知。`}
        </View>
      )}
      <Field label="不上门的原因（村民看得到）" most={60} counted hint="全所培训" onChange={setReason} />
      <View className="row row-wrap">
        <Button
          text={`${halfNames[time.half]}不上门`}
          look="quiet"
          narrow
          disabled={busy || reason.trim() === ''}
          onPress={() => void close(false)}
        />
        <Button
          text="整天不上门"
          look="quiet"
          narrow
          disabled={busy || reason.trim() === ''}
          onPress={() => void close(true)}
        />
      </View>
      <ProblemLine problem={problem} />
    </Card>
  )
}

/** A day off was entered after households had booked: the chief tells them at once, else the server does in time. */
export function TellNow({ half, ...props }: Omit<Props, 'bookedThatDay'>) {
  const { busy, problem, save } = useSetting(props)
  const homes = String(half.booked)
  const tell = async () => {
    if (!(await confirm({ title: `告诉这 ${homes} 户？`, text: warningOf(half.booked), yes: '告诉他们' })))
      return
    await save({ half: props.time.half, capacity: 0, note: half.why ?? '这天休息' })
  }
  return (
    <Card>
      <View>{`约好的 ${homes} 户还不知道这天休息。不点的话，到前两天会自动告诉他们。`}</View>
      <Button text={`现在告诉这 ${homes} 户`} icon="bell" disabled={busy} onPress={() => void tell()} />
      <ProblemLine problem={problem} />
    </Card>
  )
}
