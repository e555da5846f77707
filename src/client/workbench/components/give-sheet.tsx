import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useForm } from '@client/ui/use-form'
import { type VillageChoice, VillageField } from '@client/ui/village-field'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { said } from '@shared/kernel/typed'
import { type DispatchSource, dispatchSources } from '@shared/workbench/dispatch'
import { dispatchSourceNames } from '@shared/workbench/dispatch.rules'
import type { WorkKind } from '@shared/workbench/work'
import { DayChips } from '../../visits/components/day-chips'
import { findVillages } from '../../visits/visits.api'
import { daysFrom } from '../../visits/visits.store'
import { type Dispatch, type NewDispatch, type Work, giveDispatch } from '../workbench.api'
import { within } from './dispatch-act-sheet'

interface Form {
  readonly what: string
  readonly place: string
  readonly source: DispatchSource
  readonly village: VillageChoice | null
  readonly dueDay: BeijingDay
}

interface Props {
  /** The case that somebody is sent about; null: something new, or one of `cases`. */
  readonly about: Work | null
  readonly cases: readonly Work[]
  readonly onClose: () => void
  readonly onGiven: (dispatch: Dispatch) => void
}

/** What a dispatch can be about. */
export const canBeGiven: readonly WorkKind[] = ['dispute', 'follow-up', 'need']
const MOST_CASES = 8

/** The room that a dispatch can be about. */
const roomOf = ({ kind }: Work) => (kind === 'need' ? 'need' : 'dispute')

function bodyOf({ what, place, source, village, dueDay }: Form, about: Work | null): NewDispatch | null {
  if (about !== null) return { about: { room: roomOf(about), id: about.id }, what: said(what), dueDay }
  const words = said(what)
  if (village === null || words === undefined) return null
  return { what: words, villageCode: village.code, place: said(place), source, dueDay }
}

/** 派单: one thing to the pair of a beat; whoever is on duty gets it. */
export function GiveSheet({ about: given, cases, onClose, onGiven }: Props) {
  const [about, setAbout] = useState(given)
  const [key] = useState(randomKey)
  const { form, change, missing, setMissing } = useForm<Form>({
    what: '',
    place: '',
    source: 'station',
    village: null,
    dueDay: daysFrom(0),
  })
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    const body = bodyOf(form, about)
    setMissing(body === null ? '请选村，写一句是什么事' : undefined)
    if (body === null) return
    await run(async () => {
      onGiven(await giveDispatch(body, key))
    })
  }
  return (
    <Sheet title={about === null ? '派一件事' : `派单：${about.title}`} onClose={onClose}>
      {given === null ? <About cases={cases} about={about} onChoose={setAbout} /> : null}
      {about === null ? <New form={form} change={change} /> : null}
      <Field
        label={about === null ? '什么事' : '说一句（可以不写）'}
        hint="去哪家、看什么、怎么说"
        kind="long"
        most={300}
        onChange={(what) => {
          change({ what })
        }}
      />
      <DayChips
        label="什么时候办好"
        day={form.dueDay}
        choices={within}
        onChoose={(dueDay) => {
          change({ dueDay })
        }}
      />
      <ErrorLine text={missing} />
      <ProblemLine problem={problem} />
      <Button text="派给管这个村的民警" icon="send" disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}

interface AboutProps {
  readonly cases: readonly Work[]
  readonly about: Work | null
  readonly onChoose: (work: Work | null) => void
}

const NEW = 'new'

/** Somebody may be sent about a case that is there already: nothing of it is written again. */
function About({ cases, about, onChoose }: AboutProps) {
  const fit = cases.filter(({ kind }) => canBeGiven.includes(kind)).slice(0, MOST_CASES)
  if (fit.length === 0) return null
  const names = Object.fromEntries(fit.map(({ id, village, title }) => [id, `${village ?? ''} ${title}`]))
  return (
    <Choices
      label="哪件事"
      options={[NEW, ...fit.map(({ id }) => id)]}
      names={{ ...names, [NEW]: '新的一件' }}
      chosen={[about?.id ?? NEW]}
      wide
      onChoose={(id) => {
        onChoose(fit.find((work) => work.id === id) ?? null)
      }}
    />
  )
}

interface FieldsProps {
  readonly form: Form
  readonly change: (part: Partial<Form>) => void
}

function New({ form, change }: FieldsProps) {
  return (
    <>
      <Choices
        label="从哪来的"
        options={dispatchSources}
        names={dispatchSourceNames}
        chosen={[form.source]}
        onChoose={(source) => {
          change({ source })
        }}
      />
      <VillageField
        label="哪个村"
        village={form.village}
        find={findVillages}
        onChoose={(village) => {
          change({ village })
        }}
      />
      <Field
        label="在哪里（可以不写）"
        hint="门前有什么好认的"
        most={60}
        onChange={(place) => {
          change({ place })
        }}
      />
    </>
  )
}
