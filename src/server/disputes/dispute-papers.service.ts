import type { Sql } from '@server/platform/database'
import type { FileAnswer } from '@server/platform/documents/send-file'
import { renderPaper } from '@server/platform/documents/word'
import type { AgreementPaper } from '@shared/disputes/agreement-paper'
import { mayHaveAgreement, mayTakeCaseFile } from '@shared/disputes/dispute-papers.policy'
import type { Actor } from '@shared/kernel/actor'
import { beijingDay, beijingMinute, clockOf, instantAt } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { agreementDocument } from './agreement-document'
import { agreementPaperOf } from './agreement-facts.service'
import { caseFileZip } from './case-file-documents'
import { caseFileOf } from './case-file-facts.service'
import { type Seen, disputeEntry, disputeToRead } from './dispute-access'
import type { DisputesParts } from './parts'

/** The other side is never told who reported in confidence; their own hand writes the name (facts.md D6). */
function agreementFor(agreement: AgreementPaper, { dispute, sight }: Seen): AgreementPaper {
  if (sight !== 'party' || !dispute.confidential) return agreement
  const parties = agreement.parties.map((one) => (one.side === 'reporter' ? { ...one, name: null } : one))
  return { ...agreement, parties }
}

export class DisputePapers {
  constructor(private readonly parts: DisputesParts) {}

  /** The agreement as it stands; asked for again without a change, it is the same file byte for byte. */
  async agreement(sql: Sql, actor: Actor, id: string, now: Date): Promise<FileAnswer> {
    const seen = await disputeToRead(this.parts, sql, actor, id)
    const { dispute, sight } = seen
    if (!mayHaveAgreement(sight)) throw this.notAllowed(actor, seen, 'agreement-exported')
    const agreement = await agreementPaperOf(this.parts, sql, dispute)
    if (agreement === null) throw new Refusal('dispute.no-agreement')

    const at = instantAt(agreement.writtenOn, 0)
    const content = await renderPaper(agreementDocument(agreementFor(agreement, seen), at))
    await this.parts.audit.record(sql, now, disputeEntry(actor, dispute, 'agreement-exported'))
    return { name: `${agreement.title} ${dispute.receipt}`, type: 'docx', content }
  }

  async caseFile(sql: Sql, actor: Actor, id: string, now: Date): Promise<FileAnswer> {
    const seen = await disputeToRead(this.parts, sql, actor, id)
    const { dispute } = seen
    if (!mayTakeCaseFile(actor, dispute)) throw this.notAllowed(actor, seen, 'file-exported')

    const file = await caseFileOf(this.parts, sql, dispute, now)
    const ids = file.parts.flatMap(({ uploadIds }) => uploadIds)
    const attachments = await this.parts.uploads.filesOf(sql, dispute.stationId, ids)
    const watermark = await this.watermarkOf(sql, actor, now)
    const content = await caseFileZip(file, attachments, { watermark, at: now })
    await this.parts.audit.record(sql, now, disputeEntry(actor, dispute, 'file-exported'))
    return { name: `卷宗 ${dispute.receipt}`, type: 'zip', content }
  }

  private async watermarkOf(sql: Sql, { accountId }: Actor, now: Date): Promise<string> {
    const person = (await this.parts.people.staffOf(sql, [accountId])).get(accountId)
    const moment = `${beijingDay(now)} ${clockOf(beijingMinute(now))}`
    return `${person?.name ?? ''}（${person?.staffNumber ?? ''}）${moment} 导出，立卷用，不得转给他人`
  }

  private notAllowed(actor: Actor, { dispute }: Seen, action: string): Refusal {
    const attempt = disputeEntry(actor, dispute, action, 'actor.not-allowed')
    return new Refusal('actor.not-allowed', { attempt: { ...attempt, outcome: 'refused' } })
  }
}
