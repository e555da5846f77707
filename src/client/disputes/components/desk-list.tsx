import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type DisputePage, listDisputes } from '../disputes.api'
import { DisputeCard } from './dispute-card'

const POLL_SECONDS = 60
const SHOWN = 50

const lists = ['open', 'to-accept', 'red', 'overdue', 'follow-up', 'mine', 'closed'] as const
type List = (typeof lists)[number]

const names: Record<List, string> = {
  open: '没办完',
  'to-accept': '待受理',
  red: '紧急',
  overdue: '已超时',
  'follow-up': '待回访',
  mine: '派给我的',
  closed: '已办结',
}

const countIn = ({ toAccept, red, overdue }: DisputePage, list: List): number => {
  const counts: Partial<Record<List, number>> = { 'to-accept': toAccept, red, overdue }
  return counts[list] ?? 0
}

const counted = (name: string, count: number) =>
  count === 0 ? name : `${name} ${count > 99 ? '99+' : String(count)}`

interface Props {
  /** False for mediators and cadres, who see only what they were called for. */
  readonly wholeDesk: boolean
  readonly selected: string | null
  readonly onOpen: (id: string) => void
  /** Grows when something was done to a dispute. */
  readonly changes: number
}

/** The disputes of the beat: red first, then by due time. */
export function DeskList({ wholeDesk, selected, onOpen, changes }: Props) {
  const [list, setList] = useState<List>(wholeDesk ? 'open' : 'mine')
  const [page, reload] = useLoadable(
    useCallback(() => listDisputes({ query: { list, limit: SHOWN } }), [list]),
  )
  useShown(reload)
  useEffect(() => {
    if (changes > 0) reload()
  }, [changes, reload])
  useLive('dispute', null, POLL_SECONDS, reload)
  return (
    <View className="stack">
      <Doors />
      {wholeDesk ? (
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
      ) : null}
      <FourFaces
        of={page}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="check" title={`没有“${names[list]}”的`} text="有新的，这里会自己出来。" />}
      >
        {(value) => <Items page={value} list={list} selected={selected} onOpen={onOpen} />}
      </FourFaces>
    </View>
  )
}

const police = ['officer', 'auxiliary', 'station-chief']
const warned = [...police, 'grid-worker', 'liaison']

/** What comes in otherwise: by phone, at 110, at a gate, or as a sheet of a grid worker. */
function Doors() {
  const role = useSession((session) => session.actor?.role ?? '')
  if (!warned.includes(role)) return null
  return (
    <View className="row row-wrap">
      {police.includes(role) ? (
        <Button
          text="登记听到的"
          icon="plus"
          look="quiet"
          narrow
          onPress={() => {
            goTo('disputes/pages/heard', {})
          }}
        />
      ) : null}
      <Button
        text="纠纷排查"
        icon="document"
        look="quiet"
        narrow
        onPress={() => {
          goTo('disputes/pages/early-warnings', {})
        }}
      />
    </View>
  )
}

interface ItemsProps extends Pick<Props, 'selected' | 'onOpen'> {
  readonly page: DisputePage
  readonly list: List
}

function Items({ page, list, selected, onOpen }: ItemsProps) {
  const [more, setMore] = useState<DisputePage | null>(null)
  const items = [...page.items, ...(more?.items ?? [])]
  const cursor = more === null ? page.nextCursor : more.nextCursor
  const next = async () => {
    if (cursor === null) return
    const { items: further, ...rest } = await listDisputes({ query: { list, limit: SHOWN, cursor } })
    setMore({ ...rest, items: [...(more?.items ?? []), ...further] })
  }
  return (
    <View className="stack stack-tight">
      {items.map((dispute) => (
        <DisputeCard
          key={dispute.id}
          dispute={dispute}
          chosen={dispute.id === selected}
          onOpen={() => {
            onOpen(dispute.id)
          }}
        />
      ))}
      {cursor === null ? null : <Button text="再看一些" look="quiet" onPress={() => void next()} />}
    </View>
  )
}
