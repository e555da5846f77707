import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { pagesOf } from '@client/platform/pages-of'
import { pressable } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type SlotTime } from '@shared/bookings/booking'
import { sayDay } from '@shared/bookings/booking-words.rules'
import { halfNames, sayHalf } from '@shared/bookings/slot.rules'
import { type Slot, listSlots } from '../bookings.api'
import './bookings.css'

interface Props {
  readonly village: string
  readonly chosen: SlotTime | null
  readonly onChoose: (slot: SlotTime) => void
}

const daysOf = (village: string) => (from: string | undefined) => listSlots({ query: { village, from } })

/** The half-days with their places; full ones are shown and cannot be chosen. */
export function SlotPicker({ village, chosen, onChoose }: Props) {
  const [pages, setPages] = useState(1)
  const [shown, reload] = useLoadable(useCallback(() => pagesOf(daysOf(village), pages), [village, pages]))
  return (
    <FourFaces of={shown} onRetry={reload} isEmpty={({ items }) => items.length === 0} empty={<NoDays />}>
      {({ items, nextCursor }) => (
        <View className="stack">
          <Days slots={items} chosen={chosen} onChoose={onChoose} />
          {nextCursor === null ? null : (
            <Button
              text="看后面的日子"
              look="quiet"
              onPress={() => {
                setPages(pages + 1)
              }}
            />
          )}
        </View>
      )}
    </FourFaces>
  )
}

function NoDays() {
  return <Notice icon="clock" title="这段时间没有能上门的日子" text="请打电话给派出所问一问。" />
}

function Days({ slots, chosen, onChoose }: Omit<Props, 'village'> & { readonly slots: readonly Slot[] }) {
  const days = [...new Set(slots.map(({ day }) => day))]
  return (
    <View className="stack stack-tight">
      {days.map((day) => (
        <View key={day} className="booking-slot-day">
          <View className="booking-slot-name">{sayDay(day, new Date())}</View>
          <View className="booking-slot-halves">
            {slots
              .filter((slot) => slot.day === day)
              .map((slot) => (
                <HalfDay
                  key={slot.half}
                  slot={slot}
                  chosen={chosen?.day === day && chosen.half === slot.half}
                  onChoose={onChoose}
                />
              ))}
          </View>
        </View>
      ))}
    </View>
  )
}

function placesIn({ capacity, free, note }: Slot): string {
  if (capacity === 0) return note ?? '不上门'
  return free === 0 ? '满了' : `还有 ${String(free)} 个位置`
}

interface HalfProps {
  readonly slot: Slot
  readonly chosen: boolean
  readonly onChoose: (slot: SlotTime) => void
}

function HalfDay({ slot, chosen, onChoose }: HalfProps) {
  const { day, half, from, to, free } = slot
  const full = free === 0
  const look = full ? ' booking-slot-full' : chosen ? ' booking-slot-chosen' : ''
  const choose = () => {
    onChoose({ day, half })
  }
  const label = `${sayHalf(slot, new Date())}，${from} 到 ${to}，${placesIn(slot)}`
  return (
    <View
      className={`booking-slot${look}`}
      {...pressable({ onPress: choose, role: 'checkbox', checked: chosen, disabled: full, label })}
    >
      <View className="subheading">{`${chosen ? '✓ ' : ''}${halfNames[half]}`}</View>
      <View className="small">{`${from}–${to}`}</View>
      <View className="small">{placesIn(slot)}</View>
    </View>
  )
}
