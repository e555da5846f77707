import { Choices } from '@client/ui/choices'
import { addDays, beijingDay, nameDay } from '@shared/kernel/beijing-time'
import { type FieldsProps, JUST_NOW } from './act-form'

const DAYS_BACK = 7
const times = ['08:30', '09:30', '10:30', '11:30', '14:30', '15:30', '16:30', '17:30', '19:00'] as const
const timeNames = Object.fromEntries(times.map((time) => [time, time])) as Record<string, string>

/** When it took place: a record that is written in the evening names the morning. */
export function HeldFields({ form, change }: FieldsProps) {
  const today = beijingDay(new Date())
  const days = Array.from({ length: DAYS_BACK }, (_, back) => addDays(today, -back))
  const dayNames = Object.fromEntries(days.map((day) => [day, nameDay(day)]))
  return (
    <>
      <Choices
        label="什么时候调解的"
        options={[JUST_NOW, ...days]}
        names={{ ...dayNames, [JUST_NOW]: '刚才' }}
        chosen={[form.heldDay]}
        onChoose={(heldDay) => {
          change({ heldDay })
        }}
      />
      {form.heldDay === JUST_NOW ? null : (
        <Choices
          label="几点开始"
          options={times}
          names={timeNames}
          chosen={[form.heldTime]}
          onChoose={(heldTime) => {
            change({ heldTime })
          }}
        />
      )}
    </>
  )
}
