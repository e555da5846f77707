import { usePageParams } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import { WarningPane } from '../components/warning-pane'

export default function EarlyWarning() {
  const { id = '' } = usePageParams<'disputes/pages/early-warning'>()
  const actor = useSession((session) => session.actor)
  if (actor === null || !isStaffAccount(actor))
    return <StaffDoor title="一条排查" text="这里给派出所的工作人员用。" />
  return (
    <Page title="一条排查">
      <WarningPane id={id} />
    </Page>
  )
}
