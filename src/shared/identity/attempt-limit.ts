/** How often something may be tried within a time, counted in the database. */
export interface AttemptLimit {
  readonly kind: string
  readonly most: number
  readonly seconds: number
  /** True where the last try that is allowed starts the time anew: a lock-out of the full time. */
  readonly locks: boolean
}

export interface AttemptLimits {
  readonly codesPerPhoneHour: AttemptLimit
  readonly codesPerPhoneDay: AttemptLimit
  readonly codesPerAddress: AttemptLimit
  readonly wrongCodesPerAddress: AttemptLimit
  readonly passwordsPerNumberAndAddress: AttemptLimit
  readonly passwordsPerNumber: AttemptLimit
}

const HOUR = 3600
const QUARTER = 900

const limit = (kind: string, most: number, seconds: number, locks = false): AttemptLimit => ({
  kind,
  most,
  seconds,
  locks,
})

/**
 * Addresses get much room: a whole valley shares one carrier address. The lock-out follows staff number and address
 * together, since anyone can read the number on the contact card and could otherwise lock an officer out.
 */
export const attemptLimits = (codesPerAddress: number): AttemptLimits => ({
  codesPerPhoneHour: limit('codes-phone-hour', 10, HOUR),
  codesPerPhoneDay: limit('codes-phone-day', 20, 24 * HOUR),
  codesPerAddress: limit('codes-address', codesPerAddress, HOUR),
  wrongCodesPerAddress: limit('wrong-codes-address', codesPerAddress, HOUR),
  passwordsPerNumberAndAddress: limit('passwords-number-address', 5, QUARTER, true),
  passwordsPerNumber: limit('passwords-number', 50, QUARTER, true),
})
