import { useSession } from '@client/platform/session'
import { NeedList } from '../components/need-list'
import { StaffPage } from '../components/staff-page'

export default function Needs() {
  const role = useSession((session) => session.actor?.role)
  return (
    <StaffPage title="急难愁盼">
      <NeedList mayRaise={role !== 'mediator'} />
    </StaffPage>
  )
}
