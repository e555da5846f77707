import { Choice } from '@client/ui/choice'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { referralTargets, risks } from '@shared/disputes/dispute'
import { referralNames, riskNames } from '@shared/disputes/dispute-words.rules'
import type { FieldsProps } from './act-form'

/** What both sides agreed, by when, and whether the other side has signed on paper. */
export function AgreementFields({ form, change }: FieldsProps) {
  return (
    <>
      <Field
        label="谈成的内容（村民看得到）"
        kind="long"
        most={2000}
        onChange={(text) => {
          change({ text })
        }}
      />
      <Field
        label="哪天前做到（可以不写）"
        hint="2026-12-01"
        most={10}
        onChange={(performBy) => {
          change({ performBy })
        }}
      />
      <Choice
        text="对方已在纸上签字"
        chosen={form.otherSigned}
        wide
        onPress={() => {
          change({ otherSigned: !form.otherSigned })
        }}
      />
    </>
  )
}

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
      <Field
        label="具体是谁（村民看得到）"
        hint="例如：县水务局、城关人民法庭"
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
