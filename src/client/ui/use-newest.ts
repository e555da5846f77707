import { useState } from 'react'
import { type Loadable, ready } from './loadable'

interface Case {
  readonly id: string
  readonly changedAt: string
}

/**
 * A case is asked for again while its page is open, and an act answers with the case as it is then: the newer of both
 * is shown. The page below stays as it is, with whatever is being typed on it.
 */
export function useNewest<T extends Case>(loaded: Loadable<T>): readonly [Loadable<T>, (changed: T) => void] {
  const [taken, setTaken] = useState<T | null>(null)
  if (loaded.face !== 'ready' || taken === null) return [loaded, setTaken]
  const isNewer = taken.id === loaded.value.id && taken.changedAt > loaded.value.changedAt
  return [isNewer ? ready(taken) : loaded, setTaken]
}
