import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, useShown } from '@client/platform/navigate'
import type { AccountView } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Badge, ListItem } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { standingNames } from '@shared/identity/staff'
import { roleNames } from '@shared/kernel/actor'
import { type StaffItem, listStaff, listStations } from '../staff.api'

const SHOWN = 100

interface Props {
  readonly actor: AccountView
  readonly onOpen: (id: string) => void
}

const noteOf = (one: StaffItem, county: boolean) =>
  [roleNames[one.role], one.staffNumber, ...(county ? [one.stationName] : []), ...one.beats].join(' · ')

/** The people of the station, or of the county's stations, by name or number. */
export function StaffList({ actor, onOpen }: Props) {
  const [text, setText] = useState('')
  const [station, setStation] = useState<number | undefined>(undefined)
  const [left, setLeft] = useState(false)
  const county = actor.role === 'administrator'
  const load = useCallback(
    () => listStaff({ query: { q: text, station, limit: SHOWN, ...(left ? { left: 'yes' as const } : {}) } }),
    [text, station, left],
  )
  const [people, reload] = useLoadable(load)
  useShown(reload)
  return (
    <View className="stack">
      <Doors />
      {county ? <StationChoice chosen={station} onChoose={setStation} /> : null}
      <Field label="找人" hint="姓名或警号（工号）" most={20} onChange={setText} />
      <View className="choices">
        <Choice
          text="看离开的人"
          chosen={left}
          onPress={() => {
            setLeft(!left)
          }}
        />
      </View>
      <FourFaces
        of={people}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="people" title="没有这样的人" />}
      >
        {({ items }) => (
          <View className="stack stack-tight">
            {items.map((one) => (
              <ListItem
                key={one.id}
                icon="person"
                title={one.name}
                note={noteOf(one, county)}
                tail={
                  one.standing === 'here' ? null : (
                    <Badge icon="alert" look="wait" text={standingNames[one.standing]} />
                  )
                }
                onPress={() => {
                  onOpen(one.id)
                }}
              />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}

function Doors() {
  return (
    <View className="row row-wrap">
      <Button
        text="添一个人"
        icon="plus"
        narrow
        onPress={() => {
          goTo('identity/pages/invite-staff', {})
        }}
      />
      <Button
        text="从表格添人"
        icon="document"
        look="quiet"
        narrow
        onPress={() => {
          goTo('identity/pages/import-staff', {})
        }}
      />
    </View>
  )
}

interface StationChoiceProps {
  readonly chosen: number | undefined
  readonly onChoose: (station: number | undefined) => void
}

function StationChoice({ chosen, onChoose }: StationChoiceProps) {
  const [stations] = useLoadable(useCallback(() => listStations({}), []))
  if (stations.face !== 'ready' || stations.value.items.length < 2) return null
  return (
    <View className="choices">
      {stations.value.items.map(({ id, name }) => (
        <Choice
          key={id}
          text={name}
          chosen={id === chosen}
          onPress={() => {
            onChoose(id === chosen ? undefined : id)
          }}
        />
      ))}
    </View>
  )
}
