import { View } from '@tarojs/components'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import type { TypedDate } from '../bookings.store'

interface Props {
  readonly label: string
  readonly date: TypedDate
  readonly onChange: (date: TypedDate) => void
  readonly error?: string | undefined
  /** An example of a year. */
  readonly year: string
}

const digits = (text: string) => text.replace(/\D/g, '')

/** A date typed as three numbers: turning a wheel back to 1948 is no way for an old hand. */
export function DateField({ label, date, onChange, error, year }: Props) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">{label}</View>
      <View className="booking-date-parts">
        <Field
          label="年"
          initial={date.year}
          kind="number"
          most={4}
          hint={year}
          onChange={(text) => {
            onChange({ ...date, year: digits(text) })
          }}
        />
        <Field
          label="月"
          initial={date.month}
          kind="number"
          most={2}
          hint="3"
          onChange={(text) => {
            onChange({ ...date, month: digits(text) })
          }}
        />
        <Field
          label="日"
          initial={date.day}
          kind="number"
          most={2}
          hint="2"
          onChange={(text) => {
            onChange({ ...date, day: digits(text) })
          }}
        />
      </View>
      <ErrorLine text={error} />
    </View>
  )
}
