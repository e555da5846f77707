import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, useShown } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { Sheet } from '@client/ui/sheet'
import { useLoadable } from '@client/ui/use-loadable'
import { StationForm } from '../components/station-form'
import { foundStation, listStations } from '../stations.api'

const title = '派出所'

/** For the administrator: every station of the county. */
export default function Stations() {
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={title} text="给所长和管理员用。">
      <Page title={title}>
        <List />
      </Page>
    </ForRoles>
  )
}

const openStation = (id: number) => {
  goTo('beats/pages/station', { id: String(id) })
}

function List() {
  const [stations, reload] = useLoadable(useCallback(() => listStations({}), []))
  const [founding, setFounding] = useState(false)
  useShown(reload)
  return (
    <FourFaces of={stations} onRetry={reload}>
      {({ items, may }) => (
        <View className="stack">
          <View className="stack stack-tight">
            {items.map(({ id, name, township, beats, villages }) => (
              <ListItem
                key={id}
                icon="building"
                title={name}
                note={`${township} · ${String(beats)} 个警务区 · ${String(villages)} 个村`}
                onPress={() => {
                  openStation(id)
                }}
              />
            ))}
          </View>
          {may.includes('found') ? (
            <Doors
              onFound={() => {
                setFounding(true)
              }}
            />
          ) : null}
          {founding ? (
            <Sheet
              title="添一个派出所"
              onClose={() => {
                setFounding(false)
              }}
            >
              <StationForm
                onSave={async (body) => {
                  const { id } = await foundStation({ body })
                  setFounding(false)
                  openStation(id)
                }}
              />
            </Sheet>
          ) : null}
        </View>
      )}
    </FourFaces>
  )
}

function Doors({ onFound }: { readonly onFound: () => void }) {
  return (
    <View className="stack stack-tight">
      <Button text="添一个派出所" icon="plus" look="quiet" onPress={onFound} />
      <Button
        text="从表格添村"
        icon="document"
        look="quiet"
        onPress={() => {
          goTo('beats/pages/import-villages', {})
        }}
      />
    </View>
  )
}
