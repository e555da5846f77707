import { useEffect, useState } from 'react'
import { askWhoItIs } from '@client/platform/ask-who'
import type { KeptFile } from '@client/platform/kept-file'
import { replaceWith, useHidden, useShown } from '@client/platform/navigate'
import { outgoing, useUnsent } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { type Dispute, REPORT_PATH, REPORT_TARGET } from '../disputes.api'
import { type Draft, toBody, useDraft } from '../disputes.store'

const PAUSE = 600

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

/** What waits to be sent; once the server has it, the receipt takes the place of this page. */
export function useSending(): { readonly waiting: Outgoing | undefined; readonly sentId: string | null } {
  const [waiting] = useUnsent(REPORT_TARGET)
  const [sentId, setSentId] = useState<string | null>(null)
  const [shown, setShown] = useState(true)
  useShown(() => {
    setShown(true)
  })
  useHidden(() => {
    setShown(false)
  })
  useEffect(() => {
    if (sentId === null || !shown) return
    // The sign-in pages above have to close first.
    const pause = setTimeout(() => {
      replaceWith('disputes/pages/dispute', { id: sentId })
    }, PAUSE)
    return () => {
      clearTimeout(pause)
    }
  }, [sentId, shown])
  useEffect(
    () =>
      outgoing.onSent((item, answer) => {
        if (item.target !== REPORT_TARGET || item.path !== REPORT_PATH) return
        useDraft.getState().drop()
        setSentId((answer as Dispute).id)
      }),
    [],
  )
  return { waiting, sentId }
}
