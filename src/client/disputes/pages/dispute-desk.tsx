import { usePageParams } from '@client/platform/navigate'
import { Page } from '@client/ui/page'
import { DeskPane } from '../components/desk-pane'

const nothing = () => undefined

export default function DisputeDesk() {
  const { id = '' } = usePageParams<'disputes/pages/dispute-desk'>()
  return (
    <Page title="纠纷" kind="wide">
      <DeskPane id={id} onChanged={nothing} />
    </Page>
  )
}
