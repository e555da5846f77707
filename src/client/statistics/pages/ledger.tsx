import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@client/platform/session'
import { useWideScreen } from '@client/platform/wide-screen'
import { ForRoles } from '@client/ui/for-roles'
import { Page } from '@client/ui/page'
import { Panes } from '@client/ui/panes'
import { ledgerDeskRoles } from '@shared/statistics/ledger.policy'
import { LedgerForm } from '../components/ledger-form'
import { LedgerLists } from '../components/ledger-lists'
import './ledger.css'

const TITLE = '台账'

export default function LedgerPage() {
  return (
    <ForRoles roles={ledgerDeskRoles} title={TITLE} text="台账给社区民警和所长用。">
      <Ledgers />
    </ForRoles>
  )
}

/** An officer asks, a chief asks and approves, an administrator approves. */
function Ledgers() {
  const role = useSession((session) => session.actor?.role)
  const wide = useWideScreen()
  const [round, setRound] = useState(0)
  const asks = role !== 'administrator'
  const form = (
    <LedgerForm
      onRequested={() => {
        setRound(round + 1)
      }}
    />
  )
  const waiting = role === 'officer' ? null : <LedgerLists list="to-decide" />
  const own = asks ? <LedgerLists key={round} list="mine" /> : null
  if (wide && asks) {
    const lists = (
      <View className="stack">
        {waiting}
        {own}
      </View>
    )
    return (
      <Page title={TITLE} kind="desk">
        <Panes list={form} chosen={lists} empty={null} />
      </Page>
    )
  }
  return (
    <Page title={TITLE}>
      <View className="stack">
        {waiting}
        {asks ? form : null}
        {own}
      </View>
    </Page>
  )
}
