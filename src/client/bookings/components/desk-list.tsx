import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type BookingPage, listBookings } from '../bookings.api'
import { BookingCard } from './booking-card'

const POLL_SECONDS = 60

const lists = ['to-accept', 'today', 'planned', 'in-progress', 'closed'] as const
type List = (typeof lists)[number]

const names: Record<List, string> = {
  'to-accept': '待受理',
  today: '今天',
  planned: '已预约',
  'in-progress': '办理中',
  closed: '已办完',
}

const countIn = ({ counts }: BookingPage, list: List): number => {
  if (counts === null) return 0
  if (list === 'to-accept') return counts.toAccept
  return list === 'today' ? counts.today : 0
}

const counted = (name: string, count: number) =>
  count === 0 ? name : `${name} ${count > 99 ? '99+' : String(count)}`

interface Props {
  readonly selected: string | null
  readonly onOpen: (id: string) => void
  /** Grows when something was done to a booking. */
  readonly changes: number
}

/** The bookings of the beat: what to accept first, by due time. */
export function DeskList({ selected, onOpen, changes }: Props) {
  const [list, setList] = useState<List>('to-accept')
  const [page, reload] = useLoadable(useCallback(() => listBookings({ query: { list, limit: 50 } }), [list]))
  useShown(reload)
  useEffect(() => {
    if (changes > 0) reload()
  }, [changes, reload])
  useLive('booking', null, POLL_SECONDS, reload)
  return (
    <View className="stack">
      <View className="choices">
        {lists.map((one) => (
          <Choice
            key={one}
            text={counted(names[one], page.face === 'ready' ? countIn(page.value, one) : 0)}
            chosen={one === list}
            onPress={() => {
              setList(one)
            }}
          />
        ))}
      </View>
      <FourFaces
        of={page}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="check" title={`没有“${names[list]}”的`} text="有新的预约，这里会自己出来。" />}
      >
        {(value) => <Items page={value} list={list} selected={selected} onOpen={onOpen} />}
      </FourFaces>
    </View>
  )
}

interface ItemsProps extends Omit<Props, 'changes'> {
  readonly page: BookingPage
  readonly list: List
}

function Items({ page, list, selected, onOpen }: ItemsProps) {
  const [more, setMore] = useState<BookingPage | null>(null)
  const items = [...page.items, ...(more?.items ?? [])]
  const cursor = more === null ? page.nextCursor : more.nextCursor
  const next = async () => {
    if (cursor === null) return
    const { items: further, ...rest } = await listBookings({ query: { list, limit: 50, cursor } })
    setMore({ ...rest, items: [...(more?.items ?? []), ...further] })
  }
  return (
    <View className="stack stack-tight">
      {items.map((booking) => (
        <BookingCard
          key={booking.id}
          booking={booking}
          chosen={booking.id === selected}
          onOpen={() => {
            onOpen(booking.id)
          }}
        />
      ))}
      {cursor === null ? null : <Button text="再看一些" look="quiet" onPress={() => void next()} />}
    </View>
  )
}
