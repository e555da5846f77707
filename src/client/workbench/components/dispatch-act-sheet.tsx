import { Button } from '@client/ui/button'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useForm } from '@client/ui/use-form'
import { type DisputeCategory, categoryWords, disputeCategories } from '@shared/disputes/dispute-category'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { type NeedKind, needKinds } from '@shared/visits/need'
import { needKindNames } from '@shared/visits/need-words.rules'
import { type DispatchAct, type DispatchOutcome, dispatchOutcomes } from '@shared/workbench/dispatch'
import { dispatchActNames, dispatchOutcomeNames } from '@shared/workbench/dispatch.rules'
import { DayChips } from '../../visits/components/day-chips'
import { daysFrom } from '../../visits/visits.store'
import { type Dispatch, actOnDispatch } from '../workbench.api'

export const within = [
  [0, '今天'],
  [1, '明天'],
  [3, '三天内'],
  [7, '一星期内'],
] as const

const categoryNames = Object.fromEntries(
  disputeCategories.map((category) => [category, categoryWords[category].name]),
) as Record<DisputeCategory, string>

interface Form {
  readonly words: string
  readonly outcome: DispatchOutcome
  readonly kind: NeedKind
  readonly category: DisputeCategory | null
  readonly dueDay: BeijingDay
}

const said = (text: string) => (text.trim() === '' ? {} : { words: text.trim() })

/** What goes out with an act; null where something has to be said first. */
function bodyOf(act: DispatchAct, form: Form): object | null {
  const words = form.words.trim()
  if (act === 'giving') return { dueDay: form.dueDay, ...said(form.words) }
  if (words === '') return null
  if (act === 'handing-back') return { reason: words }
  const { outcome, kind, category } = form
  if (outcome === 'answered') return { outcome, words }
  if (outcome === 'need') return { outcome, words, kind }
  return category === null ? null : { outcome, words, category }
}

const labels: Partial<Record<DispatchAct, string>> = {
  result: '结果是什么',
  'handing-back': '为什么退回',
  giving: '说一句（可以不写）',
}

interface Props {
  readonly dispatch: Dispatch
  readonly act: DispatchAct
  readonly onClose: () => void
  readonly onDone: (dispatch: Dispatch) => void
}

/** Asks what has to be said with an act, no more. */
export function DispatchActSheet({ dispatch, act, onClose, onDone }: Props) {
  const { form, change, missing, setMissing } = useForm<Form>({
    words: '',
    outcome: 'answered',
    kind: 'other',
    category: null,
    dueDay: daysFrom(0),
  })
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    const body = bodyOf(act, form)
    setMissing(body === null ? '请写一句，选全了再点确定' : undefined)
    if (body === null) return
    await run(async () => {
      onDone(await actOnDispatch(dispatch.id, act, body))
    })
  }
  return (
    <Sheet title={dispatchActNames[act]} onClose={onClose}>
      {act === 'result' && dispatch.about === null ? <Outcome form={form} change={change} /> : null}
      {act === 'giving' ? (
        <DayChips
          label="什么时候办好"
          day={form.dueDay}
          choices={within}
          onChoose={(dueDay) => {
            change({ dueDay })
          }}
        />
      ) : null}
      <Field
        label={labels[act] ?? ''}
        kind="long"
        most={act === 'result' ? 500 : 200}
        onChange={(words) => {
          change({ words })
        }}
      />
      <ErrorLine text={missing} />
      <ProblemLine problem={problem} />
      <Button text={`确定：${dispatchActNames[act]}`} disabled={busy} onPress={() => void send()} />
    </Sheet>
  )
}

interface FieldsProps {
  readonly form: Form
  readonly change: (part: Partial<Form>) => void
}

function Outcome({ form, change }: FieldsProps) {
  return (
    <>
      <Choices
        label="成了什么"
        options={dispatchOutcomes}
        names={dispatchOutcomeNames}
        chosen={[form.outcome]}
        wide
        onChoose={(outcome) => {
          change({ outcome })
        }}
      />
      {form.outcome === 'need' ? (
        <Choices
          label="像哪一样"
          options={needKinds}
          names={needKindNames}
          chosen={[form.kind]}
          onChoose={(kind) => {
            change({ kind })
          }}
        />
      ) : null}
      {form.outcome === 'dispute' ? (
        <Choices
          label="什么纠纷"
          options={disputeCategories}
          names={categoryNames}
          chosen={form.category === null ? [] : [form.category]}
          onChoose={(category) => {
            change({ category })
          }}
        />
      ) : null}
    </>
  )
}
