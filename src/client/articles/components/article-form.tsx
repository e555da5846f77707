import { View } from '@tarojs/components'
import { BasisRows } from '@client/ui/basis-rows'
import { Choices } from '@client/ui/choices'
import type { FormProps } from '@client/ui/content-editor'
import { ContentLine } from '@client/ui/content-line'
import { Field } from '@client/ui/field'
import { LastCheckField } from '@client/ui/last-check-field'
import { Rows } from '@client/ui/rows'
import { errorUnder } from '@client/ui/use-attempt'
import {
  ARTICLE_SUMMARY_LIMIT,
  ARTICLE_TITLE_LIMIT,
  articleTopics,
  topicNames,
} from '@shared/articles/article'
import type { ArticleText } from '../article-editing.api'
import { fieldNames } from '../article-editing.store'
import { PictureField } from './picture-field'
import { SeasonField } from './season-field'

/** Every field of an article, in the order in which villagers read it. */
export function ArticleForm(props: FormProps<ArticleText>) {
  const { text, change, problem } = props
  const line = { ...props, names: fieldNames }
  return (
    <View className="stack">
      <Choices
        label={fieldNames.topic}
        options={articleTopics}
        names={topicNames}
        chosen={[text.topic]}
        onChoose={(topic) => {
          change({ topic })
        }}
      />
      <PictureField chosen={text.picture} onChoose={change} />
      <ContentLine {...line} name="title" most={ARTICLE_TITLE_LIMIT} kind="growing" />
      <ContentLine {...line} name="summary" most={ARTICLE_SUMMARY_LIMIT} />
      <ContentLine {...line} name="keyRule" most={40} kind="growing" />
      <Rows
        label={fieldNames.paragraphs}
        nameOf={(place) => `第 ${String(place + 1)} 段`}
        rows={text.paragraphs}
        most={12}
        blank=""
        addText="再加一段"
        error={errorUnder(problem, 'paragraphs')}
        onChange={(rows) => {
          change({ paragraphs: [...rows] })
        }}
      >
        {(row, set, name) => <Field label={name} kind="long" initial={row} most={400} onChange={set} />}
      </Rows>
      <ContentLine
        {...line}
        name="confirmLocally"
        most={100}
        mayBeAbsent
        hint="没有就空着；要写明“以派出所答复为准”"
      />
      <SeasonField season={text.season} error={errorUnder(problem, 'season')} onChange={change} />
      <BasisRows
        label={fieldNames.basis}
        lawLabel="法律、文件或通告，不带书名号"
        articleHint="第44条"
        most={{ rows: 12, law: 60, article: 20 }}
        rows={text.basis}
        problem={problem}
        onChange={(basis) => {
          change({ basis })
        }}
      />
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
