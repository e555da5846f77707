import { sendFile } from '@server/platform/documents/send-file'
import { disputePaperContracts } from '@shared/disputes/dispute-papers.contract'
import { DisputePapers } from './dispute-papers.service'
import type { DisputesParts } from './parts'

export function mountDisputePapers(parts: DisputesParts): void {
  const papers = new DisputePapers(parts)
  parts.mount.raw(disputePaperContracts.agreement, async ({ sql, actor, params, now }, response) => {
    sendFile(response, await papers.agreement(sql, actor, params.id, now))
  })
  parts.mount.raw(disputePaperContracts.caseFile, async ({ sql, actor, params, now }, response) => {
    sendFile(response, await papers.caseFile(sql, actor, params.id, now))
  })
}
