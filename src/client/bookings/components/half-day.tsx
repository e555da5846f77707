import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { goTo } from '@client/platform/navigate'
import { callNumber } from '@client/platform/phone-call'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Badge, Card } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import type { SlotTime } from '@shared/bookings/booking'
import { serviceNames } from '@shared/bookings/booking-words.rules'
import { type HalfDay, type PlannedVisit, visitsIn } from '../booking-calendar.api'
import { HalfDayForm, TellNow } from './half-day-form'

interface Props {
  readonly beatId: string
  readonly time: SlotTime
  readonly half: HalfDay
  /** Booked on the whole day, so that closing it says how many households it concerns. */
  readonly bookedThatDay: number
  /** The chief sets the number; the others look and call. */
  readonly maySet: boolean
  readonly onChanged: () => void
}

const hoursOf = ({ from, to }: HalfDay) => (from === null || to === null ? '没有人上班' : `${from}–${to}`)

function sentenceOf({ state, capacity, booked, why }: HalfDay): string {
  const because = why === null ? '' : `（${why}）`
  const still = booked === 0 ? '' : `，约了 ${String(booked)} 户`
  switch (state) {
    case 'off':
      return `这半天休息${because}${still}`
    case 'closed':
      return `这半天不上门${because}${still}`
    case 'full':
    case 'open':
    case 'past':
      return `能上门 ${String(capacity)} 户，约了 ${String(booked)} 户${because}`
  }
}

/** One half-day: how many homes, who they are, whom to call when nobody comes, and the chief's number. */
export function HalfDayPane(props: Props) {
  const { half, maySet } = props
  return (
    <View className="stack">
      <View>{`${hoursOf(half)}。${sentenceOf(half)}。`}</View>
      {half.toCall > 0 ? (
        <View className="field-error" {...spoken({ role: 'alert' })}>
          {`${String(half.toCall)} 户原来约在这半天，现在等着另定时间。请一户一户打电话，定好了就不在这里了。`}
        </View>
      ) : null}
      {half.booked + half.toCall === 0 ? null : <Visits {...props} />}
      {maySet ? <ChiefPart {...props} /> : null}
      {maySet || half.state === 'past' ? null : (
        <View className="soft small">能约几户、哪天不上门，由所长来定。</View>
      )}
    </View>
  )
}

function ChiefPart(props: Props) {
  const { state, booked } = props.half
  if (state === 'off') return booked === 0 ? null : <TellNow {...props} />
  return state === 'past' ? null : <HalfDayForm {...props} />
}

function Visits({ beatId, time }: Props) {
  const { day, half } = time
  const [visits, reload] = useLoadable(
    useCallback(() => visitsIn(beatId, { day, half }), [beatId, day, half]),
  )
  return (
    <FourFaces of={visits} onRetry={reload}>
      {(items) => (
        <View className="stack stack-tight">
          {items.map((visit) => (
            <Visit key={visit.id} visit={visit} />
          ))}
        </View>
      )}
    </FourFaces>
  )
}

function Visit({ visit }: { readonly visit: PlannedVisit }) {
  const { id, receipt, subjectName, service, village, phone, callName, calledOff } = visit
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow subheading">{subjectName}</View>
        {calledOff === null ? null : <Badge icon="call" look="wait" text="已通知，要另定时间" />}
      </View>
      <View className="soft small">{`${village} · ${serviceNames[service]} · ${receipt}`}</View>
      <Button
        text={`打给${callName} ${phone}`}
        icon="call"
        look="quiet"
        onPress={() => {
          callNumber(phone)
        }}
      />
      <Button
        text="打开，改期或取消"
        icon="forward"
        look="plain"
        onPress={() => {
          goTo('bookings/pages/booking-desk', { id })
        }}
      />
    </Card>
  )
}
