import { askWhoItIs } from '@client/platform/ask-who'
import type { KeptFile } from '@client/platform/kept-file'
import { outgoing } from '@client/platform/outgoing'
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

/** Where a sent report goes, and what becomes of its draft. */
export const reportSending = {
  target: REPORT_TARGET,
  path: REPORT_PATH,
  page: 'disputes/pages/dispute' as const,
  onSent: (key: string) => useDraft.getState().forgetSent(key),
}
