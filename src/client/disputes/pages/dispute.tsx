import { usePageParams } from '@client/platform/navigate'
import { leaveQuickly, useQuickExit } from '@client/platform/quick-exit'
import { Page } from '@client/ui/page'
import { DisputeById } from '../components/dispute-by-id'

export default function DisputePage() {
  const { id = '' } = usePageParams<'disputes/pages/dispute'>()
  useQuickExit(leaveQuickly)
  return (
    <Page title="纠纷进展">
      <DisputeById id={id} />
    </Page>
  )
}
