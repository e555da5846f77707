import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { ListItem } from '@client/ui/card'
import { type VillageItem, stationScene } from '../beats.api'

const distance = (metres: number) =>
  metres < 1000 ? `约 ${String(Math.round(metres / 100) * 100)} 米` : `约 ${(metres / 1000).toFixed(1)} 公里`

function noteOf(village: VillageItem): string {
  const parts = [
    village.matched === null ? null : `也叫${village.matched}`,
    village.officer === null ? village.beat?.name : `民警 ${village.officer}`,
    village.distanceMetres === null ? null : distance(village.distanceMetres),
  ]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}

/** The contact card of who answers for a village. */
export function openCard(village: VillageItem): void {
  if (village.beat === null) goTo('beats/pages/contact-card', { scene: stationScene })
  else if (village.code === null) goTo('beats/pages/contact-card', { id: village.beat.id })
  else
    goTo('beats/pages/contact-card', {
      id: village.beat.id,
      village: village.code,
      villageName: village.name,
    })
}

interface Props {
  readonly villages: readonly VillageItem[]
  readonly onChoose: (village: VillageItem) => void
}

/** Villages to choose from, best first; the station's desk is among them when nothing fits. */
export function VillageList({ villages, onChoose }: Props) {
  return (
    <View className="stack stack-tight">
      {villages.map((village) => (
        <ListItem
          key={village.code ?? 'station'}
          icon={village.fallback ? 'shield' : 'place'}
          title={village.name}
          note={noteOf(village)}
          onPress={() => {
            onChoose(village)
          }}
        />
      ))}
    </View>
  )
}
