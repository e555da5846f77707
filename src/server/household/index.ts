import type { Audit } from '@server/audit'
import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import { createCatalogue } from './guide-catalogue.service'
import { mountGuideGaps } from './guide-gaps.routes'
import { forgetOldGaps } from './guide-gaps.service'
import { mountGuides } from './guides.routes'

export { loadGuides } from './guides-loading.service'

export interface HouseholdParts {
  readonly mount: Mount
  readonly audit: Audit
  readonly jobs: Jobs
}

/** The guides and their search: reading needs no sign-in. */
export function openHousehold({ mount, audit, jobs }: HouseholdParts): void {
  const search = createCatalogue()
  mountGuides(mount, search, audit)
  mountGuideGaps(mount, search, audit)
  jobs.every('forget-guide-gaps', 24 * 60 * 60, forgetOldGaps)
}
