import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choices, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { needKinds } from '@shared/visits/need'
import { needKindNames } from '@shared/visits/need-words.rules'
import { welfareNames, welfareNeeds } from '@shared/visits/visit'
import type { VisitForm } from '../visits.api'
import type { GateDraft, HeardNeed } from '../visits.store'
import { DayChips, later } from './day-chips'
import { namesBy } from './use-visit-form'

interface Props {
  readonly draft: GateDraft
  readonly change: (change: Partial<GateDraft>) => void
}

const MOST_NEEDS = 5

/** 急难愁盼 that were heard at this door; each becomes a matter with somebody's name and a day. */
export function HeardNeeds({ draft, change }: Props) {
  const { needs } = draft
  const put = (index: number, need: HeardNeed) => {
    change({ needs: needs.map((one, place) => (place === index ? need : one)) })
  }
  return (
    <Card>
      <Heading text="有啥难处" />
      {needs.length === 0 ? <View className="soft">听到要帮的事就记下，办好再把答复带回来。</View> : null}
      {needs.map((need, index) => (
        <View key={String(index)} className="gate-line stack stack-tight">
          <Field
            label={`难处${needs.length > 1 ? ` ${String(index + 1)}` : ''}`}
            hint="比如：路灯坏了，晚上不敢出门"
            most={300}
            initial={need.what}
            onChange={(what) => {
              put(index, { ...need, what })
            }}
          />
          <Choices
            label="像哪一样"
            options={needKinds}
            names={needKindNames}
            chosen={[need.kind]}
            onChoose={(kind) => {
              put(index, { ...need, kind })
            }}
          />
        </View>
      ))}
      {needs.length < MOST_NEEDS ? (
        <Button
          text={needs.length === 0 ? '记一件难处' : '再记一件'}
          icon="plus"
          look="quiet"
          onPress={() => {
            change({ needs: [...needs, { what: '', kind: 'other' }] })
          }}
        />
      ) : null}
    </Card>
  )
}

/** Who needs care, who came along, a word to oneself: folded away, since a gate is no desk. */
export function GateExtras({ form, draft, change }: Props & { readonly form: VisitForm }) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button
        text="还要记：要照顾的、同去的、备注"
        look="plain"
        onPress={() => {
          setOpen(true)
        }}
      />
    )
  return (
    <Card>
      <Choices
        label="要照顾的（只为帮忙）"
        options={welfareNeeds}
        names={welfareNames}
        chosen={draft.welfare}
        onChoose={(need) => {
          change({ welfare: toggled(draft.welfare, need) })
        }}
      />
      <Choices
        label="同去的人"
        options={form.team.map(({ id }) => id)}
        names={namesBy(form.team, ({ id }) => id)}
        chosen={draft.teamIds}
        onChoose={(id) => {
          change({ teamIds: toggled(draft.teamIds, id) })
        }}
      />
      <Field
        label="找谁说话（可以不填）"
        hint="称呼就行，不要全名和证件号"
        most={20}
        initial={draft.contactName}
        onChange={(contactName) => {
          change({ contactName })
        }}
      />
      <Field
        label="备注"
        kind="long"
        most={300}
        initial={draft.note}
        onChange={(note) => {
          change({ note })
        }}
      />
    </Card>
  )
}

export function NextVisit({ draft, change }: Props) {
  return (
    <Card>
      <DayChips
        label="下次什么时候来（可以不定）"
        day={draft.nextVisit}
        choices={later}
        onChoose={(day) => {
          change({ nextVisit: draft.nextVisit === day ? null : day })
        }}
      />
    </Card>
  )
}
