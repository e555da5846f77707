import { View } from '@tarojs/components'
import { Choices } from '@client/ui/choices'
import type { FormProps } from '@client/ui/content-editor'
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
      <Line {...props} name="title" most={ARTICLE_TITLE_LIMIT} kind="text" />
      <Line {...props} name="summary" most={ARTICLE_SUMMARY_LIMIT} />
      <Line {...props} name="keyRule" most={40} kind="text" />
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
      <Line {...props} name="confirmLocally" most={100} hint="没有就空着；要写明“以派出所答复为准”" />
      <SeasonField season={text.season} error={errorUnder(problem, 'season')} onChange={change} />
      <BasisRows {...props} />
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

interface LineProps extends FormProps<ArticleText> {
  readonly name: 'title' | 'summary' | 'keyRule' | 'confirmLocally'
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

function BasisRows({ text, change, problem }: FormProps<ArticleText>) {
  return (
    <Rows<ArticleText['basis'][number]>
      label={fieldNames.basis}
      nameOf={(place) => `依据 ${String(place + 1)}`}
      rows={text.basis}
      most={12}
      blank={{ law: '', article: null }}
      addText="再加一条依据"
      error={errorUnder(problem, 'basis')}
      onChange={(rows) => {
        change({ basis: [...rows] })
      }}
    >
      {(row, set, name) => (
        <>
          <Field
            label={`${name}：法律、文件或通告，不带书名号`}
            initial={row.law}
            most={60}
            counted
            onChange={(law) => {
              set({ ...row, law })
            }}
          />
          <Field
            label={`${name}：第几条（整份文件就空着）`}
            initial={row.article ?? ''}
            most={20}
            hint="第44条"
            counted
            onChange={(article) => {
              set({ ...row, article: article === '' ? null : article })
            }}
          />
        </>
      )}
    </Rows>
  )
}
