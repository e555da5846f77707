import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import type { SlotTime } from '@shared/bookings/booking'
import { sayHalf } from '@shared/bookings/slot.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type Booking, actOn } from '../bookings.api'
import { SlotPicker } from './slot-picker'

interface Props {
  readonly booking: Booking
  readonly onChanged: (booking: Booking) => void
}

/** What the household may do now: pick another time, add what was missing, cancel, say how it went. */
export function HouseholdActs({ booking, onChanged }: Props) {
  const { may, changeUntil, asksSatisfaction } = booking
  const [moving, setMoving] = useState<'rescheduling' | 'supplement' | null>(null)
  const { busy, problem, run } = useAttempt()
  const cancel = async () => {
    const question = {
      title: '取消这次预约？',
      text: '位置会让给别人。要办的时候可以再约。',
      yes: '取消预约',
      no: '先不取消',
    }
    if (!(await confirm(question))) return
    await run(async () => {
      onChanged(await actOn(booking.id, 'cancellation', {}))
    })
  }
  if (may.length === 0 && !asksSatisfaction && changeUntil === null) return null
  return (
    <Card>
      {may.includes('supplement') ? (
        <Button
          text="补好了，选个时间"
          icon="check"
          onPress={() => {
            setMoving('supplement')
          }}
        />
      ) : null}
      {may.includes('rescheduling') ? (
        <Button
          text="改个时间"
          icon="clock"
          look="quiet"
          onPress={() => {
            setMoving('rescheduling')
          }}
        />
      ) : null}
      {may.includes('cancellation') ? (
        <Button text="取消预约" look="plain" disabled={busy} onPress={() => void cancel()} />
      ) : null}
      <ProblemLine problem={problem} />
      <UntilLine changeUntil={changeUntil} open={may.includes('rescheduling')} />
      {asksSatisfaction ? (
        <Button
          text="说说办得怎么样"
          icon="message"
          onPress={() => {
            goTo('feedback/pages/satisfaction', { service: 'booking', id: booking.id })
          }}
        />
      ) : null}
      {moving === null ? null : (
        <MoveSheet
          booking={booking}
          act={moving}
          onDone={(changed) => {
            setMoving(null)
            if (changed !== null) onChanged(changed)
          }}
        />
      )}
    </Card>
  )
}

function UntilLine({ changeUntil, open }: { readonly changeUntil: string | null; readonly open: boolean }) {
  if (changeUntil === null) return null
  return (
    <View className="soft small">
      {open
        ? `${sayInstant(new Date(changeUntil), new Date())} 前可以在这里改期、取消，过了请打电话`
        : '快到上门的时间了，要改期、取消，请打电话'}
    </View>
  )
}

interface MoveProps {
  readonly booking: Booking
  readonly act: 'rescheduling' | 'supplement'
  readonly onDone: (changed: Booking | null) => void
}

/** Another half-day, and with a supplement a word about what is ready now. */
function MoveSheet({ booking, act, onDone }: MoveProps) {
  const [slot, setSlot] = useState<SlotTime | null>(null)
  const [note, setNote] = useState('')
  const { busy, problem, run } = useAttempt()
  const choose = async (chosen: SlotTime) => {
    if (busy) return
    setSlot(chosen)
    const title = `${sayHalf(chosen, new Date())}，行吗？`
    if (!(await confirm({ title, text: '民警会再打电话跟您定钟点。', yes: '就这个' }))) return
    await run(async () => {
      const words = act === 'supplement' && note.trim() !== '' ? { note: note.trim() } : {}
      onDone(await actOn(booking.id, act, { slot: chosen, ...words }))
    })
  }
  return (
    <Sheet
      title={act === 'supplement' ? '补好了，哪天来？' : '改到哪天？'}
      onClose={() => {
        onDone(null)
      }}
    >
      {act === 'supplement' ? (
        <Field label="补了什么（可以不写）" initial={note} most={200} onChange={setNote} />
      ) : null}
      <ProblemLine problem={problem} />
      <SlotPicker village={booking.villageCode} chosen={slot} onChoose={(chosen) => void choose(chosen)} />
    </Sheet>
  )
}
