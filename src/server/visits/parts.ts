import type { Audit } from '@server/audit'
import type { Beats } from '@server/beats'
import type { People } from '@server/identity'
import type { Messages } from '@server/messages'
import type { Notices } from '@server/notices'
import type { Jobs } from '@server/platform/jobs'
import type { Live } from '@server/platform/live'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'

/** What the room needs of the house. */
export interface VisitsParts {
  readonly mount: Mount
  readonly vault: Vault
  readonly audit: Audit
  readonly live: Live
  readonly jobs: Pick<Jobs, 'every'>
  readonly beats: Pick<Beats, 'beatOfVillage' | 'listBeats' | 'villagesByBeat' | 'villagesOf'>
  readonly people: Pick<People, 'staffOf' | 'staffOfStation' | 'chiefsOf' | 'assertConsented'>
  readonly messages: Pick<Messages, 'raiserOf'>
  readonly notices: Pick<Notices, 'send'>
}
