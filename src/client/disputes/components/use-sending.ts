import { askWhoItIs } from '@client/platform/ask-who'
import type { KeptFile } from '@client/platform/kept-file'
import { outgoing, useUnsent } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useReceipt } from '@client/platform/use-receipt'
import { REPORT_PATH, REPORT_TARGET } from '../disputes.api'
import { type Draft, toBody, useDraft } from '../disputes.store'

/** Puts the report into the queue: it is sent once, now or when signal and sign-in are there. */
export function sendReport(draft: Draft, files: readonly KeptFile[]): void {
  const { key } = outgoing.add({
    target: REPORT_TARGET,
    path: REPORT_PATH,
    body: toBody(draft),
    beatId: draft.village?.beatId ?? null,
    files,
  })
  useDraft.getState().change({ sentKey: key })
  askWhoItIs()
}

/** A draft that was sent while its page was closed is not offered a second time. */
export function forgetIfSent(): void {
  const { draft, drop } = useDraft.getState()
  outgoing.refresh()
  const waits = outgoing.useItems.getState().items.some(({ key }) => key === draft.sentKey)
  if (draft.sentKey !== null && !waits) drop()
}

const drop = () => {
  useDraft.getState().drop()
}

/** What waits to be sent; once the server has it, the receipt takes the place of this page. */
export function useSending(): { readonly waiting: Outgoing | undefined; readonly sentId: string | null } {
  const [waiting] = useUnsent(REPORT_TARGET)
  const sentId = useReceipt({
    target: REPORT_TARGET,
    path: REPORT_PATH,
    page: 'disputes/pages/dispute',
    onSent: drop,
  })
  return { waiting, sentId }
}
