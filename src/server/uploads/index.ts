import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'
import { KEPT_UNATTACHED } from '@shared/uploads/upload.rules'
import { UploadLinks } from './upload-links'
import { forgetUnattached } from './uploads.repository'
import { mountUploads } from './uploads.routes'
import { type StationFinders, UploadsService } from './uploads.service'

export interface UploadsParts extends StationFinders {
  readonly mount: Mount
  readonly vault: Vault
  readonly now: () => Date
  readonly jobs: Pick<Jobs, 'every'>
}

/** What other rooms may do with pictures and recordings: attach them to a case, show or hand out those of a case, delete them with it. */
export type Uploads = Pick<UploadsService, 'attach' | 'viewsOf' | 'filesOf' | 'remove'>

export function openUploads({ mount, vault, now, jobs, beats, people }: UploadsParts): Uploads {
  const service = new UploadsService(new UploadLinks(vault, now), { beats, people })
  mountUploads(mount, service)
  jobs.every('forget-unattached-uploads', 3600, (sql, at) =>
    forgetUnattached(sql, new Date(at.getTime() - KEPT_UNATTACHED)),
  )
  return service
}
