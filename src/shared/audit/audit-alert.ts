export const alertKinds = [
  'many-in-an-hour',
  'many-in-a-day',
  'many-at-night',
  'own-case',
  'tied-case',
  'export',
] as const

/** What makes somebody ask a question. It accuses nobody: the chief asks, and writes down the answer. */
export type AlertKind = (typeof alertKinds)[number]

/** Reading the whole of one case. Lists and one's own rounds are not counted. */
export const caseViews: readonly string[] = [
  'thread.viewed',
  'booking.viewed',
  'dispute.viewed',
  'need.viewed',
  'visit.viewed',
  'care-visit.viewed',
  'child-visit.viewed',
  'early-warning.viewed',
]

/** Data that leaves the service as a file. */
export const exportActions: readonly string[] = [
  'dispute.agreement-exported',
  'dispute.file-exported',
  'ledger.downloaded',
  'county-export.made',
]

export const traceKinds = ['viewed', 'exported', 'refused', 'changed'] as const

/** How the audit is sifted: what was read, taken away, refused, or done. */
export type TraceKind = (typeof traceKinds)[number]

/** How many different cases somebody may open within a span before somebody asks why. */
export interface BulkLimit {
  readonly kind: Extract<AlertKind, `many-${string}`>
  readonly hours: 1 | 24
  /** A beginning of such a span; the others follow from it. */
  readonly origin: string
  readonly most: number
  /** Beijing hours that count; from > to goes over midnight. Null: all day. */
  readonly between: { readonly from: number; readonly to: number } | null
}

/**
 * A beat has some 20 open cases and a station some 100 (facts.md G asks for alerts, the figures are ours): who opens
 * 40 in an hour is not working on them. At night 10 are more than any emergency needs.
 */
export const bulkLimits: readonly BulkLimit[] = [
  { kind: 'many-in-an-hour', hours: 1, origin: '2026-01-01T00:00:00+08:00', most: 40, between: null },
  { kind: 'many-in-a-day', hours: 24, origin: '2026-01-01T00:00:00+08:00', most: 120, between: null },
  {
    kind: 'many-at-night',
    hours: 24,
    origin: '2026-01-01T22:00:00+08:00',
    most: 10,
    between: { from: 22, to: 6 },
  },
]
