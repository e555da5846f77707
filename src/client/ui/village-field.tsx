import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { Button } from './button'
import { ListItem } from './card'
import { Field } from './field'
import { FourFaces } from './four-faces'
import { useLoadable } from './use-loadable'

export interface VillageChoice {
  readonly code: string
  readonly name: string
  readonly beatId: string
  readonly note: string
}

interface FoundVillage {
  readonly code: string | null
  readonly name: string
  readonly beat: { readonly id: string; readonly name: string } | null
  readonly officer: string | null
}

/** The villages that a beat answers for. */
export const toVillageChoices = (found: readonly FoundVillage[]): VillageChoice[] =>
  found.flatMap(({ code, name, beat, officer }) =>
    code === null || beat === null
      ? []
      : [{ code, name, beatId: beat.id, note: officer === null ? beat.name : `民警 ${officer}` }],
  )

interface Props {
  readonly label: string
  readonly village: Pick<VillageChoice, 'code' | 'name'> | null
  readonly onChoose: (village: VillageChoice) => void
  /** Villages that fit what was typed, best first. */
  readonly find: (typed: string) => Promise<readonly VillageChoice[]>
  readonly error?: string | undefined
}

const PAUSE = 250

/** A village chosen by name, pinyin or initials; once chosen it stands in one line. */
export function VillageField({ label, village, onChoose, find, error }: Props) {
  const [searching, setSearching] = useState(village === null)
  if (!searching && village !== null)
    return (
      <View className="stack stack-tight">
        <View className="field-label">{label}</View>
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
      label={label}
      find={find}
      error={error}
      onChoose={(chosen) => {
        setSearching(false)
        onChoose(chosen)
      }}
    />
  )
}

function Search({ label, find, onChoose, error }: Omit<Props, 'village'>) {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [found, reload] = useLoadable(useCallback(() => find(query), [find, query]))
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
      <Field label={label} hint="村名或拼音，如 bcp" most={40} error={error} onChange={setTyped} />
      <FourFaces
        of={found}
        onRetry={reload}
        isEmpty={(villages) => villages.length === 0}
        empty={<View className="soft">没有找到这个村，换个名字再找，或打电话给派出所。</View>}
      >
        {(villages) => (
          <View className="stack stack-tight">
            {villages.map((one) => (
              <ListItem
                key={one.code}
                icon="place"
                title={one.name}
                note={one.note}
                onPress={() => {
                  onChoose(one)
                }}
              />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}
