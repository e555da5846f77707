import { OtherDrafts } from '@client/ui/other-drafts'
import { mayBeSetAside, nameOfDraft, useDraft } from '../disputes.store'

/** The reports that wait while another one is written. */
export function OtherReports() {
  const { draft, others, another, show } = useDraft()
  const mayBegin = mayBeSetAside(draft) || draft.sentKey !== null
  return (
    <OtherDrafts
      lines={others.map((one) => ({
        id: one.id,
        title: nameOfDraft(one.draft),
        waits: one.draft.sentKey !== null,
      }))}
      onShow={show}
      another={mayBegin ? { text: '先放着，另写一件', begin: another } : null}
    />
  )
}
