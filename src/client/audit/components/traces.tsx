import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { sayAction, shortNumber } from '@shared/audit/audit-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type TracePage, type TraceQuery, type TraceView, listTraces } from '../audit.api'
import { type Sieve, TraceFilter, everything } from './trace-filter'

const SHOWN = 30

const queryOf = ({ whose, kind, day, person, subject }: Sieve): TraceQuery => ({
  whose,
  limit: SHOWN,
  ...(kind === null ? {} : { kind }),
  ...(day === null ? {} : { day }),
  ...(person?.actorId == null ? {} : { person: person.actorId }),
  ...(subject === null ? {} : { subject }),
})

/** The lines themselves, newest first. */
export function Traces({ seesOthers }: { readonly seesOthers: boolean }) {
  const [sieve, setSieve] = useState<Sieve>(everything)
  const [page, reload] = useLoadable(useCallback(() => listTraces({ query: queryOf(sieve) }), [sieve]))
  return (
    <View className="stack">
      <Heading text={seesOthers ? '看过、办过的' : '我看过、办过的'} />
      <View className="soft">只增加，不能改、不能删。这里没有事情的内容。</View>
      <TraceFilter sieve={sieve} seesOthers={seesOthers} onChange={setSieve} />
      <FourFaces
        of={page}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<View className="soft">没有这样的记录。</View>}
      >
        {(first) => (
          <Lines
            key={first.items[0]?.id}
            first={first}
            sieve={sieve}
            seesOthers={seesOthers}
            onChoose={setSieve}
          />
        )}
      </FourFaces>
    </View>
  )
}

interface LinesProps {
  readonly first: TracePage
  readonly sieve: Sieve
  readonly seesOthers: boolean
  readonly onChoose: (sieve: Sieve) => void
}

function Lines({ first, sieve, seesOthers, onChoose }: LinesProps) {
  const [more, setMore] = useState<TracePage | null>(null)
  const { problem, run } = useAttempt()
  const cursor = (more ?? first).nextCursor
  const next = () =>
    run(async () => {
      if (cursor === null) return
      const page = await listTraces({ query: { ...queryOf(sieve), cursor } })
      setMore({ ...page, items: [...(more?.items ?? []), ...page.items] })
    })
  return (
    <View className="stack">
      {[...first.items, ...(more?.items ?? [])].map((trace) => (
        <TraceCard key={trace.id} trace={trace} sieve={sieve} seesOthers={seesOthers} onChoose={onChoose} />
      ))}
      <ProblemLine problem={problem} />
      {cursor === null ? null : <Button text="再看一些" look="quiet" onPress={() => void next()} />}
    </View>
  )
}

const whoOf = ({ actorId, actorName, actorRole }: TraceView): string => {
  if (actorId === null) return '系统自己'
  return [actorName, actorRole === null ? null : roleNames[actorRole]]
    .filter((part) => part !== null)
    .join(' · ')
}

type TraceProps = Omit<LinesProps, 'first'> & { readonly trace: TraceView }

function TraceCard({ trace, sieve, seesOthers, onChoose }: TraceProps) {
  const { at, action, subject, outcome, actorId, actorName } = trace
  const followsPerson = seesOthers && sieve.whose === 'all' && actorName !== null && sieve.person === null
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow subheading">{sayAction(action)}</View>
        {outcome === 'refused' ? <Badge icon="lock" text="没让看" look="wait" /> : null}
      </View>
      <View className="soft small">
        {[sayInstant(new Date(at), new Date()), seesOthers ? whoOf(trace) : null, subjectWords(subject)]
          .filter((part) => part !== null)
          .join('，')}
      </View>
      <View className="row row-wrap">
        {followsPerson ? (
          <Button
            text="只看这个人"
            label={`只看这个人，${actorName}`}
            look="plain"
            narrow
            onPress={() => {
              onChoose({ ...sieve, person: { actorId, actorName } })
            }}
          />
        ) : null}
        {subject === null || sieve.subject !== null ? null : (
          <Button
            text="只看这件事"
            label={`只看这件事，编号尾 ${shortNumber(subject)}`}
            look="plain"
            narrow
            onPress={() => {
              onChoose({ ...sieve, subject })
            }}
          />
        )}
      </View>
    </Card>
  )
}

const subjectWords = (subject: string | null) => (subject === null ? null : `编号尾 ${shortNumber(subject)}`)
