import { useCallback } from 'react'
import { readOrRecall } from '@client/platform/kept-reading'
import { useSession } from '@client/platform/session'
import type { Loadable } from '@client/ui/loadable'
import { useLoadable } from '@client/ui/use-loadable'
import { type VisitForm, visitForm } from '../visits.api'

/** The checklist, the villages and the companions; the phone keeps them for a valley without signal. */
export function useVisitForm(): readonly [Loadable<VisitForm>, () => void] {
  const account = useSession((session) => session.actor?.id ?? 'nobody')
  return useLoadable(useCallback(() => readOrRecall(`visit-form:${account}`, () => visitForm({})), [account]))
}

/** Public names of a list of things with codes, for a question that is answered by tapping. */
export const namesBy = <T extends { readonly name: string }>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): Record<string, string> => Object.fromEntries(things.map((thing) => [keyOf(thing), thing.name]))
