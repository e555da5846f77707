import type { Role } from '@shared/kernel/actor'

/** One line of the audit: who did, saw or was refused what. Never the content of a case. */
export interface AuditEntry {
  readonly stationId: number
  readonly actorId: string | null
  readonly actorRole: Role | null
  /** `thread.viewed`, `thread.answered`, `session.started` … */
  readonly action: string
  /** Public id of the case, or null. */
  readonly subject: string | null
  readonly outcome: 'done' | 'refused'
  /** The refusal's code or the reason that a person gave; no personal data. */
  readonly reason: string | null
}
