import { goBack, usePageParams } from '@client/platform/navigate'
import { Page } from '@client/ui/page'
import { ConversationPane } from '../components/conversation-pane'

export default function ConversationPage() {
  const { id = '' } = usePageParams<'workbench/pages/conversation'>()
  return (
    <Page title="来信" kind="chat">
      <ConversationPane key={id} id={id} onGone={goBack} />
    </Page>
  )
}
