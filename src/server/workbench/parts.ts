import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { Bookings } from '@server/bookings'
import type { Disputes } from '@server/disputes'
import type { People } from '@server/identity'
import type { Messages } from '@server/messages'
import type { Notices } from '@server/notices'
import type { Live } from '@server/platform/live'
import type { Mount } from '@server/platform/mount'
import type { Visits } from '@server/visits'

/** What the room needs of the house: the doors of every room that has work in it. */
export interface WorkbenchParts {
  readonly mount: Mount
  readonly audit: Audit
  readonly live: Live
  readonly beats: Pick<
    Beats,
    'beatAt' | 'beatOfVillage' | 'dutyOf' | 'listBeats' | 'villagesByBeat' | 'villagesOf'
  >
  readonly people: Pick<People, 'staffOf'>
  readonly notices: Pick<Notices, 'send'>
  readonly messages: Pick<Messages, 'work' | 'workByReceipt'>
  readonly bookings: Pick<Bookings, 'work' | 'workByReceipt'>
  readonly disputes: Pick<
    Disputes,
    'work' | 'workByReceipt' | 'placeOf' | 'hear' | 'recusals' | 'steppedOutOf'
  >
  readonly visits: Pick<Visits, 'work' | 'careWork' | 'placeOf' | 'raise'>
}
