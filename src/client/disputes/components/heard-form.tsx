import { useState } from 'react'
import { replaceWith } from '@client/platform/navigate'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { useForm } from '@client/ui/use-form'
import { type VillageChoice, VillageField } from '@client/ui/village-field'
import { type DisputeCategory, categoryWords, disputeCategories } from '@shared/disputes/dispute-category'
import { sourceNames } from '@shared/disputes/dispute-words.rules'
import { said } from '@shared/kernel/typed'
import { findVillages, sendClue } from '../disputes.api'

const sources = ['110', 'phone', 'visit', 'grid'] as const
type Source = (typeof sources)[number]

const categoryNames = Object.fromEntries(
  disputeCategories.map((category) => [category, categoryWords[category].name]),
) as Record<DisputeCategory, string>

interface Heard {
  readonly source: Source
  readonly category: DisputeCategory | null
  readonly village: VillageChoice | null
  readonly text: string
  readonly landmark: string
  readonly teller: string
  readonly tellerPhone: string
  readonly other: string
  readonly otherPhone: string
}

const nothingYet: Heard = {
  source: 'phone',
  category: null,
  village: null,
  text: '',
  landmark: '',
  teller: '',
  tellerPhone: '',
  other: '',
  otherPhone: '',
}

function unsaid({ category, village, text }: Heard): string | null {
  if (category === null) return '请选是什么事'
  if (village === null) return '请选在哪个村'
  return text.trim() === '' ? '请写是怎么回事' : null
}

/** What the police heard at 110, on the phone or at a gate, written down once. */
export function HeardForm() {
  const { form: heard, change, missing, setMissing } = useForm(nothingYet)
  const [key] = useState(randomKey)
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    const { category, village } = heard
    setMissing(unsaid(heard))
    if (category === null || village === null || unsaid(heard) !== null) return
    await run(async () => {
      const { id } = await sendClue({ body: bodyOf(heard, category, village) }, { key })
      replaceWith('disputes/pages/dispute-desk', { id })
    })
  }
  return (
    <Card>
      <Matter heard={heard} change={change} />
      <PeopleFields change={change} />
      <ErrorLine text={missing ?? errorFor(problem, 'phone')} />
      <ProblemLine problem={problem} />
      <Button text="登记" icon="send" disabled={busy} onPress={() => void send()} />
    </Card>
  )
}

const bodyOf = (heard: Heard, category: DisputeCategory, village: VillageChoice) => ({
  source: heard.source,
  category,
  villageCode: village.code,
  text: heard.text.trim(),
  landmark: said(heard.landmark),
  teller: { name: said(heard.teller), phone: said(heard.tellerPhone) },
  other: { name: said(heard.other), phone: said(heard.otherPhone) },
})

interface Props {
  readonly heard: Heard
  readonly change: (part: Partial<Heard>) => void
}

function Matter({ heard, change }: Props) {
  return (
    <>
      <Choices
        label="从哪里听到的"
        options={sources}
        names={sourceNames}
        chosen={[heard.source]}
        onChoose={(source) => {
          change({ source })
        }}
      />
      <VillageField
        label="事情在哪个村"
        village={heard.village}
        find={findVillages}
        onChoose={(village) => {
          change({ village })
        }}
      />
      <Choices
        label="什么事"
        options={disputeCategories}
        names={categoryNames}
        chosen={heard.category === null ? [] : [heard.category]}
        onChoose={(category) => {
          change({ category })
        }}
      />
      <Field
        label="怎么回事"
        kind="long"
        most={2000}
        onChange={(text) => {
          change({ text })
        }}
      />
      <Field
        label="在哪里（可以不写）"
        most={100}
        onChange={(landmark) => {
          change({ landmark })
        }}
      />
    </>
  )
}

const fields = [
  ['teller', '说的人怎么称呼（可以不写）', 30],
  ['tellerPhone', '说的人的电话（可以不写）', 20],
  ['other', '对方怎么称呼（可以不写）', 30],
  ['otherPhone', '对方的电话（可以不写）', 20],
] as const

function PeopleFields({ change }: Pick<Props, 'change'>) {
  return (
    <>
      {fields.map(([field, label, most]) => (
        <Field
          key={field}
          label={label}
          most={most}
          kind={field.endsWith('Phone') ? 'number' : 'text'}
          onChange={(typed) => {
            change({ [field]: typed })
          }}
        />
      ))}
    </>
  )
}
