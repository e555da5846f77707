import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choices } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { type StationVillage, addVillageName, placeVillage, removeVillageName } from '../stations.api'

interface Props {
  readonly village: StationVillage
  readonly onEdited: () => Promise<void>
}

const kinds = { alias: '俗名', natural: '自然村' } as const

/** The names that villagers use, and where the village lies. */
export function VillageNamesForm({ village, onEdited }: Props) {
  const [kind, setKind] = useState<keyof typeof kinds>('alias')
  const [name, setName] = useState('')
  const [round, setRound] = useState(0)
  const { busy, problem, run } = useAttempt()
  const params = { code: village.code }
  const act = (change: () => Promise<unknown>) =>
    run(async () => {
      await change()
      await onEdited()
      setName('')
      setRound(round + 1)
    })
  return (
    <View className="stack">
      {village.names.map((one) => (
        <View key={one.name} className="row">
          <View className="grow">{`${kinds[one.kind]}：${one.name}`}</View>
          <Button
            text="去掉"
            label={`去掉${one.name}`}
            look="plain"
            narrow
            disabled={busy}
            onPress={() => void act(() => removeVillageName({ params, body: { name: one.name } }))}
          />
        </View>
      ))}
      <Choices
        label="加一个名字"
        options={['alias', 'natural']}
        names={kinds}
        chosen={[kind]}
        onChoose={setKind}
      />
      <Field key={round} label={kinds[kind]} most={20} onChange={setName} />
      <Button
        text="加上"
        icon="plus"
        look="quiet"
        disabled={busy || name.trim() === ''}
        onPress={() => void act(() => addVillageName({ params, body: { name, kind } }))}
      />
      <PlaceFields
        village={village}
        busy={busy}
        onPlace={(body) => void act(() => placeVillage({ params, body }))}
      />
      <ProblemLine problem={problem} />
    </View>
  )
}

interface PlaceProps {
  readonly village: StationVillage
  readonly busy: boolean
  readonly onPlace: (place: { readonly lat: number; readonly lng: number }) => void
}

function PlaceFields({ village, busy, onPlace }: PlaceProps) {
  const [lat, setLat] = useState(village.lat === null ? '' : String(village.lat))
  const [lng, setLng] = useState(village.lng === null ? '' : String(village.lng))
  const isPlace = Number(lat) > 3 && Number(lng) > 73
  return (
    <View className="stack stack-tight">
      <Field label="纬度" initial={lat} most={12} hint="如：35.151" onChange={setLat} />
      <Field label="经度" initial={lng} most={12} hint="如：107.594" onChange={setLng} />
      <Button
        text="位置核对过了，保存"
        icon="place"
        look="quiet"
        disabled={busy || !isPlace}
        onPress={() => {
          onPlace({ lat: Number(lat), lng: Number(lng) })
        }}
      />
    </View>
  )
}
