import { goBack } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import { WarningForm } from '../components/warning-form'
import '../components/disputes.css'

const writers = ['grid-worker', 'liaison']

export default function EarlyWarningForm() {
  const actor = useSession((session) => session.actor)
  if (actor === null || !isStaffAccount(actor))
    return <StaffDoor title="写一条排查" text="这里给网格员和包村干部用。" />
  return (
    <Page title="写一条排查">
      {writers.includes(actor.role) ? (
        <WarningForm onSent={goBack} />
      ) : (
        <Notice icon="lock" title="这里给网格员和包村干部用" text="民警听到的纠纷，在“纠纷”页登记。" />
      )}
    </Page>
  )
}
