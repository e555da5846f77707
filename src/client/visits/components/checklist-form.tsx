import { View } from '@tarojs/components'
import type { FormProps } from '@client/ui/content-editor'
import { ContentLine } from '@client/ui/content-line'
import { Field } from '@client/ui/field'
import { Rows } from '@client/ui/rows'
import { errorUnder } from '@client/ui/use-attempt'
import { type ChecklistPart, checklistParts, fieldNames } from '../checklist-editing.store'
import type { ChecklistText } from '../checklist.api'

const NAME = 20
const HINT = 80
const MOST_LINES = 12
const blank = { key: '', name: '', hint: '' }

/** What is compared, asked about and told at the gate, line by line. */
export function ChecklistForm(props: FormProps<ChecklistText>) {
  return (
    <View className="stack">
      <ContentLine {...props} names={fieldNames} name="title" most={60} kind="growing" />
      {checklistParts.map((part) => (
        <Lines key={part} {...props} part={part} />
      ))}
    </View>
  )
}

function Lines({ text, change, problem, part }: FormProps<ChecklistText> & { readonly part: ChecklistPart }) {
  return (
    <Rows
      label={fieldNames[part]}
      nameOf={(place) => `${fieldNames[part]}第 ${String(place + 1)} 条`}
      rows={text[part]}
      most={MOST_LINES}
      blank={blank}
      addText={`${fieldNames[part]}再加一条`}
      error={errorUnder(problem, part)}
      onChange={(rows) => {
        change({ [part]: [...rows] })
      }}
    >
      {(row, set, name) => (
        <>
          <Field
            label={name}
            initial={row.name}
            most={NAME}
            counted
            onChange={(typed) => {
              set({ ...row, name: typed })
            }}
          />
          <Field
            label="看什么、问什么"
            initial={row.hint}
            kind="growing"
            most={HINT}
            counted
            onChange={(typed) => {
              set({ ...row, hint: typed })
            }}
          />
        </>
      )}
    </Rows>
  )
}
