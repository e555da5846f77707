import { useCallback } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { TemplateForm } from '../components/template-form'
import { listTemplates } from '../notices.api'

const TITLE = '改说法'

/** For administrators: the words of one notice on one channel. */
export default function Template() {
  return (
    <ForRoles roles={['administrator']} title={TITLE} text="给县局管理员用。">
      <Page title={TITLE} kind="wide">
        <Editor />
      </Page>
    </ForRoles>
  )
}

function Editor() {
  const { kind, channel } = usePageParams<'notices/pages/template'>()
  const [templates, reload] = useLoadable(useCallback(() => listTemplates({}), []))
  return (
    <FourFaces of={templates} onRetry={reload}>
      {({ items }) => {
        const template = items.find((one) => one.kind === kind && one.channel === channel)
        return template === undefined ? (
          <Notice icon="info" title="没有这种通知" text="请从“通知的说法”里点进来。" />
        ) : (
          <TemplateForm key={template.version} known={template} />
        )
      }}
    </FourFaces>
  )
}
