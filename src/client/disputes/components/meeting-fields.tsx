import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { addDays, beijingDay, instantAt, sayInstant } from '@shared/kernel/beijing-time'
import type { FieldsProps } from './act-form'

const DAYS_AHEAD = 7
const times = ['08:30', '09:30', '10:30', '14:30', '15:30', '16:30', '19:00'] as const
const timeNames = Object.fromEntries(times.map((time) => [time, time])) as Record<string, string>

/** The day without its clock. */
const sayDay = (day: string, now: Date) => sayInstant(instantAt(day, 0), now).replace(/\s?00:00$/, '')

/** When and where both sides meet: tapped, not typed. */
export function MeetingFields({ form, change }: FieldsProps) {
  const now = new Date()
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(beijingDay(now), ahead))
  const dayNames = Object.fromEntries(days.map((day) => [day, sayDay(day, now)]))
  return (
    <>
      <Choices
        label="哪天（双方看得到）"
        options={days}
        names={dayNames}
        chosen={[form.meetDay]}
        onChoose={(meetDay) => {
          change({ meetDay })
        }}
      />
      <Choices
        label="几点"
        options={times}
        names={timeNames}
        chosen={[form.meetTime]}
        onChoose={(meetTime) => {
          change({ meetTime })
        }}
      />
      <Field
        label="在哪里（双方看得到）"
        hint="例如：白草坡村委会"
        initial={form.meetPlace}
        most={60}
        onChange={(meetPlace) => {
          change({ meetPlace })
        }}
      />
    </>
  )
}
