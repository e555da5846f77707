import { View } from '@tarojs/components'
import { Choice } from '@client/ui/choice'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { referralTargets, risks } from '@shared/disputes/dispute'
import { authoritiesOf, referralNames, riskNames } from '@shared/disputes/dispute-words.rules'
import type { FieldsProps } from './act-form'

const known = ({ to, authority }: FieldsProps['form']) =>
  authoritiesOf[to].includes(authority) ? authority : ''

/** Where it goes from here, by name: the usual ones are tapped. */
export function ReferralFields({ form, change }: FieldsProps) {
  return (
    <>
      <Choices
        label="转到哪里"
        options={referralTargets}
        names={referralNames}
        chosen={[form.to]}
        wide
        onChoose={(to) => {
          change({ to })
        }}
      />
      <View className="choices">
        {authoritiesOf[form.to].map((one) => (
          <Choice
            key={one}
            text={one}
            chosen={form.authority === one}
            onPress={() => {
              change({ authority: one })
            }}
          />
        ))}
      </View>
      <Field
        key={`${form.to}${known(form)}`}
        label="具体是谁（村民看得到）"
        hint="例如：县水务局、城关人民法庭"
        initial={form.authority}
        most={60}
        onChange={(authority) => {
          change({ authority })
        }}
      />
    </>
  )
}

export function RiskFields({ form, change }: FieldsProps) {
  return (
    <>
      <Choices
        label="等级（降级只能由民警来定）"
        options={risks}
        names={riskNames}
        chosen={[form.risk]}
        onChoose={(risk) => {
          change({ risk })
        }}
      />
      <Choice
        text="受保护：只有本警务区民警和所长看得到，不调解"
        chosen={form.isProtected}
        wide
        onPress={() => {
          change({ isProtected: !form.isProtected })
        }}
      />
    </>
  )
}
