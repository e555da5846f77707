import { usePageParams } from '@client/platform/navigate'
import { ForRoles } from '@client/ui/for-roles'
import { Page } from '@client/ui/page'
import { StaffCard } from '../components/staff-card'

const title = '人员'

export default function StaffMember() {
  const { id = '' } = usePageParams<'identity/pages/staff-member'>()
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={title} text="给所长和管理员用。">
      <Page title={title}>
        <StaffCard id={id} />
      </Page>
    </ForRoles>
  )
}
