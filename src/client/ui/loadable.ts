import type { RequestProblem } from '@client/platform/request-problem'

/** What a page knows about what it shows: not yet, not possible, or the thing itself. */
export type Loadable<T> =
  | { readonly face: 'loading' }
  | { readonly face: 'failed'; readonly problem: RequestProblem }
  | { readonly face: 'ready'; readonly value: T }

export const loading = { face: 'loading' } as const
export const ready = <T>(value: T): Loadable<T> => ({ face: 'ready', value })
export const failed = (problem: RequestProblem): Loadable<never> => ({ face: 'failed', problem })
