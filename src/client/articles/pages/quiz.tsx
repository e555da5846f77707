import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack } from '@client/platform/navigate'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ReadAloud } from '@client/ui/read-aloud'
import type { QuizSituation } from '@shared/articles/quiz'
import { ROUND, answerWords, closingWords, pickRound } from '@shared/articles/quiz.rules'
import './quiz.css'

interface Round {
  readonly situations: readonly QuizSituation[]
  readonly place: number
  /** What the person said about the situation shown; null until they say. */
  readonly saidFraud: boolean | null
  readonly right: number
}

const newRound = (): Round => ({ situations: pickRound(Date.now()), place: 0, saidFraud: null, right: 0 })

export default function Quiz() {
  const [round, setRound] = useState(newRound)
  const situation = round.situations[round.place]
  const answer = (saidFraud: boolean) => {
    const isRight = situation?.isFraud === saidFraud
    setRound({ ...round, saidFraud, right: round.right + (isRight ? 1 : 0) })
  }
  const goOn = () => {
    setRound({ ...round, place: round.place + 1, saidFraud: null })
  }
  const again = () => {
    setRound(newRound())
  }
  return (
    <Page title="是不是骗子？">
      {situation === undefined ? (
        <Closing right={round.right} onAgain={again} />
      ) : (
        <View className="stack">
          <View className="soft">{`第${String(round.place + 1)}题，一共${String(ROUND)}题。答错也没关系。`}</View>
          <Card>
            <View className="quiz-story" {...spoken({ role: 'heading' })}>
              {situation.story}
            </View>
            <ReadAloud text={situation.story} />
          </Card>
          {round.saidFraud === null ? (
            <Choice onAnswer={answer} />
          ) : (
            <Explanation
              situation={situation}
              saidFraud={round.saidFraud}
              last={round.place + 1 === ROUND}
              onNext={goOn}
            />
          )}
        </View>
      )}
    </Page>
  )
}

function Choice({ onAnswer }: { readonly onAnswer: (saidFraud: boolean) => void }) {
  return (
    <View className="quiz-choice">
      <Button
        text="是骗子"
        icon="warning"
        look="danger"
        onPress={() => {
          onAnswer(true)
        }}
      />
      <Button
        text="不是骗子"
        icon="answered"
        onPress={() => {
          onAnswer(false)
        }}
      />
    </View>
  )
}

interface ExplanationProps {
  readonly situation: QuizSituation
  readonly saidFraud: boolean
  readonly last: boolean
  readonly onNext: () => void
}

function Explanation({ situation, saidFraud, last, onNext }: ExplanationProps) {
  return (
    <View className="stack" {...spoken({ role: 'status' })}>
      <View className={situation.isFraud ? 'quiz-answer quiz-fraud' : 'quiz-answer quiz-honest'}>
        <View>
          <Badge
            icon={situation.isFraud ? 'warning' : 'answered'}
            text={situation.isFraud ? '是骗子' : '不是骗子'}
            look={situation.isFraud ? 'danger' : 'good'}
          />
        </View>
        <View className="subheading">{answerWords(situation, saidFraud)}</View>
        <View>{situation.why}</View>
      </View>
      <Button text={last ? '看完了' : '下一题'} icon="forward" onPress={onNext} />
    </View>
  )
}

function Closing({ right, onAgain }: { readonly right: number; readonly onAgain: () => void }) {
  return (
    <View className="stack">
      <Notice icon="shield" title="六题看完了" text={closingWords(right)} />
      <Heading text="心里急的时候，先停十分钟，问一个人" />
      <Button text="再来六题" icon="refresh" onPress={onAgain} />
      <Button text="回去" icon="back" look="plain" onPress={goBack} />
    </View>
  )
}
