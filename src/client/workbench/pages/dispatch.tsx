import { usePageParams } from '@client/platform/navigate'
import { ForRoles } from '@client/ui/for-roles'
import { Page } from '@client/ui/page'
import { DispatchPane } from '../components/dispatch-pane'

const nothing = () => undefined

export default function DispatchPage() {
  const { id = '' } = usePageParams<'workbench/pages/dispatch'>()
  return (
    <ForRoles
      roles={['officer', 'auxiliary', 'station-chief']}
      title="派单"
      text="派单给民警、辅警和所长用。"
    >
      <Page title="派单">
        <DispatchPane key={id} id={id} onChanged={nothing} />
      </Page>
    </ForRoles>
  )
}
