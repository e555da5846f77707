import { isStaffAccount, useSession } from '@client/platform/session'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import { WarningList } from '../components/warning-list'

const writers = ['grid-worker', 'liaison']

export default function EarlyWarnings() {
  const actor = useSession((session) => session.actor)
  if (actor === null || !isStaffAccount(actor))
    return <StaffDoor title="纠纷排查" text="这里给派出所的工作人员用。" />
  return (
    <Page title="纠纷排查">
      <WarningList writes={writers.includes(actor.role)} />
    </Page>
  )
}
