import { useCallback, useEffect, useState } from 'react'
import { asProblem } from '@client/platform/request-problem'
import { type Loadable, afterFailure, loading, ready } from './loadable'

interface Answer<T> {
  readonly load: () => Promise<T>
  readonly attempt: number
  readonly of: Loadable<T>
}

/** Asks when the page appears, again when `load` changes, and on `reload`; what was shown stays until then. */
export function useLoadable<T>(load: () => Promise<T>): readonly [Loadable<T>, () => void] {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Answer<T>>()
  useEffect(() => {
    let current = true
    const take = (answerTo: (shown: Loadable<T> | undefined) => Loadable<T>) => {
      if (!current) return
      setAnswer((before) => ({ load, attempt, of: answerTo(before?.load === load ? before.of : undefined) }))
    }
    load().then(
      (value) => {
        take(() => ready(value))
      },
      (thrown: unknown) => {
        take((shown) => afterFailure(shown, asProblem(thrown)))
      },
    )
    return () => {
      current = false
    }
  }, [load, attempt])
  const reload = useCallback(() => {
    setAttempt((count) => count + 1)
  }, [])

  const retrying = answer?.of.face === 'failed' && answer.attempt !== attempt
  return [answer?.load !== load || retrying ? loading : answer.of, reload]
}
