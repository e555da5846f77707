import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choices } from '@client/ui/choices'
import { DayField, isDay } from '@client/ui/day-field'
import { type TraceKind, traceKinds } from '@shared/audit/audit-alert'
import { shortNumber, traceNames } from '@shared/audit/audit-words.rules'
import type { TraceView } from '../audit.api'

export interface Sieve {
  readonly whose: 'all' | 'own'
  readonly kind: TraceKind | null
  readonly day: string | null
  readonly person: Pick<TraceView, 'actorId' | 'actorName'> | null
  readonly subject: string | null
}

export const everything: Sieve = { whose: 'all', kind: null, day: null, person: null, subject: null }

interface Props {
  readonly sieve: Sieve
  readonly seesOthers: boolean
  readonly onChange: (sieve: Sieve) => void
}

/** By kind and day; a person or a case is chosen by tapping one of their lines. */
export function TraceFilter({ sieve, seesOthers, onChange }: Props) {
  return (
    <View className="stack">
      {seesOthers ? (
        <Choices
          label="谁的"
          options={['all', 'own']}
          names={{ all: '大家的', own: '我自己的' }}
          chosen={[sieve.whose]}
          onChoose={(whose) => {
            onChange({ ...sieve, whose, person: null })
          }}
        />
      ) : null}
      <Choices
        label="做什么"
        options={traceKinds}
        names={traceNames}
        chosen={sieve.kind === null ? [] : [sieve.kind]}
        onChoose={(kind) => {
          onChange({ ...sieve, kind: sieve.kind === kind ? null : kind })
        }}
      />
      <DayPart sieve={sieve} onChange={onChange} />
      <Followed sieve={sieve} onChange={onChange} />
    </View>
  )
}

type PartProps = Omit<Props, 'seesOthers'>

function DayPart({ sieve, onChange }: PartProps) {
  const [day, setDay] = useState(sieve.day ?? '')
  const isTyped = day === '' || isDay(day)
  return (
    <View className="stack stack-tight">
      <DayField
        label="哪一天（不填就是所有的）"
        day={day}
        onChange={setDay}
        error={isTyped ? undefined : '写成 2026-11-25 这样'}
      />
      {day === (sieve.day ?? '') || !isTyped ? null : (
        <Button
          text={day === '' ? '看所有的日子' : '看这一天'}
          icon="search"
          look="quiet"
          onPress={() => {
            onChange({ ...sieve, day: day === '' ? null : day })
          }}
        />
      )}
    </View>
  )
}

function Followed({ sieve, onChange }: PartProps) {
  const { person, subject } = sieve
  if (person === null && subject === null) return null
  const words = [
    person === null ? null : `只看${person.actorName ?? '这个人'}`,
    subject === null ? null : `只看编号尾 ${shortNumber(subject)} 的事`,
  ].filter((part) => part !== null)
  return (
    <View className="row row-wrap">
      <View className="grow">{words.join('，')}</View>
      <Button
        text="看全部"
        look="plain"
        narrow
        onPress={() => {
          onChange({ ...sieve, person: null, subject: null })
        }}
      />
    </View>
  )
}
