import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, usePageParams } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { Sheet } from '@client/ui/sheet'
import { useLoadable } from '@client/ui/use-loadable'
import { BeatCards } from '../components/beat-cards'
import { StationForm } from '../components/station-form'
import { VillageCards } from '../components/village-cards'
import { type Station, describeStation, readStation } from '../stations.api'
import './station.css'

const title = '派出所和村'

/** For those who run a station: its facts, its beats with their people, its villages. */
export default function StationPage() {
  const own = useSession((session) => session.actor?.station?.id)
  const { id = String(own ?? '') } = usePageParams<'beats/pages/station'>()
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={title} text="给所长和管理员用。">
      <Page title={title} kind="wide">
        <Loading id={id} />
      </Page>
    </ForRoles>
  )
}

function Loading({ id }: { readonly id: string }) {
  const [station, reload] = useLoadable(useCallback(() => readStation({ params: { id } }), [id]))
  return (
    <FourFaces of={station} onRetry={reload}>
      {(first) => <Loaded first={first} />}
    </FourFaces>
  )
}

const parts = { beats: '警务区', villages: '村' } as const

function Loaded({ first }: { readonly first: Station }) {
  const [station, setStation] = useState(first)
  const [part, setPart] = useState<keyof typeof parts>('beats')
  return (
    <View className="stack station-page">
      <Facts station={station} onChanged={setStation} />
      <View className="choices">
        {(['beats', 'villages'] as const).map((one) => (
          <Choice
            key={one}
            text={parts[one]}
            chosen={one === part}
            onPress={() => {
              setPart(one)
            }}
          />
        ))}
      </View>
      {part === 'beats' ? (
        <BeatCards station={station} onChanged={setStation} />
      ) : (
        <VillageCards station={station} onChanged={setStation} />
      )}
    </View>
  )
}

interface FactsProps {
  readonly station: Station
  readonly onChanged: (station: Station) => void
}

function Facts({ station, onChanged }: FactsProps) {
  const [editing, setEditing] = useState(false)
  const { id, name, township, landline, address } = station
  return (
    <Card>
      <Heading text={name} />
      <View>{`${township} · ${landline ?? '还没有电话'} · ${address ?? '还没有地址'}`}</View>
      <View className="row row-wrap">
        <Button
          text="改名称、电话、地址"
          look="quiet"
          narrow
          onPress={() => {
            setEditing(true)
          }}
        />
        <Button
          text="值班时间"
          icon="clock"
          look="quiet"
          narrow
          onPress={() => {
            goTo('beats/pages/duty-hours', { station: String(id) })
          }}
        />
      </View>
      {editing ? (
        <Sheet
          title="改派出所"
          onClose={() => {
            setEditing(false)
          }}
        >
          <StationForm
            first={station}
            onSave={async (body) => {
              onChanged(await describeStation({ params: { id: String(id) }, body }))
              setEditing(false)
            }}
          />
        </Sheet>
      ) : null}
    </Card>
  )
}
