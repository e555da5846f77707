import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLiveCase } from '@client/ui/use-live-case'
import { useLoadable } from '@client/ui/use-loadable'
import { useNewest } from '@client/ui/use-newest'
import type { DisputeAct, DisputeState } from '@shared/disputes/dispute'
import { type Dispute, actOn, findDispute } from '../disputes.api'
import { ActSheet } from './act-sheet'
import { actNames } from './act-words'
import { AgreementCard } from './agreement-card'
import { DeskFacts } from './desk-facts'
import { DisputeHead } from './dispute-head'
import { MediationFacts } from './mediation-facts'
import { Papers } from './papers'
import { Timeline } from './timeline'

/** One dispute as staff work on it: how it stands, what to do next, who and what. */
export function DeskPane({ id, onChanged }: PaneProps) {
  const [left, setLeft] = useState<Dispute | null>(null)
  if (left?.id !== id) return <Open key={id} id={id} onChanged={onChanged} onLeft={setLeft} />
  return <Notice icon="sign-out" title="您已经回避这件事" text={`由${left.handler}接着办。`} />
}

interface PaneProps {
  readonly id: string
  readonly onChanged: () => void
}

/** Whoever stepped out is not asked to look again. */
const hasLeft = ({ kind, report, source, may }: Dispute) =>
  kind === 'dispute' && report === null && source === null && may.length === 0

function Open({ id, onChanged, onLeft }: PaneProps & { readonly onLeft: (dispute: Dispute) => void }) {
  const [loaded, reload] = useLoadable(useCallback(() => findDispute({ params: { id } }), [id]))
  const [dispute, take] = useNewest(loaded)
  const changed = (value: Dispute, act: DisputeAct) => {
    if (act === 'disclosure' && hasLeft(value)) onLeft(value)
    else take(value)
    onChanged()
  }
  useLiveCase('dispute', id, loaded, reload)
  return (
    <FourFaces of={dispute} onRetry={reload}>
      {(value) => <Full dispute={value} onChanged={changed} />}
    </FourFaces>
  )
}

interface FullProps {
  readonly dispute: Dispute
  readonly onChanged: (changed: Dispute, act: DisputeAct) => void
}

function Full({ dispute, onChanged }: FullProps) {
  return (
    <View className="stack">
      <DisputeHead dispute={dispute} />
      {dispute.may.length === 0 ? null : <Acts dispute={dispute} onDone={onChanged} />}
      <View className="dispute-columns">
        <View className="stack">
          <DeskFacts dispute={dispute} />
        </View>
        <View className="stack">
          <Promised dispute={dispute} onDone={onChanged} />
          <MediationFacts dispute={dispute} />
          <Papers dispute={dispute} />
          <Timeline dispute={dispute} />
        </View>
      </View>
    </View>
  )
}

/** What was agreed, with one tap for each part that was done. */
function Promised({ dispute, onDone }: ActsProps) {
  const { busy, problem, run } = useAttempt()
  const tick = (index: number) =>
    run(async () => {
      onDone(await actOn(dispute.id, 'performance', { instalment: index + 1 }), 'performance')
    })
  if (dispute.agreement === null) return null
  const tickOff = (index: number) =>
    dispute.may.includes('performance') ? (
      <Button
        text="做到了，记下"
        label={`第 ${String(index + 1)} 笔做到了，记下`}
        icon="check"
        look="quiet"
        disabled={busy}
        onPress={() => void tick(index)}
      />
    ) : null
  return (
    <AgreementCard dispute={dispute} tickOff={tickOff}>
      <ProblemLine problem={problem} />
    </AgreementCard>
  )
}

/** The straight way first; what ends the matter or stands beside it comes below. */
const straight: readonly DisputeAct[] = [
  'screening',
  'acceptance',
  'assignment',
  'invitation',
  'consent',
  'convening',
  'mediation',
  'agreement',
  'signature',
  'follow-up',
  'closure',
]

/** What moves it on from where it stands. */
const nextOf: Partial<Record<DisputeState, DisputeAct>> = {
  registered: 'screening',
  screened: 'acceptance',
  accepted: 'assignment',
  assigned: 'convening',
  convened: 'mediation',
  'in-mediation': 'agreement',
  agreed: 'signature',
  'not-agreed': 'convening',
  performing: 'follow-up',
  'followed-up-7': 'follow-up',
  'followed-up-30': 'closure',
  'followed-up-90': 'closure',
}

interface ActsProps {
  readonly dispute: Dispute
  readonly onDone: FullProps['onChanged']
}

function Acts({ dispute, onDone }: ActsProps) {
  const [act, setAct] = useState<DisputeAct | null>(null)
  const onward = straight.filter((one) => dispute.may.includes(one))
  const others = dispute.may.filter((one) => !straight.includes(one))
  return (
    <Card>
      <ActButtons acts={onward} main={nextOf[dispute.state] ?? null} onPress={setAct} />
      <ActButtons acts={others} main={null} onPress={setAct} />
      {act === null || !dispute.may.includes(act) ? null : (
        <ActSheet
          dispute={dispute}
          act={act}
          onClose={() => {
            setAct(null)
          }}
          onDone={(changed) => {
            setAct(null)
            onDone(changed, act)
          }}
        />
      )}
    </Card>
  )
}

interface ButtonsProps {
  readonly acts: readonly DisputeAct[]
  readonly main: DisputeAct | null
  readonly onPress: (act: DisputeAct) => void
}

function ActButtons({ acts, main, onPress }: ButtonsProps) {
  if (acts.length === 0) return null
  return (
    <View className="row row-wrap">
      {acts.map((act) => (
        <Button
          key={act}
          text={actNames[act]}
          look={act === main ? 'main' : 'quiet'}
          narrow
          onPress={() => {
            onPress(act)
          }}
        />
      ))}
    </View>
  )
}
