import { View } from '@tarojs/components'
import { BasisRows } from '@client/ui/basis-rows'
import { Choices, toggled } from '@client/ui/choices'
import type { FormProps } from '@client/ui/content-editor'
import { ContentLine } from '@client/ui/content-line'
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
import { PaperRows, QuestionRows } from './guide-rows'

const LINE = 200

/** Every field of the answer template, in the order in which villagers read it. */
export function GuideForm(props: FormProps<GuideText>) {
  const { text, change, problem } = props
  const line = { ...props, names: fieldNames }
  return (
    <View className="stack">
      <ContentLine {...line} name="title" most={GUIDE_TITLE_LIMIT} kind="growing" />
      <ContentLine {...line} name="summary" most={GUIDE_SUMMARY_LIMIT} />
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
        {(row, set, name) => (
          <Field label={name} kind="growing" initial={row} most={LINE} counted onChange={set} />
        )}
      </Rows>
      <PaperRows {...props} />
      <ContentLine {...line} name="where" most={LINE} />
      <ContentLine {...line} name="howLong" most={LINE} />
      <ContentLine {...line} name="howMuch" most={LINE} />
      <ContentLine
        {...line}
        name="confirmLocally"
        most={LINE}
        mayBeAbsent
        hint="没有就空着；写了，村民会看到“以派出所答复为准”"
      />
      <QuestionRows {...props} />
      <BasisRows
        label={fieldNames.basis}
        lawLabel="法律或文件，不带书名号"
        articleHint="第12条"
        most={{ rows: 20, law: 80, article: 40 }}
        rows={text.basis}
        problem={problem}
        onChange={(basis) => {
          change({ basis })
        }}
      />
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
