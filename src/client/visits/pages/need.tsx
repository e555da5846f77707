import { usePageParams } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Page } from '@client/ui/page'
import { NeedById } from '../components/need-by-id'
import { StaffPage } from '../components/staff-page'

/** The same need, as the station works on it and as the resident who raised it reads it. */
export default function NeedPage() {
  const { id = '' } = usePageParams<'visits/pages/need'>()
  const isResident = useSession(({ actor }) => actor?.role === 'resident')
  if (isResident)
    return (
      <Page title="我说的难处">
        <NeedById id={id} />
      </Page>
    )
  return (
    <StaffPage title="急难愁盼">
      <NeedById id={id} />
    </StaffPage>
  )
}
