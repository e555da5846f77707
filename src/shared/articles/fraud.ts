/** The sixteen kinds of fraud by their codes; screen sharing counts under its pretext, false credit records under loans. */
export const fraudTypes = [
  'brushing-rebate',
  'impersonating-police',
  'impersonating-customer-service',
  'fake-loan',
  'fake-investment',
  'impersonating-acquaintance',
  'health-products',
  'card-lending',
  'subsidy-impersonation',
  'phishing-link',
  'game-trading',
  'sextortion',
  'prize',
  'flight-refund',
  'dating',
  'fake-shopping',
] as const

export type FraudType = (typeof fraudTypes)[number]

/** A kind of fraud that the text sounds like: its name in Chinese, and the clause that gave it away. */
export interface FraudSign {
  readonly type: FraudType
  readonly name: string
  readonly sign: string
}

export interface FraudCheck {
  readonly verdict: 'likely-fraud' | 'unclear' | 'no-sign'
  readonly types: readonly FraudType[]
  readonly signs: readonly FraudSign[]
  readonly advice: readonly string[]
  /** Money has already left: 110 first, at once. */
  readonly paid: boolean
  readonly call: '110' | null
}
