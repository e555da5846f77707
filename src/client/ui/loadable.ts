import { type RequestProblem, isOutOfReach } from '@client/platform/request-problem'

/** What a page knows about what it shows: not yet, not possible, or the thing itself. */
export type Loadable<T> =
  | { readonly face: 'loading' }
  | { readonly face: 'failed'; readonly problem: RequestProblem }
  | { readonly face: 'ready'; readonly value: T }

export const loading = { face: 'loading' } as const
export const ready = <T>(value: T): Loadable<T> => ({ face: 'ready', value })
export const failed = (problem: RequestProblem): Loadable<never> => ({ face: 'failed', problem })

/** Asked again in vain: without a signal what was shown stays, anything else the server says is shown instead. */
export const afterFailure = <T>(shown: Loadable<T> | undefined, problem: RequestProblem): Loadable<T> =>
  shown?.face === 'ready' && isOutOfReach(problem) ? shown : failed(problem)
