import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Badge, Card } from '@client/ui/card'
import { Sheet } from '@client/ui/sheet'
import { type Station, type StationVillage, readStation } from '../stations.api'
import { NewVillageForm } from './new-village-form'
import { VillageBeatForm } from './village-beat-form'
import { VillageNamesForm } from './village-names-form'

interface Props {
  readonly station: Station
  readonly onChanged: (station: Station) => void
}

/** The villages of a station: which beat, which other names, where. */
export function VillageCards({ station, onChanged }: Props) {
  const reread = async () => {
    onChanged(await readStation({ params: { id: String(station.id) } }))
  }
  return (
    <View className="stack">
      <View className="station-cards">
        {station.villages.map((village) => (
          <VillageCard
            key={village.code}
            village={village}
            station={station}
            onChanged={onChanged}
            onEdited={reread}
          />
        ))}
      </View>
      <NewVillage station={station} onChanged={onChanged} />
    </View>
  )
}

/** Only the administrator adds villages: their codes are the whole county's. */
function NewVillage({ station, onChanged }: Props) {
  const role = useSession((session) => session.actor?.role)
  const [open, setOpen] = useState(false)
  const toggle = () => {
    setOpen(!open)
  }
  if (role !== 'administrator') return null
  return (
    <View>
      <Button text="添一个村" icon="plus" look="quiet" onPress={toggle} />
      {open ? (
        <Sheet title="添一个村" onClose={toggle}>
          <NewVillageForm
            station={station}
            onDone={(changed) => {
              onChanged(changed)
              toggle()
            }}
          />
        </Sheet>
      ) : null}
    </View>
  )
}

interface CardProps extends Props {
  readonly village: StationVillage
  readonly onEdited: () => Promise<void>
}

const namesOf = (village: StationVillage, kind: 'alias' | 'natural') =>
  village.names.filter((one) => one.kind === kind).map(({ name }) => name)

function VillageCard({ village, station, onChanged, onEdited }: CardProps) {
  const [form, setForm] = useState<'beat' | 'names' | null>(null)
  const beat = station.beats.find(({ id }) => id === village.beatId)
  const close = () => {
    setForm(null)
  }
  return (
    <Card>
      <View className="row row-wrap">
        <View className="subheading grow">{village.name}</View>
        {village.lat === null || village.demoPlace ? (
          <Badge icon="place" look="wait" text="位置没核对" />
        ) : null}
      </View>
      <Lines village={village} beat={beat?.name ?? ''} />
      <View className="row row-wrap">
        <Button
          text="划给警务区"
          label={`${village.name}，划给警务区`}
          look="quiet"
          narrow
          onPress={() => {
            setForm('beat')
          }}
        />
        <Button
          text="名字和位置"
          label={`${village.name}，名字和位置`}
          look="quiet"
          narrow
          onPress={() => {
            setForm('names')
          }}
        />
      </View>
      {form === null ? null : (
        <Sheet title={village.name} onClose={close}>
          {form === 'beat' ? (
            <VillageBeatForm
              village={village}
              beats={station.beats}
              onDone={(changed) => {
                onChanged(changed)
                close()
              }}
            />
          ) : (
            <VillageNamesForm village={village} onEdited={onEdited} />
          )}
        </Sheet>
      )}
    </Card>
  )
}

function Lines({ village, beat }: { readonly village: StationVillage; readonly beat: string }) {
  const aliases = namesOf(village, 'alias')
  const naturals = namesOf(village, 'natural')
  const { next } = village
  return (
    <View className="stack stack-tight">
      <View>{beat}</View>
      {next === null ? null : <View className="soft">{`${next.fromDay} 起归${next.beatName}`}</View>}
      {aliases.length === 0 ? null : <View className="soft small">{`俗名：${aliases.join('、')}`}</View>}
      {naturals.length === 0 ? null : <View className="soft small">{`自然村：${naturals.join('、')}`}</View>}
    </View>
  )
}
