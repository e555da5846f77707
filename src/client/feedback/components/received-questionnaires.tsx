import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { questionnaire } from '@shared/feedback/questionnaire'
import { listQuestionnaireWords, readSummary } from '../feedback.api'
import { Counts, HidingNote } from './counts'

const MOST_WORDS = 50

async function readAll() {
  const [{ from, questionnaires }, { items }] = await Promise.all([
    readSummary({}),
    listQuestionnaireWords({ query: { limit: MOST_WORDS } }),
  ])
  return { from, ...questionnaires, items }
}

type All = Awaited<ReturnType<typeof readAll>>

const sayTotal = (total: number | null) =>
  total === null ? '收回的还不到 5 份，先不显示。' : `收回 ${String(total)} 份。`

/** The sheets that came back, question by question, and what people wrote; each sheet for itself is never shown. */
export function ReceivedQuestionnaires() {
  const [all, reload] = useLoadable(readAll)
  return (
    <FourFaces of={all} onRetry={reload}>
      {({ from, total, questions, items }) => (
        <View className="stack">
          <HidingNote from={from} />
          <View className="subheading">{sayTotal(total)}</View>
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
          <Heading text="写的话" />
          {items.length === 0 ? <Notice icon="inbox" title="还没有人写" /> : null}
          {items.map(({ words, answeredOn, channel }, place) => (
            <Card key={place}>
              <View>{words}</View>
              <View className="soft small">{`${answeredOn} · ${channel === 'paper' ? '纸上写的' : '手机上写的'}`}</View>
            </Card>
          ))}
        </View>
      )}
    </FourFaces>
  )
}

function QuestionCard({ question: { id, options } }: { readonly question: All['questions'][number] }) {
  const asked = questionnaire.find((one) => one.id === id)
  if (asked === undefined) return null
  const nameOf = (option: string) => asked.options.find((one) => one.id === option)?.text ?? option
  return (
    <Card>
      <View className="subheading">{asked.text}</View>
      <Counts counts={options.map((option) => ({ name: nameOf(option.id), count: option.count }))} />
    </Card>
  )
}
