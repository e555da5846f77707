import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useShown } from '@client/platform/navigate'
import { useWideScreen } from '@client/platform/wide-screen'
import { Heading } from '@client/ui/card'
import { Choices } from '@client/ui/choices'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { Sheet } from '@client/ui/sheet'
import { useLoadable } from '@client/ui/use-loadable'
import type { SlotTime } from '@shared/bookings/booking'
import { sayHalf } from '@shared/bookings/slot.rules'
import { type Weeks, readWeeks } from '../booking-calendar.api'
import { Calendar } from '../components/calendar'
import { HalfDayPane } from '../components/half-day'

const title = '上门日历'

/** The half-days of a beat for the next weeks: how many homes, holidays, days off; the chief sets and closes them. */
export default function BookingCalendar() {
  return (
    <ForRoles
      roles={['station-chief', 'officer', 'auxiliary']}
      title={title}
      text="这里给派出所上门办证的人用。"
    >
      <Months />
    </ForRoles>
  )
}

function Months() {
  const [beatId, setBeatId] = useState<string>()
  const [weeks, reload] = useLoadable(useCallback(() => readWeeks(beatId), [beatId]))
  const wide = useWideScreen()
  useShown(reload)
  return (
    <Page title={title} kind={wide ? 'wide' : 'reading'}>
      <FourFaces of={weeks} onRetry={reload}>
        {(value) => <Beat key={value.beat.id} weeks={value} onBeat={setBeatId} onChanged={reload} />}
      </FourFaces>
    </Page>
  )
}

interface BeatProps {
  readonly weeks: Weeks
  readonly onBeat: (id: string) => void
  readonly onChanged: () => void
}

function Beat({ weeks, onBeat, onChanged }: BeatProps) {
  const { beat, beats, items } = weeks
  const [chosen, setChosen] = useState<SlotTime | null>(null)
  return (
    <View className="stack">
      {beats.length > 1 ? (
        <Choices
          label="哪个警务区"
          options={beats.map(({ id }) => id)}
          names={Object.fromEntries(beats.map(({ id, name }) => [id, name]))}
          chosen={[beat.id]}
          onChoose={onBeat}
        />
      ) : (
        <Heading text={beat.name} />
      )}
      <Calendar days={items} chosen={chosen} onChoose={setChosen} />
      {chosen === null ? null : (
        <Sheet
          title={sayHalf(chosen, new Date())}
          onClose={() => {
            setChosen(null)
          }}
        >
          <Chosen weeks={weeks} time={chosen} onChanged={onChanged} />
        </Sheet>
      )}
    </View>
  )
}

interface ChosenProps {
  readonly weeks: Weeks
  readonly time: SlotTime
  readonly onChanged: () => void
}

function Chosen({ weeks: { beat, items, may }, time, onChanged }: ChosenProps) {
  const halves = items.find(({ day }) => day === time.day)?.halves ?? []
  const half = halves.find((one) => one.half === time.half)
  if (half === undefined) return null
  return (
    <HalfDayPane
      key={`${half.state} ${String(half.capacity)} ${String(half.booked)} ${String(half.toCall)}`}
      beatId={beat.id}
      time={time}
      half={half}
      bookedThatDay={halves.reduce((sum, { booked }) => sum + booked, 0)}
      maySet={may.includes('set')}
      onChanged={onChanged}
    />
  )
}
