import { View } from '@tarojs/components'
import { Choice } from '@client/ui/choice'
import { Choices, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import {
  exclusions,
  mediationKinds,
  minorViolations,
  minorsPresent,
  venues,
} from '@shared/disputes/mediation'
import {
  basisNames,
  exclusionNames,
  kindNames,
  kindRules,
  minorsNames,
  venueNames,
  violationNames,
} from '@shared/disputes/mediation-words.rules'
import { basesFor } from '@shared/disputes/mediation.rules'
import type { FieldsProps } from './act-form'
import { CameFields } from './came-fields'
import { HeldFields } from './held-fields'

/** A meeting that took place: the kind first, with what the law says of it. */
export function SessionFields(props: FieldsProps) {
  const { form, change } = props
  const bases = basesFor(form.kind)
  return (
    <>
      <Choices
        label="哪一种调解"
        options={mediationKinds}
        names={kindNames}
        chosen={[form.kind]}
        onChoose={(kind) => {
          change({ kind, basis: basesFor(kind)[0] ?? 'people' })
        }}
      />
      <View className="dispute-law stack stack-tight small">
        {kindRules[form.kind].map((rule) => (
          <View key={rule}>{`· ${rule}`}</View>
        ))}
      </View>
      {bases.length < 2 ? null : (
        <Choices
          label="以谁的名义"
          options={bases}
          names={basisNames}
          chosen={[form.basis]}
          onChoose={(basis) => {
            change({ basis })
          }}
        />
      )}
      <HeldFields {...props} />
      {form.kind === 'public-order' ? <PublicOrder {...props} /> : null}
      <Place {...props} />
      <CameFields {...props} />
      <Said {...props} />
    </>
  )
}

/** 治安管理处罚法 Art. 9 and 108; 行政案件程序规定 179. */
function PublicOrder({ form, change }: FieldsProps) {
  return (
    <>
      <Choices
        label="是哪一种违法行为（情节较轻）"
        options={minorViolations}
        names={violationNames}
        chosen={form.violation === null ? [] : [form.violation]}
        onChoose={(violation) => {
          change({ violation })
        }}
      />
      <Choices
        label="有没有这些情形（有就不能治安调解）"
        options={exclusions}
        names={exclusionNames}
        chosen={form.exclusions}
        onChoose={(one) => {
          change({ exclusions: toggled(form.exclusions, one) })
        }}
      />
      <Choices
        label="未成年人"
        options={minorsPresent}
        names={minorsNames}
        chosen={[form.minors]}
        wide
        onChoose={(minors) => {
          change({ minors })
        }}
      />
    </>
  )
}

function Place({ form, change }: FieldsProps) {
  return (
    <>
      <Choices
        label="什么地方"
        options={venues}
        names={venueNames}
        chosen={[form.venue]}
        onChoose={(venue) => {
          change({ venue })
        }}
      />
      <Field
        label="在哪里（双方看得到）"
        initial={form.meetPlace}
        most={60}
        onChange={(meetPlace) => {
          change({ meetPlace })
        }}
      />
      <Field
        label="几名民警在场（辅警不算）"
        kind="number"
        initial={form.officers}
        most={1}
        onChange={(officers) => {
          change({ officers })
        }}
      />
      <Choice
        text="全程同步录音录像"
        chosen={form.recorded}
        wide
        onPress={() => {
          change({ recorded: !form.recorded })
        }}
      />
    </>
  )
}

/** Each side's words are kept apart; the other side never reads them. */
function Said({ change }: FieldsProps) {
  return (
    <>
      <Field
        label="反映的一方怎么说（不给对方看）"
        kind="long"
        most={500}
        onChange={(saidByReporter) => {
          change({ saidByReporter })
        }}
      />
      <Field
        label="对方怎么说（不给反映的一方看）"
        kind="long"
        most={500}
        onChange={(saidByOther) => {
          change({ saidByOther })
        }}
      />
    </>
  )
}
