import { useState } from 'react'
import { type RequestProblem, asProblem } from '@client/platform/request-problem'

interface Attempt {
  readonly busy: boolean
  readonly problem: RequestProblem | null
  /** Runs the act once at a time; true when it worked, else `problem` says why not. */
  readonly run: (act: () => Promise<void>) => Promise<boolean>
}

/** One act of a form: busy while it runs, and the sentence to show when it is refused. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<RequestProblem | null>(null)
  const run = async (act: () => Promise<void>) => {
    if (busy) return false
    setBusy(true)
    setProblem(null)
    try {
      await act()
      return true
    } catch (thrown) {
      setProblem(asProblem(thrown))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, run }
}

/** The sentence for one field: its own where the server named the field, else the whole problem's. */
export const errorFor = (problem: RequestProblem | null, field: string): string | undefined =>
  problem?.errors.find((error) => error.field.split('.').pop() === field)?.text

/** The sentence for a list of a form, naming the row that it is about. */
export function errorUnder(problem: RequestProblem | null, field: string): string | undefined {
  const path = `body.${field}`
  const error = problem?.errors.find((one) => one.field === path || one.field.startsWith(`${path}.`))
  const row = /^\d+/.exec(error?.field.slice(path.length + 1) ?? '')?.[0]
  return row === undefined ? error?.text : `第 ${String(Number(row) + 1)} 条：${error?.text ?? ''}`
}
