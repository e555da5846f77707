import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { outgoing } from '@client/platform/outgoing'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import type { bookingContracts } from '@shared/bookings/booking.contract'
import type { ResponseOf } from '@shared/kernel/contract'
import { type Round, type Stop, findBooking, setStepAside } from '../rounds.api'
import { type NotedStep, clockAt, saidNow } from '../rounds.store'
import './rounds.css'

type Booking = ResponseOf<typeof bookingContracts.one>

interface Props {
  readonly stop: Stop
  readonly step: NotedStep
  readonly names: Round['actNames']
  /** The step was recorded or set aside. */
  readonly onDecided: () => void
}

const SHOWN = 3

/** What was noted beside a step, as text. */
function wordsOf({ item: { body } }: NotedStep): string | undefined {
  if (typeof body.reason === 'string') return body.reason
  if (typeof body.number === 'string') return `受理凭证号 ${body.number}`
  if (typeof body.reached === 'boolean') return body.reached ? '打通了' : '没打通'
  return undefined
}

/** Both versions side by side, and the officer's choice: nothing is dropped in silence. */
export function ConflictCard({ stop, step, names, onDecided }: Props) {
  const [booking, reload] = useLoadable(
    useCallback(() => findBooking({ params: { id: stop.id } }), [stop.id]),
  )
  const said = wordsOf(step)
  const mine = names[step.act] ?? step.act
  return (
    <View className="stack rounds-conflict" {...spoken({ role: 'status' })}>
      <View className="subheading">两边记的不一样，请您定</View>
      <View>{step.item.refusal}</View>
      <View className="stack stack-tight">
        <View className="field-label">您在路上记的</View>
        <View>{`${clockAt(step.happenedAt)} ${mine}${said === undefined ? '' : `：${said}`}`}</View>
      </View>
      <FourFaces of={booking} onRetry={reload}>
        {(value) => (
          <>
            <Theirs booking={value} names={names} stateName={stop.stateName} />
            <Decision step={step} stop={stop} booking={value} name={mine} said={said} onDecided={onDecided} />
          </>
        )}
      </FourFaces>
    </View>
  )
}

function Theirs({
  booking,
  names,
  stateName,
}: {
  readonly booking: Booking
  readonly names: Round['actNames']
  readonly stateName: string
}) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">{`派出所这边记的（现在是：${stateName}）`}</View>
      {booking.steps.slice(-SHOWN).map(({ act, at, byName, words }) => (
        <View key={`${act}${at}`}>
          {`${clockAt(at)} ${byName} ${names[act] ?? act}${words === null ? '' : `：${words}`}`}
        </View>
      ))}
    </View>
  )
}

interface DecisionProps extends Pick<Props, 'stop' | 'step' | 'onDecided'> {
  readonly booking: Booking
  readonly name: string
  readonly said: string | undefined
}

function Decision({ stop, step, booking, name, said, onDecided }: DecisionProps) {
  const { busy, problem, run } = useAttempt()
  const keepAside = () =>
    run(async () => {
      const { act, happenedAt, item } = step
      const words = said === undefined ? {} : { words: said }
      await setStepAside(
        { body: { bookingId: stop.id, act, happenedAt, ...words } },
        { key: `aside-${item.key}` },
      )
      outgoing.takeBack(item)
      await outgoing.hurry()
      onDecided()
    })
  return (
    <View className="stack stack-tight">
      {booking.may.includes(step.act) ? (
        <Button
          text={`现在补记“${name}”`}
          disabled={busy}
          onPress={() => {
            outgoing.sayAgain(step.item, saidNow(step))
            onDecided()
          }}
        />
      ) : (
        <View className="soft">{`这户已经往前走了，“${name}”不用再记。`}</View>
      )}
      <Button text="不补记，留个底" look="quiet" disabled={busy} onPress={() => void keepAside()} />
      <ProblemLine problem={problem} />
    </View>
  )
}
