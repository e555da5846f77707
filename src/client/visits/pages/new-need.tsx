import { View } from '@tarojs/components'
import { replaceWith, usePageParams } from '@client/platform/navigate'
import { useQueued } from '@client/platform/queued'
import { useSession } from '@client/platform/session'
import { drafts } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { useForm } from '@client/ui/use-form'
import { VillageField } from '@client/ui/village-field'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { said } from '@shared/kernel/typed'
import { type NeedKind, needKinds } from '@shared/visits/need'
import { needKindNames } from '@shared/visits/need-words.rules'
import { DayChips, soon } from '../components/day-chips'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { type Need, findVillages } from '../visits.api'
import { daysFrom } from '../visits.store'

const DRAFT = 'new-need'
const sources = ['visit', 'phone', '110'] as const
type Source = (typeof sources)[number]
const sourceNames = { visit: '当面听到的', phone: '电话里说的', '110': '110 转来的' }

export default function NewNeed() {
  return (
    <StaffPage title="记一件难处">
      <Raise />
    </StaffPage>
  )
}

interface Form {
  readonly village: { readonly code: string; readonly name: string } | null
  readonly what: string
  readonly where: string
  readonly kind: NeedKind
  readonly source: Source
  readonly dueDay: BeijingDay
}

function bodyOf(form: Form, threadId: string | undefined): Record<string, unknown> {
  const body = {
    villageCode: form.village?.code,
    what: form.what.trim(),
    where: said(form.where),
    kind: form.kind,
    source: form.source,
    dueDay: form.dueDay,
    threadId,
  }
  return JSON.parse(JSON.stringify(body)) as Record<string, unknown>
}

const problemIn = ({ village, what }: Form): string | undefined => {
  if (village === null) return '请选哪个村'
  return what.trim() === '' ? '请写是什么难处' : undefined
}

function Raise() {
  const { thread, village, villageName } = usePageParams<'visits/pages/new-need'>()
  const role = useSession((session) => session.actor?.role)
  const { form, change, missing, setMissing } = useForm<Form>(() => ({
    village: village === undefined ? null : { code: village, name: villageName ?? '' },
    what: drafts.read(DRAFT),
    where: '',
    kind: 'other',
    source: 'visit',
    dueDay: daysFrom(7),
  }))
  const { unsent, send } = useQueued('new-need', (answer) => {
    replaceWith('visits/pages/need', { id: (answer as Need).id })
  })
  const save = () => {
    const problem = problemIn(form)
    setMissing(problem)
    if (problem !== undefined) return
    send('/api/needs', bodyOf(form, thread))
    drafts.keep(DRAFT, '')
  }
  if (unsent.length > 0)
    return (
      <View className="stack">
        {unsent.map((item) => (
          <UnsentCard
            key={item.key}
            item={item}
            title={String(item.body.what)}
            onTakeBack={() => undefined}
          />
        ))}
      </View>
    )
  return (
    <View className="stack">
      {thread === undefined ? null : <View>从村民的来信记下：村民会在“我的事”里看到办到哪了。</View>}
      <Card>
        <VillageField
          label="哪个村"
          village={form.village}
          find={findVillages}
          onChoose={(chosen) => {
            change({ village: chosen })
          }}
        />
        <What form={form} change={change} asksSource={thread === undefined && role !== 'grid-worker'} />
      </Card>
      <ErrorLine text={missing} />
      <Button text="记下" icon="check" onPress={save} />
    </View>
  )
}

interface WhatProps {
  readonly form: Form
  readonly change: (part: Partial<Form>) => void
  readonly asksSource: boolean
}

function What({ form, change, asksSource }: WhatProps) {
  return (
    <>
      <Field
        label="什么难处"
        kind="long"
        most={300}
        initial={form.what}
        onChange={(what) => {
          drafts.keep(DRAFT, what)
          change({ what })
        }}
      />
      <Choices
        label="像哪一样"
        options={needKinds}
        names={needKindNames}
        chosen={[form.kind]}
        onChoose={(kind) => {
          change({ kind })
        }}
      />
      <Field
        label="哪一家（可以不填）"
        hint="门前有什么好认的"
        most={60}
        onChange={(where) => {
          change({ where })
        }}
      />
      {asksSource ? (
        <Choices
          label="从哪来的"
          options={sources}
          names={sourceNames}
          chosen={[form.source]}
          onChoose={(source) => {
            change({ source })
          }}
        />
      ) : null}
      <DayChips
        label="几天内给答复"
        day={form.dueDay}
        choices={soon}
        onChoose={(dueDay) => {
          change({ dueDay })
        }}
      />
    </>
  )
}
