import { useEffect, useRef } from 'react'
import { outgoing, useUnsent } from './outgoing'
import type { NewOutgoing, Outgoing } from './outgoing-item'

interface Queued {
  /** What of this target still waits for signal, or was refused. */
  readonly unsent: readonly Outgoing[]
  readonly send: (path: string, body: Outgoing['body'], how?: How) => Outgoing
}

type How = Pick<NewOutgoing, 'nameless' | 'receipts'>

/** Everything here is saved through the queue: with signal it is there at once, without it later, and once. */
export function useQueued(target: string, onSent: (answer: unknown) => void): Queued {
  const unsent = useUnsent(target)
  const latest = useRef(onSent)
  useEffect(() => {
    latest.current = onSent
  })
  useEffect(
    () =>
      outgoing.onSent((item, answer) => {
        if (item.target === target) latest.current(answer)
      }),
    [target],
  )
  return {
    unsent,
    send: (path, body, how = {}) => outgoing.add({ target, path, body, beatId: null, files: [], ...how }),
  }
}
