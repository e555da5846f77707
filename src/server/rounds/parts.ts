import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { HomeStops } from '@server/bookings'
import type { People } from '@server/identity'
import type { Notices } from '@server/notices'
import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import type { Visits } from '@server/visits'

/** What the room needs of the house. */
export interface RoundsParts {
  readonly mount: Mount
  readonly audit: Audit
  readonly beats: Pick<Beats, 'beatOf' | 'beatAt' | 'beatOfVillage' | 'listBeats' | 'villagesOfBeat'>
  readonly people: Pick<People, 'namesOf' | 'staffOfStation' | 'chiefsOf'>
  readonly jobs: Pick<Jobs, 'every'>
  readonly notices: Pick<Notices, 'send'>
  readonly homes: HomeStops
  readonly doors: Pick<Visits, 'doorsOf'>
}
