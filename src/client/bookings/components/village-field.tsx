import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type Village, findVillages } from '../bookings.api'
import { ErrorLine } from './choices'

interface Chosen {
  readonly code: string
  readonly name: string
}

interface Props {
  readonly village: Chosen | null
  readonly onChoose: (village: Chosen) => void
  readonly error?: string | undefined
}

const PAUSE = 250
const SHOWN = 6

/** The village of the person who is served: it decides whose officer comes. */
export function VillageField({ village, onChoose, error }: Props) {
  const [searching, setSearching] = useState(village === null)
  if (!searching && village !== null)
    return (
      <View className="stack stack-tight">
        <View className="field-label">住在哪个村</View>
        <View className="row">
          <View className="grow subheading">{village.name}</View>
          <Button
            text="换一个村"
            look="quiet"
            narrow
            onPress={() => {
              setSearching(true)
            }}
          />
        </View>
      </View>
    )
  return (
    <Search
      error={error}
      onChoose={(chosen) => {
        setSearching(false)
        onChoose(chosen)
      }}
    />
  )
}

function Search({ onChoose, error }: Omit<Props, 'village'>) {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const find = useCallback(() => findVillages({ query: { q: query, limit: SHOWN } }), [query])
  const [found, reload] = useLoadable(find)
  useEffect(() => {
    const pause = setTimeout(() => {
      setQuery(typed.trim())
    }, PAUSE)
    return () => {
      clearTimeout(pause)
    }
  }, [typed])
  return (
    <View className="stack stack-tight">
      <Field label="住在哪个村" hint="村名或拼音，如 bcp" most={40} onChange={setTyped} />
      <ErrorLine text={error} />
      <FourFaces of={found} onRetry={reload}>
        {({ items }) => <Found villages={items} onChoose={onChoose} />}
      </FourFaces>
    </View>
  )
}

function Found({
  villages,
  onChoose,
}: {
  readonly villages: readonly Village[]
  readonly onChoose: (village: Chosen) => void
}) {
  const served = villages.flatMap(({ code, name, beat, officer }) =>
    code === null || beat === null
      ? []
      : [{ code, name, note: officer === null ? beat.name : `民警 ${officer}` }],
  )
  if (served.length === 0)
    return <View className="soft">没有找到这个村，换个名字再找，或打电话给派出所。</View>
  return (
    <View className="stack stack-tight">
      {served.map(({ code, name, note }) => (
        <ListItem
          key={code}
          icon="place"
          title={name}
          note={note}
          onPress={() => {
            onChoose({ code, name })
          }}
        />
      ))}
    </View>
  )
}
