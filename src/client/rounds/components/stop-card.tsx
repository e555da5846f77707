import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirm, toast } from '@client/platform/notice'
import { useUnsent } from '@client/platform/outgoing'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { Badge } from '@client/ui/card'
import { ReadAloud } from '@client/ui/read-aloud'
import type { RoadAct } from '@shared/rounds/round'
import type { Round, Stop } from '../rounds.api'
import { type Projected, mainAct, noteStep, notedSteps, projected } from '../rounds.store'
import { ConflictCard } from './conflict-card'
import { NotedSteps } from './noted-steps'
import { isPlain } from './step-form'
import { StepSheet } from './step-sheet'
import { StopNumber, whenOf } from './stop-line'
import './rounds.css'

interface Props {
  readonly stop: Stop
  readonly place: number
  readonly round: Round
  readonly onDecided: () => void
  /** Moves the home on the day's list; null where it may not move that way. */
  readonly onEarlier: (() => void) | null
  readonly onLater: (() => void) | null
}

/** One home in full: where, whom to call, what to mind, what to note next. */
export function StopCard({ stop, place, round, onDecided, onEarlier, onLater }: Props) {
  const steps = notedSteps(useUnsent(null), stop.id)
  const now = projected(stop, round.acts, steps)
  return (
    <View className="card stack">
      <Head stop={stop} place={place} />
      <View>{stop.landmark}</View>
      {stop.needs.length === 0 ? null : (
        <View className="row row-wrap">
          {stop.needs.map((need) => (
            <Badge key={need} icon="info" text={need} look="wait" />
          ))}
        </View>
      )}
      <Call stop={stop} />
      <ReadAloud text={stop.readAloud} />
      <NotedSteps stop={stop} steps={steps} names={round.actNames} />
      {now.conflict === null ? null : (
        <ConflictCard
          key={`${now.conflict.item.key}${now.conflict.item.refusal ?? ''}`}
          stop={stop}
          step={now.conflict}
          names={round.actNames}
          onDecided={onDecided}
        />
      )}
      <Steps stop={stop} now={now} names={round.actNames} onEarlier={onEarlier} onLater={onLater} />
    </View>
  )
}

function Head({ stop, place }: Pick<Props, 'stop' | 'place'>) {
  return (
    <View className="row">
      <StopNumber place={place} done={stop.done} />
      <View className="grow">
        <View className="heading">{`${stop.subjectName} · ${stop.village}`}</View>
        <View className="soft">{`${whenOf(stop)} · ${stop.service} · ${stop.stateName}`}</View>
      </View>
    </View>
  )
}

/** Only the team of the day gets the whole number; nobody else can call from here. */
function Call({ stop: { phone, callName } }: Pick<Props, 'stop'>) {
  if (phone.includes('*')) return <View className="soft">{`电话 ${phone}（当天上门的人才看得到）`}</View>
  return (
    <Button
      text={`打给${callName} ${phone}`}
      icon="call"
      look="quiet"
      onPress={() => {
        callNumber(phone)
      }}
    />
  )
}

interface StepsProps extends Pick<Props, 'onEarlier' | 'onLater'> {
  readonly stop: Stop
  readonly now: Projected
  readonly names: Round['actNames']
}

/** What comes next, large; below it in one row what is noted seldom, and the place on the day's list. */
function Steps({ stop, now, names, onEarlier, onLater }: StepsProps) {
  const [asked, setAsked] = useState<RoadAct | null>(null)
  const [more, setMore] = useState(false)
  const main = mainAct(now)
  const others = now.offered.filter((act) => act !== main)
  const nameOf = (act: RoadAct) => names[act] ?? act
  const note = (act: RoadAct, body: object) => {
    setAsked(null)
    setMore(false)
    noteStep(stop.id, act, body)
    toast(`记下了：${nameOf(act)}`)
  }
  const begin = async (act: RoadAct) => {
    if (!isPlain(act)) setAsked(act)
    else if (await confirm({ title: nameOf(act), text: '记下来，村民会看到。', yes: '记下来' })) note(act, {})
  }
  const toggle = more ? '收起' : '记别的'
  if (main === null && onEarlier === null && onLater === null) return null
  return (
    <View className="stack stack-tight">
      {main === null ? null : <Button text={nameOf(main)} icon="check" onPress={() => void begin(main)} />}
      <View className="row row-wrap rounds-seldom">
        {others.length === 0 ? null : (
          <Button
            text={toggle}
            look="plain"
            narrow
            label={`${toggle}：${stop.subjectName}`}
            onPress={() => {
              setMore(!more)
            }}
          />
        )}
        <Moves subjectName={stop.subjectName} onEarlier={onEarlier} onLater={onLater} />
      </View>
      {more ? (
        <View className="row row-wrap">
          {others.map((act) => (
            <Button key={act} text={nameOf(act)} look="quiet" narrow onPress={() => void begin(act)} />
          ))}
        </View>
      ) : null}
      {asked === null ? null : (
        <StepSheet
          act={asked}
          title={nameOf(asked)}
          subjectName={stop.subjectName}
          onClose={() => {
            setAsked(null)
          }}
          onNote={(body) => {
            note(asked, body)
          }}
        />
      )}
    </View>
  )
}

export function Moves({
  subjectName,
  onEarlier,
  onLater,
}: Pick<Props, 'onEarlier' | 'onLater'> & { readonly subjectName: string }) {
  return (
    <>
      {onEarlier === null ? null : (
        <Button text="往前挪" look="plain" narrow label={`往前挪：${subjectName}`} onPress={onEarlier} />
      )}
      {onLater === null ? null : (
        <Button text="往后挪" look="plain" narrow label={`往后挪：${subjectName}`} onPress={onLater} />
      )}
    </>
  )
}
