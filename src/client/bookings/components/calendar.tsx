import { Text, View } from '@tarojs/components'
import { useWideScreen } from '@client/platform/wide-screen'
import { pressable } from '@client/ui/accessible'
import type { SlotTime } from '@shared/bookings/booking'
import { sayDay } from '@shared/bookings/booking-words.rules'
import { halfNames } from '@shared/bookings/slot.rules'
import type { CalendarDay, HalfDay } from '../booking-calendar.api'
import './calendar.css'

interface Props {
  readonly days: readonly CalendarDay[]
  readonly chosen: SlotTime | null
  readonly onChoose: (time: SlotTime) => void
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** `11-26` in a narrow column. */
const shortDay = (day: string) => day.slice(5).replace(/^0/, '')

const closedWords = ({ state, why }: HalfDay) =>
  state === 'off' ? (why ?? '休息') : `不上门${why === null ? '' : `：${why}`}`

const shutWords = (half: HalfDay) =>
  half.state === 'off' || half.state === 'closed' ? `${closedWords(half)}，` : ''

/** What a half-day says in a few words; colour is never the only sign. */
function wordsOf(half: HalfDay): string {
  const booked = String(half.booked)
  if (half.toCall > 0) return `${shutWords(half)}${String(half.toCall)} 户要打电话`
  switch (half.state) {
    case 'off':
    case 'closed':
      return closedWords(half)
    case 'past':
      return half.booked === 0 ? '' : `约了 ${booked} 户`
    case 'full':
      return `满了 ${booked}/${String(half.capacity)}`
    case 'open':
      return `约了 ${booked}/${String(half.capacity)}`
  }
}

const lookOf = ({ state, toCall }: HalfDay) => (toCall > 0 ? 'call' : state)

function isChosen(chosen: SlotTime | null, day: string, { half }: HalfDay) {
  return chosen?.day === day && chosen.half === half
}

/** The weeks of a beat: a grid on the station's computer, a list of days on a phone. */
export function Calendar(props: Props) {
  return useWideScreen() ? <WeekGrid {...props} /> : <DayList {...props} />
}

function weeksOf(days: readonly CalendarDay[]): CalendarDay[][] {
  const weeks: CalendarDay[][] = []
  for (let from = 0; from < days.length; from += 7) weeks.push(days.slice(from, from + 7))
  return weeks
}

function WeekGrid({ days, chosen, onChoose }: Props) {
  return (
    <View className="stack stack-tight">
      <View className="calendar-week">
        {weekdays.map((name) => (
          <View key={name} className="calendar-weekday">
            {name}
          </View>
        ))}
      </View>
      {weeksOf(days).map((week, place) => (
        <View key={place} className="calendar-week">
          {week.map(({ day, halves }) => (
            <View key={day} className="calendar-column">
              <View className="calendar-day">{shortDay(day)}</View>
              {halves.map((half) => (
                <Cell
                  key={half.half}
                  day={day}
                  half={half}
                  chosen={isChosen(chosen, day, half)}
                  onChoose={onChoose}
                />
              ))}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

const isWorthALine = ({ halves }: CalendarDay) => halves.some(({ state }) => state !== 'past')

function DayList({ days, chosen, onChoose }: Props) {
  return (
    <View className="stack stack-tight">
      {days.filter(isWorthALine).map(({ day, halves }) => (
        <View key={day} className="calendar-line">
          <View className="subheading">{sayDay(day, new Date())}</View>
          <View className="calendar-pair">
            {halves.map((half) => (
              <Cell
                key={half.half}
                day={day}
                half={half}
                chosen={isChosen(chosen, day, half)}
                onChoose={onChoose}
              />
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

interface CellProps {
  readonly day: string
  readonly half: HalfDay
  readonly chosen: boolean
  readonly onChoose: (time: SlotTime) => void
}

function Cell({ day, half, chosen, onChoose }: CellProps) {
  const words = wordsOf(half)
  const label = `${sayDay(day, new Date())} ${halfNames[half.half]} ${words}`
  const open = () => {
    onChoose({ day, half: half.half })
  }
  return (
    <View
      className={`calendar-half calendar-${lookOf(half)}${chosen ? ' calendar-chosen' : ''}`}
      {...pressable({ onPress: open, label })}
    >
      <Text className="calendar-half-name">{halfNames[half.half]}</Text>
      <Text className="calendar-words">{words}</Text>
    </View>
  )
}
