import { useEffect, useState } from 'react'
import { type Pages, replaceWith, useHidden, useShown } from './navigate'
import { outgoing, useUnsent } from './outgoing'
import type { Outgoing } from './outgoing-item'

/** The sign-in pages above have to close before the receipt can take the place of this page. */
const PAUSE = 600

interface Sent {
  readonly target: string
  readonly path: string
  /** The page of the receipt; its address carries the new case's id. */
  readonly page: { [P in keyof Pages]: { id: string } extends Pages[P] ? P : never }[keyof Pages]
  readonly onSent: () => void
}

/** The id of the case as soon as the server has it; its page then takes the place of this one. */
function useReceipt({ target, path, page, onSent }: Sent): string | null {
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
    const pause = setTimeout(() => {
      replaceWith(page, { id: sentId })
    }, PAUSE)
    return () => {
      clearTimeout(pause)
    }
  }, [sentId, shown, page])
  useEffect(
    () =>
      outgoing.onSent((item, answer) => {
        if (item.target !== target || item.path !== path) return
        onSent()
        setSentId((answer as { readonly id: string }).id)
      }),
    [target, path, onSent],
  )
  return sentId
}

/** What waits to be sent; once the server has it, the receipt takes the place of this page. */
export function useSending(sent: Sent): {
  readonly waiting: Outgoing | undefined
  readonly sentId: string | null
} {
  const [waiting] = useUnsent(sent.target)
  return { waiting, sentId: useReceipt(sent) }
}

interface KeptDraft {
  readonly draft: { readonly sentKey: string | null }
  readonly drop: () => void
}

/** A draft that was sent while its page was closed is not offered a second time. */
export function forgetIfSent({ draft, drop }: KeptDraft): void {
  outgoing.refresh()
  const waits = outgoing.useItems.getState().items.some(({ key }) => key === draft.sentKey)
  if (draft.sentKey !== null && !waits) drop()
}
