import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { useQueued } from '@client/platform/queued'
import { scrollToTop } from '@client/platform/scroll'
import { useSession } from '@client/platform/session'
import { FourFaces } from '@client/ui/four-faces'
import { GateDone } from '../components/gate-done'
import { GateForm } from '../components/gate-form'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { useVisitForm } from '../components/use-visit-form'
import type { VisitForm } from '../visits.api'
import { toDraft, useGate } from '../visits.store'

export default function Gate() {
  return (
    <StaffPage title="入户走访">
      <AtTheGate />
    </StaffPage>
  )
}

/** What the address carries comes first: the door that was planned. */
function useBegin(): void {
  const account = useSession((session) => session.actor?.id ?? 'nobody')
  const { follows, village, landmark } = usePageParams<'visits/pages/gate'>()
  useEffect(() => {
    useGate.getState().open(account, {
      ...(follows === undefined ? {} : { followsId: follows }),
      ...(village === undefined ? {} : { villageCode: village }),
      ...(landmark === undefined ? {} : { landmark }),
    })
  }, [account, follows, village, landmark])
}

function AtTheGate() {
  useBegin()
  const account = useSession((session) => session.actor?.id ?? 'nobody')
  const opened = useGate((state) => state.account)
  const [form, reload] = useVisitForm()
  return (
    <FourFaces of={form} onRetry={reload}>
      {(value) => (opened === account ? <Household form={value} /> : null)}
    </FourFaces>
  )
}

interface Saved {
  readonly key: string
  readonly villageCode: string
  readonly nobodyHome: boolean
}

const VISITS = '/api/visits'

function Household({ form }: { readonly form: VisitForm }) {
  const [saved, setSaved] = useState<Saved | null>(null)
  const [doors, setDoors] = useState(0)
  const { unsent, send } = useQueued('visits', () => undefined)
  const save = (body: Record<string, unknown>) => {
    const { key } = send(VISITS, body)
    const { draft, next } = useGate.getState()
    const { villageCode, nobodyHome } = draft
    setSaved({ key, villageCode: villageCode ?? '', nobodyHome })
    next()
  }
  const refused = unsent.filter(({ path, refusal }) => path === VISITS && refusal !== null)
  return (
    <View className="stack">
      {refused.map((item) => (
        <UnsentCard
          key={item.key}
          item={item}
          title="这一户没有记上"
          onTakeBack={({ body }) => {
            useGate.getState().change(toDraft(body))
            setSaved(null)
            setDoors(doors + 1)
          }}
        />
      ))}
      {saved === null ? (
        <GateForm key={doors} form={form} onSave={save} />
      ) : (
        <GateDone
          key={saved.key}
          waits={unsent.some(({ key }) => key === saved.key)}
          nobodyHome={saved.nobodyHome}
          onRate={(answer) => {
            send('/api/visit-satisfactions', { villageCode: saved.villageCode, answer })
          }}
          onNext={() => {
            setSaved(null)
            setDoors(doors + 1)
            scrollToTop()
          }}
        />
      )}
    </View>
  )
}
