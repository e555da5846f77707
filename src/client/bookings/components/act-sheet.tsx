import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { ErrorLine } from '@client/ui/choices'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useForm } from '@client/ui/use-form'
import { UsualWords } from '@client/ui/usual-words'
import type { BookingAct } from '@shared/bookings/booking'
import { actNames } from '@shared/bookings/booking-words.rules'
import { type Booking, actOn } from '../bookings.api'
import { AcceptanceFields, HandoverFields, LatenessFields, MissingFields, TimeField } from './act-fields'
import { type ActForm, bodyOf, emptyForm, problemIn } from './act-form'
import { actWords, usualReasons } from './act-words'
import { SlotPicker } from './slot-picker'

interface Props {
  readonly booking: Booking
  readonly act: BookingAct
  readonly onClose: () => void
  readonly onDone: (booking: Booking) => void
}

export interface FieldsProps {
  readonly form: ActForm
  readonly change: (change: Partial<ActForm>) => void
}

/** Asks what has to be said with an act, no more, and does it. */
export function ActSheet({ booking, act, onClose, onDone }: Props) {
  const { form, change, missing, setMissing } = useForm(emptyForm)
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    const unsaid = problemIn(act, form)
    setMissing(unsaid)
    if (unsaid !== null) return
    await run(async () => {
      onDone(await actOn(booking.id, act, bodyOf(act, form, booking)))
    })
  }
  return (
    <Sheet title={actNames[act]} onClose={onClose}>
      <Fields act={act} booking={booking} form={form} change={change} />
      <ErrorLine text={missing} />
      <ProblemLine problem={problem} />
      <Button text={`确定：${actNames[act]}`} disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}

interface AllProps extends FieldsProps {
  readonly act: BookingAct
  readonly booking: Booking
}

function Fields(props: AllProps) {
  const { act, booking, form, change } = props
  const words = actWords[act]
  return (
    <>
      {act === 'call' ? <Reached form={form} change={change} /> : null}
      {words.slot ? (
        <SlotPicker
          village={booking.villageCode}
          chosen={form.slot}
          onChoose={(slot) => {
            change({ slot })
          }}
        />
      ) : null}
      {words.time ? <TimeField booking={booking} change={change} /> : null}
      {words.minutes ? <LatenessFields form={form} change={change} /> : null}
      {words.missing ? <MissingFields form={form} change={change} /> : null}
      {words.acceptance ? <AcceptanceFields form={form} change={change} /> : null}
      <Handing {...props} />
      <Reason {...props} />
    </>
  )
}

function Handing({ act, booking, form, change }: AllProps) {
  const { receiver, oldCard } = actWords[act]
  return (
    <>
      {receiver ? (
        <HandoverFields relations={receiver} form={form} change={change} booking={booking} />
      ) : null}
      {oldCard ? <OldCard form={form} change={change} /> : null}
    </>
  )
}

function Reached({ form, change }: FieldsProps) {
  return (
    <View className="choices">
      <Choice
        text="打通了"
        chosen={form.reached}
        onPress={() => {
          change({ reached: true })
        }}
      />
      <Choice
        text="没打通"
        chosen={!form.reached}
        onPress={() => {
          change({ reached: false })
        }}
      />
    </View>
  )
}

function OldCard({ form, change }: FieldsProps) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">旧证</View>
      <View className="choices">
        <Choice
          text="收回了"
          chosen={form.oldCardReturned === true}
          onPress={() => {
            change({ oldCardReturned: true })
          }}
        />
        <Choice
          text="没有旧证"
          chosen={form.oldCardReturned === false}
          onPress={() => {
            change({ oldCardReturned: false })
          }}
        />
      </View>
    </View>
  )
}

function Reason({ act, form, change }: AllProps) {
  const { reason: asked, note } = actWords[act]
  if (asked === undefined && note === undefined) return null
  return (
    <UsualWords
      usual={usualReasons[act] ?? []}
      label={note ?? (act === 'follow-up' ? '回访怎么说的' : '为什么（村民看得到）')}
      most={200}
      words={form.reason}
      onChange={(reason) => {
        change({ reason })
      }}
    />
  )
}
