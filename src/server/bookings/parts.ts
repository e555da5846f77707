import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { People } from '@server/identity'
import type { Notices } from '@server/notices'
import type { Jobs } from '@server/platform/jobs'
import type { Live } from '@server/platform/live'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'

/** What a station may set for itself. */
export interface BookingSettings {
  /** Hours before a visit until which the booker moves or cancels it by a tap. */
  readonly noticeHours: number
  /** Visits in a half-day for which the chief has set no number. */
  readonly capacity: number
}

/** What the room needs of the house. */
export interface BookingsParts {
  readonly mount: Mount
  readonly vault: Vault
  readonly audit: Audit
  readonly live: Live
  readonly notices: Pick<Notices, 'send'>
  readonly jobs: Pick<Jobs, 'every'>
  readonly beats: Pick<
    Beats,
    'beatOf' | 'beatAt' | 'beatOfVillage' | 'callOf' | 'hoursOf' | 'listBeats' | 'villagesOf'
  >
  readonly people: Pick<People, 'namesOf' | 'chiefsOf' | 'assertConsented'>
  readonly settings?: Partial<BookingSettings>
}
