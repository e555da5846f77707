import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Button } from '@client/ui/button'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { Sheet } from '@client/ui/sheet'
import { useForm } from '@client/ui/use-form'
import { useLoadable } from '@client/ui/use-loadable'
import { type NeedAct, carriedWays, villagerWords } from '@shared/visits/need'
import { carriedWayNames, needActNames, villagerWordNames } from '@shared/visits/need-words.rules'
import { type Need, listOwners } from '../visits.api'
import { daysFrom } from '../visits.store'
import { DayChips, soon } from './day-chips'
import { type NeedActForm, actBodyOf, emptyActForm, problemInAct } from './need-act-form'
import { namesBy } from './use-visit-form'

interface Props {
  readonly need: Need
  readonly act: NeedAct
  /** What was said before, where the step is said again. */
  readonly begin: Partial<NeedActForm>
  readonly onClose: () => void
  readonly onSend: (body: Record<string, unknown>) => void
}

const wordsAsked: Record<NeedAct, { readonly label: string; readonly hint: string }> = {
  assignment: { label: '说一句（可以不写）', hint: '为什么换人、改期限' },
  answer: { label: '答复', hint: '村民一听就懂的话：谁来办、哪天、找谁' },
  'carrying-back': { label: '村民的话（可以不写）', hint: '他怎么说的' },
  reopening: { label: '为什么', hint: '哪里没解决' },
  confirmation: { label: '想说的话（可以不写）', hint: '' },
}

/** Asks what has to be said with an act, no more. */
export function NeedActSheet({ need, act, begin, onClose, onSend }: Props) {
  const late = need.dueDay < daysFrom(0)
  const { form, change, missing, setMissing } = useForm(() => ({
    ...emptyActForm(late ? daysFrom(7) : need.dueDay),
    ...begin,
  }))
  const send = () => {
    const problem = problemInAct(act, form)
    setMissing(problem)
    if (problem === null) onSend(actBodyOf(act, form))
  }
  return (
    <Sheet title={needActNames[act]} onClose={onClose}>
      {act === 'assignment' ? <Owner id={need.id} form={form} change={change} /> : null}
      {act === 'carrying-back' ? <Carried need={need} form={form} change={change} /> : null}
      {act === 'confirmation' ? <Settled form={form} change={change} /> : null}
      <Field
        label={wordsAsked[act].label}
        hint={wordsAsked[act].hint}
        kind="long"
        most={act === 'answer' ? 500 : 200}
        initial={form.words}
        onChange={(words) => {
          change({ words })
        }}
      />
      <ErrorLine text={missing} />
      <Button text={`确定：${needActNames[act]}`} onPress={send} />
    </Sheet>
  )
}

interface FieldsProps {
  readonly form: NeedActForm
  readonly change: (part: Partial<NeedActForm>) => void
}

function Owner({ id, form, change }: FieldsProps & { readonly id: string }) {
  const [owners, reload] = useLoadable(useCallback(() => listOwners({ params: { id } }), [id]))
  return (
    <>
      <FourFaces of={owners} onRetry={reload}>
        {({ items }) => (
          <Choices
            label="交给谁（不选就不换）"
            options={items.map((one) => one.id)}
            names={namesBy(items, (one) => one.id)}
            chosen={form.ownerId === null ? [] : [form.ownerId]}
            onChoose={(ownerId) => {
              change({ ownerId: form.ownerId === ownerId ? null : ownerId })
            }}
          />
        )}
      </FourFaces>
      <DayChips
        label="几天内办好"
        day={form.dueDay}
        choices={soon}
        onChoose={(dueDay) => {
          change({ dueDay })
        }}
      />
    </>
  )
}

/** Through the app only where a resident waits there for it. */
function Carried({ need, form, change }: FieldsProps & { readonly need: Need }) {
  const ways = carriedWays.filter((way) => way !== 'app' || need.fromResident)
  return (
    <>
      <View className="said-aloud">{need.answer}</View>
      <Choices
        label="怎么带到的"
        options={ways}
        names={carriedWayNames}
        chosen={form.how === null ? [] : [form.how]}
        onChoose={(how) => {
          change({ how })
        }}
      />
      <Choices
        label="村民怎么说"
        options={villagerWords}
        names={villagerWordNames}
        chosen={form.word === null ? [] : [form.word]}
        onChoose={(word) => {
          change({ word })
        }}
      />
    </>
  )
}

const settledNames = { satisfied: '行，解决了', 'not-satisfied': '没解决，接着办' } as const

function Settled({ form, change }: FieldsProps) {
  return (
    <Choices
      label="这件事行不行"
      options={['satisfied', 'not-satisfied']}
      names={settledNames}
      chosen={form.word === 'satisfied' || form.word === 'not-satisfied' ? [form.word] : []}
      onChoose={(word) => {
        change({ word })
      }}
    />
  )
}
