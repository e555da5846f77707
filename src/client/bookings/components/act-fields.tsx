import { View } from '@tarojs/components'
import { Choice } from '@client/ui/choice'
import { Choices, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import type { ReceiverRelation } from '@shared/bookings/booking'
import { receiverNames } from '@shared/bookings/booking-words.rules'
import { sayHalf } from '@shared/bookings/slot.rules'
import type { Booking } from '../bookings.api'
import type { ActForm } from './act-form'
import { usualMissing } from './act-words'

interface FieldsProps {
  readonly form: ActForm
  readonly change: (change: Partial<ActForm>) => void
}

export function TimeField({ booking, change }: Pick<FieldsProps, 'change'> & { readonly booking: Booking }) {
  const half = booking.visit === null ? '' : sayHalf(booking.visit, new Date())
  return (
    <Field
      label={`${half}几点到（可以不写）`}
      hint="如：9:30"
      most={8}
      onChange={(time) => {
        change({ time })
      }}
    />
  )
}

const delays = [10, 20, 30, 60] as const

export function LatenessFields({ form, change }: FieldsProps) {
  return (
    <View className="choices">
      {delays.map((minutes) => (
        <Choice
          key={minutes}
          text={`${String(minutes)} 分钟`}
          chosen={form.minutes === minutes}
          onPress={() => {
            change({ minutes })
          }}
        />
      ))}
    </View>
  )
}

/** 规范2021: what is missing is said once and completely. */
export function MissingFields({ form, change }: FieldsProps) {
  const other = form.missing.find((item) => !usualMissing.includes(item)) ?? ''
  return (
    <View className="stack stack-tight">
      <View className="field-label">缺什么（一次说清，可以多选）</View>
      <View className="choices">
        {usualMissing.map((item) => (
          <Choice
            key={item}
            text={item}
            chosen={form.missing.includes(item)}
            onPress={() => {
              change({ missing: toggled(form.missing, item) })
            }}
          />
        ))}
      </View>
      <Field
        label="还缺别的"
        initial={other}
        most={60}
        onChange={(text) => {
          const usual = form.missing.filter((item) => usualMissing.includes(item))
          change({ missing: text.trim() === '' ? usual : [...usual, text.trim()] })
        }}
      />
    </View>
  )
}

export function AcceptanceFields({ form, change }: FieldsProps) {
  return (
    <View className="stack">
      <Field
        label="受理凭证号"
        initial={form.number}
        most={40}
        onChange={(number) => {
          change({ number })
        }}
      />
      <View className="choices">
        <Choice
          text="交通不便，加 30 天"
          chosen={form.remote}
          onPress={() => {
            change({ remote: !form.remote })
          }}
        />
      </View>
      <View className="soft small">法定 45 天从现在算起。</View>
    </View>
  )
}

interface HandoverProps extends FieldsProps {
  readonly relations: readonly ReceiverRelation[]
  readonly booking: Booking
}

export function HandoverFields({ relations, booking, form, change }: HandoverProps) {
  return (
    <View className="stack">
      <Choices
        label="谁签收的"
        options={relations}
        names={receiverNames}
        chosen={form.relation === null ? [] : [form.relation]}
        onChoose={(relation) => {
          change({ relation, ...(relation === 'self' ? { receiver: booking.subjectName } : {}) })
        }}
      />
      <Field
        key={form.relation === 'self' ? 'self' : 'other'}
        label="签收人姓名"
        initial={form.receiver}
        most={30}
        onChange={(receiver) => {
          change({ receiver })
        }}
      />
    </View>
  )
}
