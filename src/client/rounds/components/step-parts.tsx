import { View } from '@tarojs/components'
import { Choice } from '@client/ui/choice'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { type StepForm, receiverNames, receivers } from './step-form'

export interface PartProps {
  readonly form: StepForm
  readonly change: (part: Partial<StepForm>) => void
}

interface TwoProps {
  readonly label?: string
  readonly yes: string
  readonly no: string
  readonly value: boolean | null
  readonly onChange: (value: boolean) => void
}

function YesOrNo({ label, yes, no, value, onChange }: TwoProps) {
  return (
    <View className="stack stack-tight">
      {label === undefined ? null : <View className="field-label">{label}</View>}
      <View className="choices">
        {[true, false].map((one) => (
          <Choice
            key={String(one)}
            text={one ? yes : no}
            chosen={value === one}
            onPress={() => {
              onChange(one)
            }}
          />
        ))}
      </View>
    </View>
  )
}

export function Reached({ form, change }: PartProps) {
  return (
    <YesOrNo
      yes="打通了"
      no="没打通"
      value={form.reached}
      onChange={(reached) => {
        change({ reached })
      }}
    />
  )
}

const lateness = { '10': '10 分钟', '20': '20 分钟', '30': '半小时', '60': '一小时' } as const
const lateBy = ['10', '20', '30', '60'] as const

export function Lateness({ form, change }: PartProps) {
  return (
    <Choices
      label="大约晚到多久"
      options={lateBy}
      names={lateness}
      chosen={lateBy.filter((minutes) => Number(minutes) === form.minutes)}
      onChoose={(minutes) => {
        change({ minutes: Number(minutes) })
      }}
    />
  )
}

export function Acceptance({ form, change }: PartProps) {
  return (
    <View className="stack">
      <Field
        label="受理凭证号"
        most={40}
        onChange={(number) => {
          change({ number })
        }}
      />
      <YesOrNo
        label="住得偏远、交通不便"
        yes="是，加 30 天"
        no="不是"
        value={form.remote}
        onChange={(remote) => {
          change({ remote })
        }}
      />
    </View>
  )
}

export function Delivery({ form, change, subjectName }: PartProps & { readonly subjectName: string }) {
  return (
    <View className="stack">
      <Choices
        label="谁签收的"
        options={receivers}
        names={receiverNames}
        chosen={form.relation === null ? [] : [form.relation]}
        onChoose={(relation) => {
          change({ relation, receiver: relation === 'self' ? subjectName : '' })
        }}
      />
      {form.relation === null || form.relation === 'self' ? null : (
        <Field
          label="签收人的姓名"
          most={30}
          onChange={(receiver) => {
            change({ receiver })
          }}
        />
      )}
      <YesOrNo
        label="旧证"
        yes="收回了"
        no="没有旧证"
        value={form.oldCardReturned}
        onChange={(oldCardReturned) => {
          change({ oldCardReturned })
        }}
      />
    </View>
  )
}
