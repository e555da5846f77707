import { View } from '@tarojs/components'
import { Choices } from '@client/ui/choices'
import { DayField } from '@client/ui/day-field'
import { Field } from '@client/ui/field'
import { type StaffRole, roleNames } from '@shared/kernel/actor'

/** What is typed about somebody who is invited. */
export type Newcomer = typeof blank

export const blank = {
  staffNumber: '',
  name: '',
  role: 'officer' as StaffRole,
  workPhone: '',
  termUntil: '',
  by: '',
  on: '',
}

interface FieldsProps {
  readonly form: Newcomer
  readonly roles: readonly StaffRole[]
  readonly errorOf: (field: string) => string | undefined
  readonly change: (part: Partial<Newcomer>) => void
}

/** Who comes, in which role, until when. */
export function InvitationFields({ form, roles, errorOf, change }: FieldsProps) {
  return (
    <View className="stack">
      <Choices
        label="岗位"
        options={roles}
        names={roleNames}
        chosen={[form.role]}
        onChoose={(role) => {
          change({ role })
        }}
      />
      <Field
        label="姓名"
        most={20}
        error={errorOf('name')}
        onChange={(name) => {
          change({ name })
        }}
      />
      <Field
        label="警号（工号）"
        most={20}
        error={errorOf('staffNumber')}
        onChange={(staffNumber) => {
          change({ staffNumber })
        }}
      />
      <Field
        label="工作电话（村民看得到，可以空着）"
        most={20}
        error={errorOf('workPhone')}
        onChange={(workPhone) => {
          change({ workPhone })
        }}
      />
      {form.role === 'grid-worker' ? (
        <View className="stack">
          <Field
            label="谁推荐的（考察通过才能登录）"
            most={40}
            hint="白草坡村村民代表会议"
            onChange={(by) => {
              change({ by })
            }}
          />
          <DayField
            label="哪天推荐的"
            day={form.on}
            onChange={(on) => {
              change({ on })
            }}
          />
        </View>
      ) : null}
      <DayField
        label="任期到哪天（可以空着）"
        day={form.termUntil}
        onChange={(termUntil) => {
          change({ termUntil })
        }}
      />
    </View>
  )
}
