import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useQueued } from '@client/platform/queued'
import { Button } from '@client/ui/button'
import { Card, Heading, ListItem } from '@client/ui/card'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { useForm } from '@client/ui/use-form'
import { useLoadable } from '@client/ui/use-loadable'
import { sayDay } from '@shared/kernel/day-words.rules'
import {
  type TalkKind,
  type TalkTopic,
  talkKindNames,
  talkKinds,
  talkTopicNames,
  talkTopics,
} from '@shared/visits/prevention-talk'
import { DayChips, lately } from '../components/day-chips'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { useVisitForm } from '../components/use-visit-form'
import { VillageChips } from '../components/village-chips'
import { type Talk, type VisitForm, listTalks } from '../visits.api'
import { daysFrom } from '../visits.store'

const SHOWN = 50

export default function Prevention() {
  return (
    <StaffPage title="宣传和劝导">
      <Log />
    </StaffPage>
  )
}

function Log() {
  const [talks, reload] = useLoadable(useCallback(() => listTalks({ query: { limit: SHOWN } }), []))
  const [places, again] = useVisitForm()
  const [told, setTold] = useState(0)
  const { unsent, send } = useQueued('talks', reload)
  return (
    <View className="stack">
      <FourFaces of={places} onRetry={again}>
        {(form) => (
          <TalkFields
            key={told}
            places={form}
            onSave={(body) => {
              send('/api/prevention-talks', body)
              setTold(told + 1)
            }}
          />
        )}
      </FourFaces>
      {unsent.map((item) => (
        <UnsentCard key={item.key} item={item} title={`一次宣传：${String(item.body.place)}`} />
      ))}
      <FourFaces of={talks} onRetry={reload} isEmpty={({ items }) => items.length === 0} empty={null}>
        {({ items }: { readonly items: readonly Talk[] }) => (
          <View className="stack stack-tight">
            <Heading text="记过的" />
            {items.map((talk) => (
              <ListItem
                key={talk.id}
                icon={talk.kind === 'traffic' ? 'car' : 'speaker'}
                title={`${talkTopicNames[talk.topic]}，${talk.place}`}
                note={`${sayDay(talk.day)} · ${talk.village} · ${String(talk.audience)} 人听 · ${talk.by}`}
              />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}

interface TalkForm {
  readonly kind: TalkKind
  readonly topic: TalkTopic | null
  readonly day: string
  readonly villageCode: string | null
  readonly place: string
  readonly audience: string
  readonly material: string
}

const emptyTalk = (): TalkForm => ({
  kind: 'talk',
  topic: null,
  day: daysFrom(0),
  villageCode: null,
  place: '',
  audience: '',
  material: '',
})

function talkProblem({ topic, villageCode, place, audience }: TalkForm): string | null {
  if (villageCode === null) return '请选哪个村'
  if (topic === null) return '请选讲的什么'
  if (place.trim() === '') return '请写在什么地方'
  return /^[1-9]\d{0,3}$/.test(audience.trim()) ? null : '请填大概多少人听'
}

function toTalkBody({ material, audience, place, ...form }: TalkForm): Record<string, unknown> {
  const given = material.trim()
  return {
    ...form,
    place: place.trim(),
    audience: Number(audience),
    ...(given === '' ? {} : { material: given }),
  }
}

interface FieldsProps {
  readonly places: VisitForm
  readonly onSave: (body: Record<string, unknown>) => void
}

function TalkFields({ places, onSave }: FieldsProps) {
  const { form, change, missing, setMissing } = useForm(emptyTalk)
  const save = () => {
    const problem = talkProblem(form)
    setMissing(problem)
    if (problem === null) onSave(toTalkBody(form))
  }
  return (
    <Card>
      <Choices
        label="哪一种"
        options={talkKinds}
        names={talkKindNames}
        chosen={[form.kind]}
        onChoose={(kind) => {
          change({ kind, ...(kind === 'traffic' ? { topic: 'traffic-safety' } : {}) })
        }}
      />
      <VillageChips
        form={places}
        chosen={form.villageCode}
        onChoose={(villageCode) => {
          change({ villageCode })
        }}
      />
      <Choices
        label="讲的什么"
        options={talkTopics}
        names={talkTopicNames}
        chosen={form.topic === null ? [] : [form.topic]}
        onChoose={(topic) => {
          change({ topic })
        }}
      />
      <DayChips
        label="哪天"
        day={form.day}
        choices={lately}
        onChoose={(day) => {
          change({ day })
        }}
      />
      <Field
        label="什么地方"
        hint="如：村委会院子"
        most={40}
        onChange={(place) => {
          change({ place })
        }}
      />
      <Field
        label="大概多少人听"
        kind="number"
        most={4}
        onChange={(audience) => {
          change({ audience })
        }}
      />
      <Field
        label="发了什么（可以不填）"
        hint="如：反诈折页、联系卡"
        most={40}
        onChange={(material) => {
          change({ material })
        }}
      />
      <ErrorLine text={missing} />
      <Button text="记下" icon="check" onPress={save} />
    </Card>
  )
}
