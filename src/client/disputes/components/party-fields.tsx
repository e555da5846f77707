import { View } from '@tarojs/components'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { consentWays } from '@shared/disputes/dispute'
import { consentWayNames } from '@shared/disputes/dispute-words.rules'
import { panelTies } from '@shared/disputes/mediation'
import { tieNames } from '@shared/disputes/mediation-words.rules'
import { stepsOut } from '@shared/disputes/mediation.rules'
import { type Role, roleNames } from '@shared/kernel/actor'
import type { Dispute } from '../disputes.api'
import type { FieldsProps } from './act-form'
import { AssigneePicker } from './assignee-picker'

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
  readonly role: Role
}

/** What ties somebody to a side. Who works on the beat was never called: they say it only in order to step out. */
export function TieFields({ dispute, myId, role, form, change }: TieProps) {
  const members = dispute.panel.filter(({ id, steppedOut }) => id !== null && !steppedOut)
  const isMember = members.some(({ id }) => id === (form.memberId ?? myId))
  return (
    <>
      <Who dispute={dispute} myId={myId} role={role} form={form} change={change} />
      <Choices
        label="和双方有没有关系"
        options={isMember ? panelTies : panelTies.filter(stepsOut)}
        names={tieNames}
        chosen={form.tie === null ? [] : [form.tie]}
        wide
        onChoose={(tie) => {
          change({ tie })
        }}
      />
      {form.tie !== null && stepsOut(form.tie) ? (
        <View className="dispute-law small">
          要回避：从现在起看不到这件事，也不能改回来。由副班民警或所长接着办。
        </View>
      ) : null}
    </>
  )
}

/** Oneself; an officer also says it for who was called, a chief for everybody who may have a part in it. */
function Who({ dispute, myId, role, form, change }: TieProps) {
  const members = dispute.panel.filter(({ id, steppedOut }) => id !== null && id !== myId && !steppedOut)
  const decides = role === 'officer' || role === 'station-chief'
  const ids = [myId, ...(decides ? members.flatMap(({ id }) => id ?? []) : [])]
  const names = Object.fromEntries([
    ...members.map((one) => [one.id ?? '', `${roleNames[one.role]} ${one.name}`]),
    [myId, '我自己'],
  ]) as Record<string, string>
  return (
    <>
      <Choices
        label="谁"
        options={ids}
        names={names}
        chosen={[form.memberId ?? myId]}
        onChoose={(memberId) => {
          change({ memberId, tie: null })
        }}
      />
      {role === 'station-chief' ? (
        <AssigneePicker
          id={dispute.id}
          several={false}
          title="或者本所别的人"
          form={{ ...form, people: [form.memberId ?? ''] }}
          change={({ people = [] }) => {
            change({ memberId: people[0] ?? null, tie: null })
          }}
        />
      ) : null}
    </>
  )
}
