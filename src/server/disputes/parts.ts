import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { People } from '@server/identity'
import type { Notices } from '@server/notices'
import type { Jobs } from '@server/platform/jobs'
import type { Live } from '@server/platform/live'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'
import type { Uploads } from '@server/uploads'

/** What the room needs of the house. */
export interface DisputesParts {
  readonly mount: Mount
  readonly vault: Vault
  readonly audit: Audit
  readonly live: Live
  readonly jobs: Pick<Jobs, 'every'>
  readonly beats: Pick<
    Beats,
    'beatAt' | 'beatOfVillage' | 'callOf' | 'deskOf' | 'dutyOf' | 'listBeats' | 'stationNameOf' | 'villagesOf'
  >
  readonly people: Pick<
    People,
    | 'namesOf'
    | 'residentOf'
    | 'residentWith'
    | 'phoneIndexOf'
    | 'staffOf'
    | 'staffOfStation'
    | 'chiefsOf'
    | 'assertConsented'
  >
  readonly uploads: Uploads
  readonly notices: Pick<Notices, 'send' | 'hush'>
}
