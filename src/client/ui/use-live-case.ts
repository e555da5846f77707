import { useLive } from '@client/platform/live'
import type { Loadable } from './loadable'

/** Polling is only the backup of the live line. */
const POLL_SECONDS = 60

/** Not theirs to see, or not any more: asking again would only put more refused looks into the audit. */
const isRefused = (of: Loadable<unknown>) => of.face === 'failed' && [403, 404].includes(of.problem.status)

/** Keeps one open case up to date for as long as the person may see it. */
export function useLiveCase(kind: string, id: string, of: Loadable<unknown>, reload: () => void): void {
  useLive(kind, id, POLL_SECONDS, () => {
    if (!isRefused(of)) reload()
  })
}
