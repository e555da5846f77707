import { View } from '@tarojs/components'
import { useState } from 'react'
import { toast } from '@client/platform/notice'
import { useUnsent } from '@client/platform/outgoing'
import { randomKey } from '@client/platform/random-key'
import { asProblem } from '@client/platform/request-problem'
import { isStaffAccount, useSession } from '@client/platform/session'
import { useWideScreen } from '@client/platform/wide-screen'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Icon } from '@client/ui/icon'
import { Page } from '@client/ui/page'
import { Panes } from '@client/ui/panes'
import { StaffDoor } from '@client/ui/staff-door'
import { DoorLine } from '../components/door-stop'
import { movedBy } from '../components/moves'
import { OneOfWay } from '../components/one-of-way'
import { RoundDoors, RoundHead } from '../components/round-head'
import { StopLine } from '../components/stop-line'
import { useRound } from '../components/use-round'
import { WayDoors } from '../components/way-doors'
import { type Round, type Stop, orderRound } from '../rounds.api'
import { type Way, doorsBelow, doorsElsewhere, villageOf, wayOf } from '../way-doors.store'

export default function Today() {
  const actor = useSession((session) => session.actor)
  const wide = useWideScreen()
  const [beatId, setBeatId] = useState<string | null>(null)
  if (!isStaffAccount(actor)) return <StaffDoor title="今天上门" text="这里给派出所的工作人员用。" />
  const props = { key: `${actor?.id ?? ''}${beatId ?? ''}`, beatId, onBeat: setBeatId }
  return (
    <Page title="今天上门" kind={wide ? 'desk' : 'reading'}>
      <Loaded {...props} wide={wide} />
    </Page>
  )
}

interface LoadedProps {
  readonly beatId: string | null
  readonly onBeat: (beatId: string) => void
  readonly wide: boolean
}

function Loaded({ beatId, onBeat, wide }: LoadedProps) {
  const { round, fresh, reload, take } = useRound(beatId)
  return (
    <FourFaces of={round} onRetry={reload}>
      {(value) => {
        const props = { round: value, fresh, onBeat, onDecided: reload, onOrdered: take }
        return wide ? <Desk {...props} /> : <Phone {...props} />
      }}
    </FourFaces>
  )
}

interface RoundProps extends Pick<LoadedProps, 'onBeat'> {
  readonly round: Round
  readonly fresh: boolean
  readonly onDecided: () => void
  readonly onOrdered: (round: Round) => void
}

function useOrder({ round, onOrdered }: Pick<RoundProps, 'round' | 'onOrdered'>) {
  const way = wayOf(round, useUnsent(null))
  const send = async (order: readonly string[] | null) => {
    const { beat, day, version } = round
    try {
      const body = { beatId: beat.id, day, version, order: order === null ? null : [...order] }
      onOrdered(await orderRound({ body }, { key: randomKey() }))
    } catch (thrown) {
      toast(asProblem(thrown).message)
    }
  }
  const move = (id: string, by: -1 | 1) => {
    const order = movedBy(round, way, { id, by })
    return order === null
      ? null
      : () => {
          void send(order)
        }
  }
  return { way, move, reckonAgain: () => void send(null) }
}

function HandMade({ round, onReckon }: { readonly round: Round; readonly onReckon: () => void }) {
  if (!round.byHand) return null
  return (
    <View className="row row-wrap">
      <View className="grow soft">顺序是自己排的，会一直留着。</View>
      <Button text="改回按路程排" look="quiet" narrow onPress={onReckon} />
    </View>
  )
}

function Leg({ leg }: { readonly leg: Stop['leg'] }) {
  if (leg === null) return null
  const kilometres = Math.max(0.1, leg.metres / 1000).toFixed(1)
  return (
    <View className="rounds-leg">
      <Icon name="route" />
      <View>{`骑车约 ${kilometres} 公里，${String(Math.max(1, leg.minutes))} 分钟`}</View>
    </View>
  )
}

const nobody = <Notice icon="route" title="今天没有约上门的" text="村民约了、定了时间，会自己出来。" />

const doneOf = ({ stops }: Round): readonly Way[] =>
  stops.filter(({ done }) => done).map((stop) => ({ id: stop.id, stop }))

function Phone(props: RoundProps) {
  const { round, onDecided } = props
  const { way, move, reckonAgain } = useOrder(props)
  const all = [...way, ...doneOf(round)]
  return (
    <View className="stack">
      <RoundHead {...props} />
      <HandMade round={round} onReckon={reckonAgain} />
      {all.length === 0 ? nobody : null}
      {all.map((one, index) => (
        <View key={one.id} className="stack stack-tight">
          <Leg leg={'stop' in one ? one.stop.leg : one.door.leg} />
          <OneOfWay one={one} place={index + 1} round={round} onDecided={onDecided} move={move} />
          <WayDoors title={`顺路：${villageOf(one)}`} round={round} doors={doorsBelow(round, way, index)} />
        </View>
      ))}
      <WayDoors title="今天不去的村，还有这些" round={round} doors={doorsElsewhere(round, way)} />
      <RoundDoors round={round} />
    </View>
  )
}

/** At the station the list and the home stand side by side. */
function Desk(props: RoundProps) {
  const { round, onDecided } = props
  const { way, move, reckonAgain } = useOrder(props)
  const all = [...way, ...doneOf(round)]
  const [id, setId] = useState<string | null>(all[0]?.id ?? null)
  const index = all.findIndex((one) => one.id === id)
  const chosen = all[index]
  return (
    <Panes
      list={
        <View className="stack">
          <RoundHead {...props} />
          <HandMade round={round} onReckon={reckonAgain} />
          <View className="stack stack-tight">
            {all.map((one, place) => {
              const line = {
                place: place + 1,
                chosen: one.id === id,
                onOpen: () => {
                  setId(one.id)
                },
              }
              return 'stop' in one ? (
                <StopLine key={one.id} stop={one.stop} {...line} />
              ) : (
                <DoorLine key={one.id} door={one.door} {...line} />
              )
            })}
          </View>
          <WayDoors title="今天不去的村，还有这些" round={round} doors={doorsElsewhere(round, way)} />
          <RoundDoors round={round} />
        </View>
      }
      empty={nobody}
      chosen={
        chosen === undefined ? null : (
          <View className="stack">
            <OneOfWay
              key={chosen.id}
              one={chosen}
              place={index + 1}
              round={round}
              onDecided={onDecided}
              move={move}
            />
            <WayDoors
              title={`顺路：${villageOf(chosen)}`}
              round={round}
              doors={round.doors.filter(
                (door) =>
                  door.village.name === villageOf(chosen) && !way.some(({ id: known }) => known === door.id),
              )}
            />
          </View>
        )
      }
    />
  )
}
