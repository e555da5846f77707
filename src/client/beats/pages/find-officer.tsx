import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { goOnAsking } from '@client/platform/ask-officer'
import { whereAmI, type Place } from '@client/platform/location'
import { type Question, usePageParams } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { findVillages, nearestVillages, type VillageItem } from '../beats.api'
import { useMyVillage } from '../beats.store'
import { VillageList, openCard } from '../components/village-list'

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

/** What was to be asked when the village was not known yet; null where the officer is looked up for themselves. */
function useAsked(): Question | null {
  const { then, ...question } = usePageParams<'beats/pages/find-officer'>()
  return then === 'ask' ? question : null
}

/** Remembers the village and goes on to the form; the desk of a station without a beat has its card alone. */
function askFrom({ code, name, beat }: VillageItem, question: Question): boolean {
  if (beat === null) return false
  if (code !== null) useMyVillage.getState().choose({ code, name, beatId: beat.id })
  goOnAsking({ beatId: beat.id, code }, question)
  return true
}

export default function FindOfficer() {
  const asked = useAsked()
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

  const choose = (village: VillageItem) => {
    if (asked === null || !askFrom(village, asked)) openCard(village)
  }

  return (
    <Page title={asked === null ? '找我的民警' : '先选您的村'}>
      <View className="stack">
        {asked === null ? null : (
          <View>选好村，就写给管这个村的民警。村名记在这台手机里，下次不用再选。</View>
        )}
        <Field label="您是哪个村的？" hint="村名或拼音，如 bcp" most={40} onChange={type} />
        <Button text="我附近的村" icon="place" look="quiet" onPress={() => void near()} />
        <FourFaces of={found} onRetry={reload}>
          {({ items, note }) => (
            <View className="stack">
              {note === null ? null : <View className="soft">{note}</View>}
              <VillageList villages={items} onChoose={choose} />
            </View>
          )}
        </FourFaces>
      </View>
    </Page>
  )
}
