import { OtherDrafts } from '@client/ui/other-drafts'
import { mayBeSetAside, nameOfDraft, useDraft } from '../bookings.store'

/** The daughter books for her mother and her father: what is not finished for one waits while the other's is written. */
export function OtherVisits() {
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
      another={mayBegin ? { text: '先放着，另约一人', begin: another } : null}
    />
  )
}
