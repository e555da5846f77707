import { View } from '@tarojs/components'
import { Choice } from '@client/ui/choice'
import { Choices } from '@client/ui/choices'
import { DayField } from '@client/ui/day-field'
import { Field } from '@client/ui/field'
import { referralTargets, risks } from '@shared/disputes/dispute'
import { authoritiesOf, referralNames, riskNames } from '@shared/disputes/dispute-words.rules'
import { courtNewsNames } from '@shared/disputes/mediation-words.rules'
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

/** Both ask the court together; then it answers. */
export function CourtFields({ form, change }: FieldsProps) {
  const { court, courtDay } = form
  return (
    <>
      {court === 'asked' || court === null ? (
        <View className="dispute-law small">
          双方要一起去，协议生效起 30 天内（人民调解法 33 条），不收钱。法院不确认婚姻、收养这些身份的事。
        </View>
      ) : (
        <Choices
          label="法院怎么答复的"
          options={['confirmed', 'declined'] as const}
          names={courtNewsNames}
          chosen={[court]}
          wide
          onChoose={(news) => {
            change({ court: news })
          }}
        />
      )}
      <DayField
        label={court === 'asked' ? '哪天去申请的' : '哪天答复的'}
        day={courtDay}
        onChange={(day) => {
          change({ courtDay: day })
        }}
      />
    </>
  )
}
