import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { People } from '@server/identity'
import type { Notices } from '@server/notices'
import type { Jobs } from '@server/platform/jobs'
import type { Live } from '@server/platform/live'
import type { Log } from '@server/platform/log'
import type { Mount } from '@server/platform/mount'
import type { Uploads } from '@server/uploads'
import type { ContentGateway } from './content-gateway'

/** What the room needs of the house. */
export interface MessagesParts {
  readonly mount: Mount
  readonly log: Log
  readonly audit: Audit
  readonly live: Live
  readonly jobs: Pick<Jobs, 'every'>
  readonly beats: Pick<Beats, 'beatOf' | 'beatAt' | 'beatOfVillage' | 'listBeats' | 'replyBy'>
  readonly people: Pick<People, 'namesOf' | 'openidOf' | 'residentOf' | 'assertConsented'>
  readonly uploads: Uploads
  readonly notices: Pick<Notices, 'send' | 'readOf'>
  /** WeChat's content check; null where no mini-program is configured. */
  readonly contentGateway: ContentGateway | null
}
