import { useEffect, useState } from 'react'
import { type Pages, replaceWith, useHidden, useShown } from './navigate'
import { outgoing } from './outgoing'

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
export function useReceipt({ target, path, page, onSent }: Sent): string | null {
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
