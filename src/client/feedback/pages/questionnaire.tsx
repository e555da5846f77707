import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, goTo } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useQueued } from '@client/platform/queued'
import { recall } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { UnsentCard } from '@client/ui/unsent-card'
import { useDanger } from '@client/ui/use-danger'
import { useKeptForm } from '@client/ui/use-kept-form'
import { type Question, QUESTIONNAIRE_VERSION, questionnaire } from '@shared/feedback/questionnaire'
import { type Answers, choose, saysSomething } from '@shared/feedback/questionnaire.rules'
import { said } from '@shared/kernel/typed'
import { QUESTIONNAIRE_TARGET } from '../feedback.api'

const unsentWords = { sending: '正在交问卷', refused: '问卷没有交上', change: '改一改再交' }

interface Filled {
  readonly answers: Answers
  readonly words: string
  readonly withVillage: boolean
}

const nothing: Filled = { answers: {}, words: '', withVillage: false }

/** What was taken back, as it stood on the sheet. */
const filledIn = ({ body: { answers, words, villageCode } }: Outgoing): Filled => ({
  answers: answers as Answers,
  words: typeof words === 'string' ? words : '',
  withVillage: villageCode !== undefined,
})

export default function Questionnaire() {
  const [thanks, setThanks] = useState<string | null>(null)
  const { form, round, change, clear, put } = useKeptForm('questionnaire', nothing)
  const { unsent, send } = useQueued(QUESTIONNAIRE_TARGET, (answer) => {
    setThanks((answer as { readonly thanks: string }).thanks)
  })
  const [waiting] = unsent
  return (
    <Page title="派出所问卷">
      {waiting === undefined ? (
        thanks === null ? (
          <Sheet
            key={round}
            filled={form}
            onChange={change}
            onSend={(body) => {
              send('/api/questionnaires', body, { nameless: true })
              clear()
            }}
          />
        ) : (
          <Notice icon="answered" title={thanks} text="急事请打110；要答复的事，请留言问民警。">
            <Button text="回去" icon="back" look="quiet" onPress={goBack} />
          </Notice>
        )
      ) : (
        <UnsentCard
          item={waiting}
          words={unsentWords}
          onTakeBack={(item) => {
            put(filledIn(item))
          }}
        />
      )}
    </Page>
  )
}

interface SheetProps {
  readonly filled: Filled
  readonly onChange: (part: Partial<Filled>) => void
  readonly onSend: (body: Outgoing['body']) => void
}

const toBody = ({ answers, words, withVillage }: Filled, village: string | undefined) => ({
  version: QUESTIONNAIRE_VERSION,
  channel: 'app',
  answers,
  ...(said(words) === undefined ? {} : { words: said(words) }),
  ...(withVillage && village !== undefined ? { villageCode: village } : {}),
})

function Sheet({ filled, onChange, onSend }: SheetProps) {
  const { answers, words, withVillage } = filled
  const danger = useDanger()
  const mine = recall('my-village')
  const send = () => {
    danger.before(words, () => {
      onSend(toBody(filled, mine?.code ?? undefined))
    })
  }
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
            onChange({ answers: choose(answers, question.id, option) })
          }}
        />
      ))}
      <Field
        label="还想对派出所说什么？"
        kind="long"
        most={500}
        initial={words}
        hint="点键盘上的话筒，说话也行。不用写名字"
        onChange={(typed) => {
          onChange({ words: typed })
          danger.watch(typed)
        }}
      />
      {mine === undefined ? null : (
        <Choice
          text={`告诉派出所我是${mine.name}的`}
          chosen={withVillage}
          wide
          onPress={() => {
            onChange({ withVillage: !withVillage })
          }}
        />
      )}
      <Button text="交问卷" icon="send" disabled={!saysSomething(answers, said(words))} onPress={send} />
      <Button
        text="要纸质的"
        icon="printer"
        look="plain"
        onPress={() => {
          goTo('feedback/pages/paper-questionnaire', {})
        }}
      />
      {danger.sheet}
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
