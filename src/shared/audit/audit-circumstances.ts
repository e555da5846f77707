/** Which kind of data an act touches (facts.md G): the most sensitive that it may show. */
export const fieldClasses = [
  'case',
  'contact',
  'health',
  'minor',
  'export',
  'account',
  'setting',
  'audit',
] as const
export type FieldClass = (typeof fieldClasses)[number]

/** What an act is for; it follows from the act, so that nobody types it. */
export const auditPurposes = [
  'answering',
  'visiting',
  'mediating',
  'supervising',
  'reporting',
  'own-data',
  'upkeep',
  'sign-in',
] as const
export type AuditPurpose = (typeof auditPurposes)[number]

/** What somebody looked with, as the server sees it. */
export const deviceKinds = ['weixin', 'phone', 'tablet', 'computer', 'other'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** From where a request came; kept of the staff alone. */
export interface AskedFrom {
  readonly device: DeviceKind
  /** Network address, through the proxies that the configuration trusts. */
  readonly address: string
}
