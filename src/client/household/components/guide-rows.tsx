import { Choices } from '@client/ui/choices'
import type { FormProps } from '@client/ui/content-editor'
import { Field } from '@client/ui/field'
import { Rows } from '@client/ui/rows'
import { errorUnder } from '@client/ui/use-attempt'
import type { PaperForm } from '@shared/household/guide'
import { sayForm } from '@shared/household/guide.rules'
import type { GuideText } from '../guide-editing.api'
import { fieldNames } from '../guide-editing.store'

type Paper = GuideText['bring'][number]

const forms = ['original', 'copy', 'original-and-copy'] as const
const formNames = Object.fromEntries(forms.map((form) => [form, sayForm(form)])) as Record<PaperForm, string>

export function PaperRows({ text, change, problem }: FormProps<GuideText>) {
  return (
    <Rows<Paper>
      label={fieldNames.bring}
      nameOf={(place) => `第 ${String(place + 1)} 样`}
      rows={text.bring}
      most={20}
      blank={{ item: '', form: 'original' }}
      addText="再加一样"
      error={errorUnder(problem, 'bring')}
      onChange={(rows) => {
        change({ bring: [...rows] })
      }}
    >
      {(row, set, name) => (
        <>
          <Field
            label={`${name}：叫什么`}
            kind="growing"
            initial={row.item}
            most={60}
            counted
            onChange={(item) => {
              set({ ...row, item })
            }}
          />
          <Choices
            label="原件还是复印件"
            options={forms}
            names={formNames}
            chosen={[row.form]}
            onChoose={(form) => {
              set({ ...row, form })
            }}
          />
          <Field
            label={`${name}：什么时候要、没有怎么办（可空）`}
            kind="growing"
            initial={row.note ?? ''}
            most={200}
            counted
            onChange={(note) => {
              set({ ...row, note: note === '' ? undefined : note })
            }}
          />
        </>
      )}
    </Rows>
  )
}

export function QuestionRows({ text, change, problem }: FormProps<GuideText>) {
  return (
    <Rows<GuideText['questions'][number]>
      label={fieldNames.questions}
      nameOf={(place) => `第 ${String(place + 1)} 问`}
      rows={text.questions}
      most={20}
      blank={{ question: '', answer: '' }}
      addText="再加一问"
      error={errorUnder(problem, 'questions')}
      onChange={(rows) => {
        change({ questions: [...rows] })
      }}
    >
      {(row, set, name) => (
        <>
          <Field
            label={`${name}：村民怎么问`}
            kind="growing"
            initial={row.question}
            most={60}
            counted
            onChange={(question) => {
              set({ ...row, question })
            }}
          />
          <Field
            label={`${name}：怎么答`}
            kind="long"
            initial={row.answer}
            most={400}
            onChange={(answer) => {
              set({ ...row, answer })
            }}
          />
        </>
      )}
    </Rows>
  )
}
