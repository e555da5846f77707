import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Choice } from '@client/ui/choice'
import { isDay } from '@client/ui/day-field'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { stationRoles } from '@shared/identity/staff.policy'
import { staffRoles } from '@shared/kernel/actor'
import { FirstPassword } from '../components/first-password'
import { InvitationFields, type Newcomer, blank } from '../components/invitation-fields'
import { type Stations, inviteStaff, listStations } from '../staff.api'

const title = '添一个人'

export default function InviteStaff() {
  const [stations, reload] = useLoadable(useCallback(() => listStations({}), []))
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={title} text="给所长和管理员用。">
      <Page title={title}>
        <FourFaces of={stations} onRetry={reload}>
          {({ items }) => <Invitation stations={items} />}
        </FourFaces>
      </Page>
    </ForRoles>
  )
}

const toBody = (form: Newcomer, stationId: number) => ({
  stationId,
  staffNumber: form.staffNumber,
  name: form.name,
  role: form.role,
  workPhone: form.workPhone === '' ? null : form.workPhone,
  termUntil: form.termUntil === '' ? null : form.termUntil,
  recommendation: form.role === 'grid-worker' && form.by !== '' ? { by: form.by, on: form.on } : null,
})

const isFilled = ({ staffNumber, name, termUntil, by, on }: Newcomer) =>
  staffNumber.trim() !== '' &&
  name.trim() !== '' &&
  (termUntil === '' || isDay(termUntil)) &&
  (by === '' || isDay(on))

interface Told {
  readonly name: string
  readonly staffNumber: string
  readonly password: string
}

const firstStation = (stations: Stations['items']) => stations[0]?.id ?? 0

function Invitation({ stations }: { readonly stations: Stations['items'] }) {
  const actor = useSession((session) => session.actor)
  const [stationId, setStationId] = useState(actor?.station?.id ?? firstStation(stations))
  const [form, setForm] = useState(blank)
  const [told, setTold] = useState<Told | null>(null)
  const { busy, problem, run } = useAttempt()
  const send = () =>
    run(async () => {
      const { staff, firstPassword } = await inviteStaff({ body: toBody(form, stationId) })
      setTold({ name: staff.name, staffNumber: staff.staffNumber, password: firstPassword })
      setForm(blank)
    })
  const roles = actor?.role === 'administrator' ? staffRoles : stationRoles
  const again = () => {
    setTold(null)
  }
  if (told !== null) return <Done told={told} onAgain={again} />
  return (
    <View className="stack">
      <StationChoice stations={stations} chosen={stationId} onChoose={setStationId} />
      <InvitationFields
        form={form}
        roles={roles}
        errorOf={(field) => errorFor(problem, field)}
        change={(part) => {
          setForm({ ...form, ...part })
        }}
      />
      <ProblemLine problem={problem} />
      <Button text="添进去" icon="plus" disabled={busy || !isFilled(form)} onPress={() => void send()} />
    </View>
  )
}

function Done({ told, onAgain }: { readonly told: Told; readonly onAgain: () => void }) {
  return (
    <View className="stack">
      <FirstPassword {...told} />
      <Button text="再添一个" icon="plus" look="quiet" onPress={onAgain} />
    </View>
  )
}

interface StationChoiceProps {
  readonly stations: Stations['items']
  readonly chosen: number
  readonly onChoose: (id: number) => void
}

function StationChoice({ stations, chosen, onChoose }: StationChoiceProps) {
  if (stations.length < 2) return null
  return (
    <View className="choices">
      {stations.map(({ id, name }) => (
        <Choice
          key={id}
          text={name}
          chosen={id === chosen}
          onPress={() => {
            onChoose(id)
          }}
        />
      ))}
    </View>
  )
}
