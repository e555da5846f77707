import { View } from '@tarojs/components'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { consentWays } from '@shared/disputes/dispute'
import { consentWayNames } from '@shared/disputes/dispute-words.rules'
import { panelTies } from '@shared/disputes/mediation'
import { tieNames } from '@shared/disputes/mediation-words.rules'
import { stepsOut } from '@shared/disputes/mediation.rules'
import { roleNames } from '@shared/kernel/actor'
import type { Dispute } from '../disputes.api'
import type { FieldsProps } from './act-form'

/** Whom to invite; the phone finds their own account and is shown to nobody. */
export function InvitationFields({ change }: FieldsProps) {
  return (
    <>
      <View className="dispute-law small">
        被请的人只看到：为什么事、时间、地点和自己说的话。看不到是谁反映的，也看不到另一方的电话和说法。
      </View>
      <Field
        label="怎么称呼（可以不写）"
        most={30}
        onChange={(name) => {
          change({ name })
        }}
      />
      <Field
        label="手机号（没有的，民警上门或打电话说）"
        kind="number"
        most={20}
        onChange={(phone) => {
          change({ phone })
        }}
      />
      <Field
        label="请他（她）来说什么事（本人看得到，可以不写）"
        hint="不要写是谁反映的"
        most={60}
        onChange={(topic) => {
          change({ topic })
        }}
      />
    </>
  )
}

export function ConsentWayField({ form, change }: FieldsProps) {
  const ways = consentWays.filter((way) => way !== 'app')
  return (
    <Choices
      label="怎么表示的"
      options={ways}
      names={consentWayNames}
      chosen={[form.consentWay]}
      onChoose={(consentWay) => {
        change({ consentWay })
      }}
    />
  )
}

interface TieProps extends FieldsProps {
  readonly dispute: Dispute
  readonly myId: string
}

/** What ties a member to a side; who decides says it for others too. */
export function TieFields({ dispute, myId, form, change }: TieProps) {
  const decides = dispute.source !== null
  const members = dispute.panel.filter(({ id, steppedOut }) => id !== null && !steppedOut)
  const ids = members.flatMap(({ id }) => id ?? [])
  const names = Object.fromEntries(
    members.map(({ id, name, role }) => [id ?? '', `${roleNames[role]} ${name}`]),
  )
  return (
    <>
      {decides ? (
        <Choices
          label="谁"
          options={ids}
          names={names}
          chosen={[form.memberId ?? myId]}
          onChoose={(memberId) => {
            change({ memberId })
          }}
        />
      ) : null}
      <Choices
        label="和双方有没有关系"
        options={panelTies}
        names={tieNames}
        chosen={[form.tie]}
        wide
        onChoose={(tie) => {
          change({ tie })
        }}
      />
      {stepsOut(form.tie) ? <View className="dispute-law small">要回避：从现在起看不到这件事。</View> : null}
    </>
  )
}
