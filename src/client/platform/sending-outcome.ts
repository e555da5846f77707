import type { RequestProblem } from './request-problem'

/** What a failed attempt means: try later, wait for sign-in or consent, upload the files anew, or a final "no". */
export type Outcome = 'later' | 'hold' | 'upload-again' | 'refused'

const temporary = new Set([0, 408, 425, 429])
const beforeSending = new Set([
  'actor.signed-out',
  'identity.consent-needed',
  'identity.consent-outdated',
  'identity.password-change-needed',
])

/** `resumed` is true where files had been uploaded in an earlier attempt: the server may have cleared them away. */
export function outcomeOf(
  { status, code }: Pick<RequestProblem, 'status' | 'code'>,
  resumed: boolean,
): Outcome {
  if (status === 401 || beforeSending.has(code)) return 'hold'
  if (temporary.has(status) || status >= 500) return 'later'
  return code === 'upload.not-found' && resumed ? 'upload-again' : 'refused'
}

export const mustWait = (outcome: Outcome) => outcome === 'later' || outcome === 'upload-again'

const delays = [3, 6, 12, 30, 60] as const

/** Seconds until the next attempt: longer after each failure, at most a minute. */
export const delayAfter = (failures: number): number => delays[Math.min(failures, delays.length) - 1] ?? 3
