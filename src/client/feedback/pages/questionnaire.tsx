import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, goTo } from '@client/platform/navigate'
import { randomKey } from '@client/platform/random-key'
import { recall } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { type Question, QUESTIONNAIRE_VERSION, questionnaire } from '@shared/feedback/questionnaire'
import { type Answers, choose, saysSomething } from '@shared/feedback/questionnaire.rules'
import { fillQuestionnaire } from '../feedback.api'

export default function Questionnaire() {
  const [thanks, setThanks] = useState<string | null>(null)
  return (
    <Page title="派出所问卷">
      {thanks === null ? (
        <Sheet onSent={setThanks} />
      ) : (
        <Notice icon="answered" title={thanks} text="急事请打110；要答复的事，请留言问民警。">
          <Button text="回去" icon="back" look="quiet" onPress={goBack} />
        </Notice>
      )}
    </Page>
  )
}

function Sheet({ onSent }: { readonly onSent: (thanks: string) => void }) {
  const [answers, setAnswers] = useState<Answers>({})
  const [words, setWords] = useState('')
  const [withVillage, setWithVillage] = useState(false)
  const [key] = useState(randomKey)
  const { busy, problem, run } = useAttempt()
  const mine = recall('my-village')
  const typed = words.trim() === '' ? undefined : words.trim()
  const send = () =>
    run(async () => {
      const body = {
        version: QUESTIONNAIRE_VERSION,
        channel: 'app' as const,
        answers: Object.fromEntries(Object.entries(answers).map(([id, chosen]) => [id, [...chosen]])),
        ...(typed === undefined ? {} : { words: typed }),
        ...(withVillage && mine?.code ? { villageCode: mine.code } : {}),
      }
      onSent((await fillQuestionnaire({ body }, { key })).thanks)
    })

  return (
    <View className="stack">
      <Card>
        <Heading text="不记名，随便填" />
        <View>不用写名字，也不用登录。八道题，不想答的可以跳过。</View>
      </Card>
      {questionnaire.map((question, place) => (
        <QuestionCard
          key={question.id}
          question={question}
          number={place + 1}
          chosen={answers[question.id] ?? []}
          onChoose={(option) => {
            setAnswers(choose(answers, question.id, option))
          }}
        />
      ))}
      <Field
        label="还想对派出所说什么？"
        kind="long"
        most={500}
        hint="点键盘上的话筒，说话也行。不用写名字"
        onChange={setWords}
      />
      {mine === undefined ? null : (
        <Choice
          text={`告诉派出所我是${mine.name}的`}
          chosen={withVillage}
          wide
          onPress={() => {
            setWithVillage(!withVillage)
          }}
        />
      )}
      <ProblemLine problem={problem} />
      <Button
        text="交问卷"
        icon="send"
        disabled={busy || !saysSomething(answers, typed)}
        onPress={() => void send()}
      />
      <Button
        text="要纸质的"
        icon="printer"
        look="plain"
        onPress={() => {
          goTo('feedback/pages/paper-questionnaire', {})
        }}
      />
    </View>
  )
}

interface QuestionProps {
  readonly question: Question
  readonly number: number
  readonly chosen: readonly string[]
  readonly onChoose: (option: string) => void
}

function QuestionCard({ question, number, chosen, onChoose }: QuestionProps) {
  return (
    <Card>
      <View className="subheading">{`${String(number)}. ${question.text}`}</View>
      <View className="choices">
        {question.options.map(({ id, text }) => (
          <Choice
            key={id}
            text={text}
            chosen={chosen.includes(id)}
            onPress={() => {
              onChoose(id)
            }}
          />
        ))}
      </View>
    </Card>
  )
}
