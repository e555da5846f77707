import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { whereAmI, type Place } from '@client/platform/location'
import { toast } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { findVillages, nearestVillages, type VillageItem } from '../beats.api'
import { VillageList } from '../components/village-list'

interface Found {
  readonly items: readonly VillageItem[]
  readonly note: string | null
}

async function find(query: string, place: Place | null): Promise<Found> {
  if (place === null) {
    const { items } = await findVillages({ query: { q: query } })
    return {
      items,
      note: items.every((item) => item.fallback) ? '没找到这个村，先找派出所值班室，一样能办。' : null,
    }
  }
  return nearestVillages({ query: { lat: place.lat, lng: place.lng } })
}

export default function FindOfficer() {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState<Place | null>(null)
  const [found, reload] = useLoadable(useCallback(() => find(query, place), [query, place]))
  useEffect(() => {
    const pause = setTimeout(() => {
      setQuery(typed.trim())
    }, 250)
    return () => {
      clearTimeout(pause)
    }
  }, [typed])

  const type = (text: string) => {
    setTyped(text)
    setPlace(null)
  }
  const near = async () => {
    const here = await whereAmI()
    if (here === null) toast('没有拿到位置，请输村名找')
    else setPlace(here)
  }

  return (
    <Page title="找我的民警">
      <View className="stack">
        <Field label="您是哪个村的？" hint="村名或拼音，如 bcp" most={40} onChange={type} />
        <Button text="我附近的村" icon="place" look="quiet" onPress={() => void near()} />
        <FourFaces of={found} onRetry={reload}>
          {({ items, note }) => (
            <View className="stack">
              {note === null ? null : <View className="soft">{note}</View>}
              <VillageList villages={items} />
            </View>
          )}
        </FourFaces>
      </View>
    </Page>
  )
}
