import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { goTo, usePageParams } from '@client/platform/navigate'
import { useQueued } from '@client/platform/queued'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { VisitFacts } from '../components/visit-facts'
import { type Visit, findVisit } from '../visits.api'

export default function VisitPage() {
  const { id = '' } = usePageParams<'visits/pages/visit'>()
  return (
    <StaffPage title="一次走访">
      <VisitById id={id} />
    </StaffPage>
  )
}

function VisitById({ id }: { readonly id: string }) {
  const [visit, reload] = useLoadable(useCallback(() => findVisit({ params: { id } }), [id]))
  return (
    <FourFaces of={visit} onRetry={reload}>
      {(value) => <Full found={value} />}
    </FourFaces>
  )
}

function Full({ found }: { readonly found: Visit }) {
  const [visit, setVisit] = useState(found)
  const role = useSession((session) => session.actor?.role)
  const { unsent, send } = useQueued(`visit:${visit.id}`, (answer) => {
    setVisit(answer as Visit)
  })
  const again = () => {
    goTo('visits/pages/gate', {
      follows: visit.id,
      village: visit.village.code,
      landmark: visit.landmark ?? '',
    })
  }
  return (
    <View className="stack">
      <VisitFacts visit={visit} />
      {unsent.map((item) => (
        <UnsentCard key={item.key} item={item} title="看过辅警记的走访" />
      ))}
      {visit.may.includes('approve') && unsent.length === 0 ? (
        <Button
          text="看过了，没问题"
          icon="check"
          onPress={() => {
            send(`/api/visits/${visit.id}/approval`, {})
          }}
        />
      ) : null}
      {role === 'station-chief' ? null : (
        <Button text="再去这一家" icon="home" look="quiet" onPress={again} />
      )}
      <Button
        text="在记事本里记一笔"
        look="plain"
        onPress={() => {
          goTo('visits/pages/notebook', { room: 'visit', id: visit.id })
        }}
      />
    </View>
  )
}
