import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import type { DisputeAct } from '@shared/disputes/dispute'
import { type Dispute, findDispute } from '../disputes.api'
import { ActSheet } from './act-sheet'
import { actNames } from './act-words'
import { DeskFacts } from './desk-facts'
import { DisputeHead } from './dispute-head'
import { Timeline } from './timeline'

const POLL_SECONDS = 60

/** One dispute as staff work on it: how it stands, what to do next, who and what. */
export function DeskPane({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }) {
  const [dispute, reload] = useLoadable(useCallback(() => findDispute({ params: { id } }), [id]))
  useLive('dispute', id, POLL_SECONDS, reload)
  return (
    <FourFaces of={dispute} onRetry={reload}>
      {(value) => <Full key={value.changedAt} given={value} onChanged={onChanged} />}
    </FourFaces>
  )
}

function Full({ given, onChanged }: { readonly given: Dispute; readonly onChanged: () => void }) {
  const [dispute, setDispute] = useState(given)
  const take = (changed: Dispute) => {
    setDispute(changed)
    onChanged()
  }
  return (
    <View className="stack">
      <DisputeHead dispute={dispute} />
      {dispute.may.length === 0 ? null : <Acts dispute={dispute} onDone={take} />}
      <DeskFacts dispute={dispute} />
      <Timeline dispute={dispute} />
    </View>
  )
}

/** The straight way first; what ends the matter or stands beside it comes below. */
const straight: readonly DisputeAct[] = [
  'screening',
  'acceptance',
  'assignment',
  'convening',
  'mediation',
  'agreement',
  'signature',
  'follow-up',
  'closure',
]

interface ActsProps {
  readonly dispute: Dispute
  readonly onDone: (dispute: Dispute) => void
}

function Acts({ dispute, onDone }: ActsProps) {
  const [act, setAct] = useState<DisputeAct | null>(null)
  const onward = straight.filter((one) => dispute.may.includes(one))
  const others = dispute.may.filter((one) => !straight.includes(one))
  return (
    <Card>
      <ActButtons acts={onward} main={onward[0] ?? null} onPress={setAct} />
      <ActButtons acts={others} main={null} onPress={setAct} />
      {act === null ? null : (
        <ActSheet
          dispute={dispute}
          act={act}
          onClose={() => {
            setAct(null)
          }}
          onDone={(changed) => {
            setAct(null)
            onDone(changed)
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
