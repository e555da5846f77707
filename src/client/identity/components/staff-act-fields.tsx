import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Choice } from '@client/ui/choice'
import { Choices, toggled } from '@client/ui/choices'
import { DayField } from '@client/ui/day-field'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { roleNames } from '@shared/kernel/actor'
import { type StaffMember, listStations, listVillages } from '../staff.api'
import type { FormAct, StaffForm } from './staff-form'

interface Props {
  readonly act: FormAct
  readonly member: StaffMember
  readonly form: StaffForm
  readonly change: (part: Partial<StaffForm>) => void
}

/** The fields that an act asks for. */
export function StaffActFields(props: Props) {
  switch (props.act) {
    case 'describe':
      return <NameFields {...props} />
    case 'change-role':
      return (
        <Choices
          label="岗位"
          options={props.member.roles}
          names={roleNames}
          chosen={[props.form.role]}
          onChoose={(role) => {
            props.change({ role })
          }}
        />
      )
    case 'set-term':
      return <Day {...props} label="任期到哪天（空着就是没有期限）" />
    case 'recommend':
      return <RecommendationFields {...props} />
    case 'assign-villages':
      return <VillageFields {...props} />
    case 'set-absence':
      return <AbsenceFields {...props} />
    case 'transfer':
      return <TransferFields {...props} />
  }
}

function Day({ form, change, label }: Props & { readonly label: string }) {
  return (
    <DayField
      label={label}
      day={form.day}
      onChange={(day) => {
        change({ day })
      }}
    />
  )
}

function NameFields({ form, change }: Props) {
  return (
    <View className="stack">
      <Field
        label="姓名"
        initial={form.name}
        most={20}
        onChange={(name) => {
          change({ name })
        }}
      />
      <Field
        label="工作电话（村民看得到，可以空着）"
        initial={form.workPhone}
        most={20}
        onChange={(workPhone) => {
          change({ workPhone })
        }}
      />
    </View>
  )
}

function RecommendationFields(props: Props) {
  return (
    <View className="stack">
      <Field
        label="谁推荐的"
        initial={props.form.by}
        most={40}
        hint="白草坡村村民代表会议"
        onChange={(by) => {
          props.change({ by })
        }}
      />
      <Day {...props} label="哪天推荐的" />
    </View>
  )
}

function AbsenceFields(props: Props) {
  return (
    <View className="stack">
      <View className="soft">这几天由代班的人顶上，村民看得到谁在。</View>
      <Day {...props} label="从哪天" />
      <DayField
        label="到哪天"
        day={props.form.toDay}
        onChange={(toDay) => {
          props.change({ toDay })
        }}
      />
    </View>
  )
}

function VillageFields(props: Props) {
  const { member, form, change } = props
  const { stationId } = member
  const [villages, reload] = useLoadable(useCallback(() => listVillages(stationId), [stationId]))
  return (
    <View className="stack">
      <FourFaces of={villages} onRetry={reload}>
        {(all) => (
          <View className="choices">
            {all.map(({ code, name }) => (
              <Choice
                key={code}
                text={name}
                chosen={form.codes.includes(code)}
                onPress={() => {
                  change({ codes: toggled(form.codes, code) })
                }}
              />
            ))}
          </View>
        )}
      </FourFaces>
      <Day {...props} label="从哪天起" />
    </View>
  )
}

function TransferFields(props: Props) {
  const { member, form, change } = props
  const [stations, reload] = useLoadable(useCallback(() => listStations({}), []))
  return (
    <View className="stack">
      <FourFaces of={stations} onRetry={reload}>
        {({ items }) => (
          <View className="choices">
            {items
              .filter(({ id }) => id !== member.stationId)
              .map(({ id, name }) => (
                <Choice
                  key={id}
                  text={name}
                  chosen={form.stationId === id}
                  onPress={() => {
                    change({ stationId: id })
                  }}
                />
              ))}
          </View>
        )}
      </FourFaces>
      <Day {...props} label="从哪天起" />
      <View className="soft small">到那天，原来的警务区和村不再归他管，要重新登录。</View>
    </View>
  )
}
