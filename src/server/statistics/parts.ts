import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { People } from '@server/identity'
import type { Notices } from '@server/notices'
import type { Database } from '@server/platform/database'
import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'

/** What the room needs of the house. */
export interface StatisticsParts {
  readonly mount: Mount
  readonly database: Database
  readonly vault: Pick<Vault, 'open'>
  readonly audit: Audit
  readonly jobs: Jobs
  readonly beats: Pick<Beats, 'listBeats' | 'villagesByBeat'>
  readonly people: Pick<People, 'staffOf' | 'staffOfStation'>
  readonly notices: Pick<Notices, 'send' | 'readOf'>
}
