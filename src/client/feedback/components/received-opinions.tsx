import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@client/ui/button'
import { Badge, Card } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import type { OpinionKind } from '@shared/feedback/feedback'
import { sayDay } from '@shared/feedback/feedback.rules'
import { type ReceivedOpinion, answerOpinion, listOpinions } from '../feedback.api'

/** Opinions or clues, each waiting for an answer that is carried back. */
export function ReceivedOpinions({ kind }: { readonly kind: OpinionKind }) {
  const [opinions, reload] = useLoadable(
    useCallback(() => listOpinions({ query: { kind, limit: 50 } }), [kind]),
  )
  return (
    <FourFaces
      of={opinions}
      onRetry={reload}
      isEmpty={({ items }) => items.length === 0}
      empty={<Notice icon="inbox" title="还没有人提" />}
    >
      {({ items }) => (
        <View className="stack">
          {items.map((one) => (
            <OpinionCard key={one.id} opinion={one} onAnswered={reload} />
          ))}
        </View>
      )}
    </FourFaces>
  )
}

interface CardProps {
  readonly opinion: ReceivedOpinion
  readonly onAnswered: () => void
}

function OpinionCard({ opinion, onAnswered }: CardProps) {
  const { receipt, text, village, contact, answerDue, overdue, reply, may } = opinion
  const from = [village, contact === null ? '没有留名' : `${contact.name} ${contact.phone}`]
  return (
    <Card>
      <View className="row row-wrap">
        <View className="subheading">{receipt}</View>
        <StateBadge answered={reply !== null} overdue={overdue} due={answerDue} />
      </View>
      <View className="soft small">{from.filter((part) => part !== null).join(' · ')}</View>
      <View>{text}</View>
      {reply === null ? null : <View className="soft">{`答复：${reply}`}</View>}
      {may.includes('answer') ? <AnswerBox id={opinion.id} onAnswered={onAnswered} /> : null}
    </Card>
  )
}

interface BadgeProps {
  readonly answered: boolean
  readonly overdue: boolean
  readonly due: string
}

function StateBadge({ answered, overdue, due }: BadgeProps) {
  if (answered) return <Badge icon="answered" text="已答复" look="good" />
  return overdue ? (
    <Badge icon="alert" text={`过了${sayDay(due)}`} look="danger" />
  ) : (
    <Badge icon="clock" text={`${sayDay(due)}前答复`} look="wait" />
  )
}

function AnswerBox({ id, onAnswered }: { readonly id: string; readonly onAnswered: () => void }) {
  const [text, setText] = useState('')
  const { busy, problem, run } = useAttempt()
  const send = async () => {
    const done = await run(async () => {
      await answerOpinion({ params: { id }, body: { text } })
    })
    if (done) onAnswered()
  }
  return (
    <View className="stack stack-tight">
      <Field label="答复" kind="long" most={1000} hint="做了什么、什么时候做，说清楚" onChange={setText} />
      <ProblemLine problem={problem} />
      <Button
        text="答复"
        icon="send"
        look="quiet"
        disabled={busy || text.trim() === ''}
        onPress={() => void send()}
      />
    </View>
  )
}
