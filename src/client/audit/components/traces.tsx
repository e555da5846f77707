import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@client/ui/button'
import { Badge, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { sayAction, sayCircumstances, shortNumber } from '@shared/audit/audit-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type TracePage, type TraceQuery, type TraceView, listTraces } from '../audit.api'
import { type Sieve, TraceFilter, everything } from './trace-filter'
import './traces.css'

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
      <View className="traces">
        {[...first.items, ...(more?.items ?? [])].map((trace) => (
          <TraceRow key={trace.id} trace={trace} sieve={sieve} seesOthers={seesOthers} onChoose={onChoose} />
        ))}
      </View>
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

/** One line: what was done, when and by whom; at its end what narrows the list down. */
function TraceRow({ trace, sieve, seesOthers, onChoose }: TraceProps) {
  const { at, action, subject, outcome } = trace
  return (
    <View className="trace">
      <View className="trace-words">
        <View className="row row-wrap">
          <View className="trace-action">{sayAction(action)}</View>
          {outcome === 'refused' ? <Badge icon="lock" text="没让看" look="wait" /> : null}
        </View>
        <View className="soft small">
          {[sayInstant(new Date(at), new Date()), seesOthers ? whoOf(trace) : null, subjectWords(subject)]
            .filter((part) => part !== null)
            .join('，')}
        </View>
        <View className="soft small trace-from">{sayCircumstances(trace)}</View>
      </View>
      <Narrower trace={trace} sieve={sieve} seesOthers={seesOthers} onChoose={onChoose} />
    </View>
  )
}

function Narrower({ trace, sieve, seesOthers, onChoose }: TraceProps) {
  const { subject, actorId, actorName } = trace
  const followsPerson = seesOthers && sieve.whose === 'all' && actorName !== null && sieve.person === null
  const followsSubject = subject !== null && sieve.subject === null
  if (!followsPerson && !followsSubject) return null
  return (
    <View className="trace-acts">
      {followsPerson ? (
        <Button
          text="这个人"
          label={`这个人，只看${actorName}的`}
          icon="person"
          look="plain"
          narrow
          onPress={() => {
            onChoose({ ...sieve, person: { actorId, actorName } })
          }}
        />
      ) : null}
      {followsSubject ? (
        <Button
          text="这件事"
          label={`这件事，只看编号尾 ${shortNumber(subject)} 的`}
          icon="document"
          look="plain"
          narrow
          onPress={() => {
            onChoose({ ...sieve, subject })
          }}
        />
      ) : null}
    </View>
  )
}

const subjectWords = (subject: string | null) => (subject === null ? null : `编号尾 ${shortNumber(subject)}`)
