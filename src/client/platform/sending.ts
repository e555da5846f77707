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
  /** What becomes of its draft; false where another form is on the page, whose place no receipt takes. */
  readonly onSent: (key: string) => boolean
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
        if (onSent(item.key)) setSentId((answer as { readonly id: string }).id)
      }),
    [target, path, onSent],
  )
  return sentId
}

/** What waits to be sent under that key; once the server has it, the receipt takes the place of this page. */
export function useSending(
  sent: Sent,
  key: string | null,
): {
  readonly waiting: Outgoing | undefined
  readonly sentId: string | null
} {
  const waiting = useUnsent(sent.target).find((item) => item.key === key)
  return { waiting, sentId: useReceipt(sent) }
}

/** False for what was sent while its page was closed: its draft is not offered a second time. */
export function isWaiting(key: string): boolean {
  outgoing.refresh()
  return outgoing.useItems.getState().items.some((item) => item.key === key)
}
