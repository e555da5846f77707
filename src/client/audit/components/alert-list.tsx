import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useShown } from '@client/platform/navigate'
import { confirm, toast } from '@client/platform/notice'
import { randomKey } from '@client/platform/random-key'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { alertHints, alertNames, shortNumber } from '@shared/audit/audit-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type AlertView, answerAlert, listAlerts } from '../audit.api'

const SHOWN = 20

/** What is worth a question, on top of everything; answered with a word, it goes to those that were asked. */
export function AlertList() {
  const [answered, setAnswered] = useState<'yes' | 'no'>('no')
  const load = useCallback(() => listAlerts({ query: { answered, limit: SHOWN } }), [answered])
  const [alerts, reload] = useLoadable(load)
  useShown(reload)
  const isOpen = answered === 'no'
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="grow">
          <Heading text={isOpen ? '值得问一声的' : '问过的'} />
        </View>
        <Button
          text={isOpen ? '看问过的' : '看还没问的'}
          look="plain"
          narrow
          onPress={() => {
            setAnswered(isOpen ? 'yes' : 'no')
          }}
        />
      </View>
      <FourFaces
        of={alerts}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<View className="soft">{isOpen ? '没有要问的。' : '还没有问过的。'}</View>}
      >
        {({ items, nextCursor }) => (
          <View className="stack">
            {items.map((alert) => (
              <AlertCard key={alert.id} alert={alert} onAnswered={reload} />
            ))}
            {nextCursor === null ? null : (
              <View className="soft small">{`只显示最新的 ${String(SHOWN)} 条，写完了后面的会出来。`}</View>
            )}
          </View>
        )}
      </FourFaces>
    </View>
  )
}

const whoOf = ({ actorName, actorRole, stationName }: AlertView) =>
  [actorName ?? '已离开的人', actorRole === null ? '' : roleNames[actorRole], stationName]
    .filter((part) => part !== '')
    .join(' · ')

function factOf({ kind, cases, from, to, subject }: AlertView): string {
  const now = new Date()
  const counted = `${sayInstant(new Date(from), now)} 起，看了至少 ${String(cases)} 件`
  if (kind.startsWith('many-')) return counted
  const number = subject === null ? '' : `，编号尾 ${shortNumber(subject)}`
  return `${sayInstant(new Date(to), now)}${number}`
}

interface CardProps {
  readonly alert: AlertView
  readonly onAnswered: () => void
}

function AlertCard({ alert, onAnswered }: CardProps) {
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow subheading">{alertNames[alert.kind]}</View>
        {alert.answer === null ? (
          <Badge icon="clock" text="等问" look="wait" />
        ) : (
          <Badge icon="check" text="问过了" look="good" />
        )}
      </View>
      <View>{whoOf(alert)}</View>
      <View className="soft small">{factOf(alert)}</View>
      {alert.answer === null ? <View className="soft small">{alertHints[alert.kind]}</View> : null}
      <AnswerPart alert={alert} onAnswered={onAnswered} />
    </Card>
  )
}

function AnswerPart({ alert, onAnswered }: CardProps) {
  if (alert.answer !== null) {
    const { by, at, word } = alert.answer
    return (
      <View className="stack stack-tight">
        <View>{word}</View>
        <View className="soft small">{`${by ?? '已离开的人'}，${sayInstant(new Date(at), new Date())}`}</View>
      </View>
    )
  }
  if (alert.may.includes('answer')) return <AnswerForm alert={alert} onAnswered={onAnswered} />
  return <View className="soft small">这一条说的是您自己，请管理员写。</View>
}

function AnswerForm({ alert, onAnswered }: CardProps) {
  const [word, setWord] = useState('')
  const { busy, problem, run } = useAttempt()
  const save = async () => {
    if (!(await confirm({ title: '就这样写？', text: '写了就不能改，也不能删。', yes: '写下' }))) return
    const done = await run(async () => {
      await answerAlert({ params: { id: alert.id }, body: { word } }, { key: randomKey() })
    })
    if (!done) return
    toast('记下了')
    onAnswered()
  }
  const name = `${alert.actorName ?? ''}${alertNames[alert.kind]}`
  return (
    <View className="stack stack-tight">
      <Field label="问了以后，一句话写清楚" hint="比如：当面核过" most={200} onChange={setWord} />
      <ProblemLine problem={problem} />
      <Button
        text="写下"
        label={`${name}，写下`}
        look="quiet"
        disabled={busy || word.trim() === ''}
        onPress={() => void save()}
      />
    </View>
  )
}
