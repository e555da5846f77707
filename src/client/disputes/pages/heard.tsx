import { isStaffAccount, useSession } from '@client/platform/session'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import { HeardForm } from '../components/heard-form'
import '../components/disputes.css'

const police = ['officer', 'auxiliary', 'station-chief']

export default function HeardDispute() {
  const actor = useSession((session) => session.actor)
  if (actor === null || !isStaffAccount(actor))
    return <StaffDoor title="登记听到的纠纷" text="这里给民警和辅警用。" />
  return (
    <Page title="登记听到的纠纷">
      {police.includes(actor.role) ? (
        <HeardForm />
      ) : (
        <Notice icon="lock" title="这里给民警和辅警用" text="看到苗头，在“纠纷排查”里写一条。" />
      )}
    </Page>
  )
}
