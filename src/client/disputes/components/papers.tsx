import { Card } from '@client/ui/card'
import { SaveButton } from '@client/ui/save-button'
import type { Dispute } from '../disputes.api'

/** What this person may take out of the dispute on paper; nothing where there is none. */
export function Papers({ dispute: { id, papers } }: { readonly dispute: Pick<Dispute, 'id' | 'papers'> }) {
  if (papers.length === 0) return null
  return (
    <Card>
      {papers.includes('agreement') ? (
        <SaveButton text="下载协议书（Word）" path={`/api/disputes/${id}/agreement-paper`} ending="docx" />
      ) : null}
      {papers.includes('case-file') ? (
        <SaveButton text="下载卷宗（ZIP）" path={`/api/disputes/${id}/case-file`} ending="zip" />
      ) : null}
    </Card>
  )
}
