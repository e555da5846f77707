import { View } from '@tarojs/components'
import { Choices, toggled } from '@client/ui/choices'
import type { FormProps } from '@client/ui/content-editor'
import { Field } from '@client/ui/field'
import { LastCheckField } from '@client/ui/last-check-field'
import { Rows } from '@client/ui/rows'
import { errorUnder } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { GUIDE_SUMMARY_LIMIT, GUIDE_TITLE_LIMIT } from '@shared/household/guide'
import type { GuideText } from '../guide-editing.api'
import { fieldNames } from '../guide-editing.store'
import { readGuides } from '../household.api'
import { GuideActsField } from './guide-acts-field'
import { BasisRows, PaperRows, QuestionRows } from './guide-rows'

const LINE = 200

/** Every field of the answer template, in the order in which villagers read it. */
export function GuideForm(props: FormProps<GuideText>) {
  const { text, change, problem } = props
  return (
    <View className="stack">
      <Line {...props} name="title" most={GUIDE_TITLE_LIMIT} kind="text" />
      <Line {...props} name="summary" most={GUIDE_SUMMARY_LIMIT} />
      <Rows
        label={fieldNames.whoMayApply}
        nameOf={(place) => `谁能办第 ${String(place + 1)} 条`}
        rows={text.whoMayApply}
        most={12}
        blank=""
        addText="再加一条"
        error={errorUnder(problem, 'whoMayApply')}
        onChange={(rows) => {
          change({ whoMayApply: [...rows] })
        }}
      >
        {(row, set, name) => <Field label={name} initial={row} most={LINE} counted onChange={set} />}
      </Rows>
      <PaperRows {...props} />
      <Line {...props} name="where" most={LINE} />
      <Line {...props} name="howLong" most={LINE} />
      <Line {...props} name="howMuch" most={LINE} />
      <Line
        {...props}
        name="confirmLocally"
        most={LINE}
        hint="没有就空着；写了，村民会看到“以派出所答复为准”"
      />
      <QuestionRows {...props} />
      <BasisRows {...props} />
      <GuideActsField acts={text.acts} error={errorUnder(problem, 'acts')} onChange={change} />
      <RelatedField {...props} />
      <LastCheckField
        lastChecked={text.lastChecked}
        error={errorUnder(problem, 'lastChecked')}
        onChange={(lastChecked) => {
          change({ lastChecked })
        }}
      />
    </View>
  )
}

interface LineProps extends FormProps<GuideText> {
  readonly name: 'title' | 'summary' | 'where' | 'howLong' | 'howMuch' | 'confirmLocally'
  readonly most: number
  readonly kind?: 'text' | 'long'
  readonly hint?: string
}

function Line({ text, change, problem, name, most, kind = 'long', hint = '' }: LineProps) {
  return (
    <Field
      label={fieldNames[name]}
      initial={text[name] ?? ''}
      kind={kind}
      most={most}
      hint={hint}
      counted
      error={errorUnder(problem, name)}
      onChange={(typed) => {
        change({ [name]: name === 'confirmLocally' && typed === '' ? null : typed })
      }}
    />
  )
}

/** The other guides by their titles. */
function RelatedField({ text, change }: FormProps<GuideText>) {
  const [guides] = useLoadable(readGuides)
  if (guides.face !== 'ready') return null
  return (
    <Choices
      label={fieldNames.related}
      options={guides.value.map(({ slug }) => slug)}
      names={Object.fromEntries(guides.value.map(({ slug, title }) => [slug, title]))}
      chosen={text.related}
      onChoose={(slug) => {
        change({ related: [...toggled(text.related, slug)] })
      }}
    />
  )
}
