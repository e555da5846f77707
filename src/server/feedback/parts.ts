import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { People } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'
import type { RatedService } from '@shared/feedback/feedback'
import type { ResidentActor, StaffActor } from '@shared/kernel/actor'

/** Whether a case is this resident's own, and whether it has come to its end. */
export type RateableState = 'unknown' | 'under-way' | 'ended'

/** Asked of the room that holds the case. */
export type AskRateable = (sql: Sql, actor: ResidentActor, publicId: string) => Promise<RateableState>

/** What the room needs of the house. */
export interface FeedbackParts {
  readonly mount: Mount
  readonly vault: Vault
  readonly audit: Audit
  readonly jobs: Pick<Jobs, 'every'>
  readonly beats: Pick<Beats, 'beatOfVillage' | 'deskOf'>
  readonly people: Pick<People, 'assertConsented'>
  readonly services: Readonly<Record<RatedService, AskRateable>>
  /** The public ids of the disputes that this member of staff stepped out of. */
  readonly recusals: (sql: Sql, actor: StaffActor) => Promise<ReadonlySet<string>>
}
