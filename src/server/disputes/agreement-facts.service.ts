import type { Sql } from '@server/platform/database'
import type { AgreementPaper, PaperMediator, PaperMeeting } from '@shared/disputes/agreement-paper'
import { confirmableUntil } from '@shared/disputes/court-confirmation.rules'
import { type Side, sides } from '@shared/disputes/dispute'
import { categoryWords } from '@shared/disputes/dispute-category'
import type { LegalBasis } from '@shared/disputes/mediation'
import { paperTitles } from '@shared/disputes/mediation-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type WrittenAgreement, findAgreement } from './dispute-agreements.repository'
import { listMembers } from './dispute-members.repository'
import { listParties } from './dispute-parties.repository'
import { type StoredSession, listSessions } from './dispute-sessions.repository'
import type { DisputesParts } from './parts'
import type { Dispute, Party } from './stored-dispute'

const labels: Record<Side, string> = { reporter: '甲方', other: '乙方' }

/** One for each side and one for the file (若干规定 35). */
const COPIES = 3

const notes: Record<LegalBasis, readonly string[]> = {
  people: [
    '经调解达成的调解协议具有法律约束力，当事人应当按照约定履行（人民调解法第三十一条）。',
    '双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认（人民调解法第三十三条）；涉及婚姻、收养等身份关系的除外。',
  ],
  'public-order': [
    '经调解达成协议并履行的，公安机关不予处罚；不履行的，公安机关依法处理，并告知当事人可以就民事争议向人民法院起诉（治安管理处罚法第九条）。',
  ],
  administrative: ['双方可以自协议生效之日起三十日内共同向人民法院申请司法确认；涉及身份关系的除外。'],
  court: ['由人民法院依法出具调解书的，以调解书为准。'],
}

/** 人民调解法 28, 30. */
const ORAL_TITLE = '人民调解口头协议登记表'
const ORAL_NOTE =
  '口头调解协议自各方当事人达成协议之日起生效（人民调解法第三十条），由人民调解员记录协议内容。'

const spokenOr = ({ oral }: WrittenAgreement, usual: Pick<AgreementPaper, 'title' | 'notes'>) =>
  oral ? { title: ORAL_TITLE, notes: [ORAL_NOTE, ...usual.notes] } : usual

const meetingOf = (session: StoredSession | undefined): PaperMeeting | null =>
  session === undefined
    ? null
    : {
        heldOn: beijingDay(session.heldAt),
        place: session.place,
        venue: session.venue,
        present: session.present,
        officers: session.officers,
        recorded: session.recorded,
        proxied: session.proxied,
      }

const signedAt = ({ reporterSignedAt, otherSignedAt }: WrittenAgreement, side: Side) =>
  side === 'reporter' ? reporterSignedAt : otherSignedAt

/** As told or written by the police; else as the reporter calls themselves in the app. */
async function nameOf({ people }: DisputesParts, sql: Sql, dispute: Dispute, party: Party) {
  const { reporterId } = dispute
  if (party.name !== null || party.side === 'other' || reporterId === null) return party.name
  return (await people.residentOf(sql, reporterId))?.name ?? null
}

/** Who mediates, the handler first, and who wrote it down. */
async function peopleOf({ people }: DisputesParts, sql: Sql, dispute: Dispute, writtenBy: string) {
  const members = (await listMembers(sql, dispute)).filter(({ steppedOut }) => !steppedOut)
  const ids = members.map(({ accountId }) => accountId)
  const staff = await people.staffOf(sql, [...ids, writtenBy])
  const paperNameOf = (id: string): PaperMediator[] => {
    const person = staff.get(id)
    return person === undefined ? [] : [{ name: person.name, role: roleNames[person.role] }]
  }
  const handlerFirst = [...members].sort((one, other) => one.part.localeCompare(other.part))
  return {
    mediators: handlerFirst.flatMap(({ accountId }) => paperNameOf(accountId)),
    recorder: paperNameOf(writtenBy)[0] ?? null,
  }
}

/** The agreement as it is printed; null where nothing was agreed or it was written before papers were kept. */
export async function agreementPaperOf(
  parts: DisputesParts,
  sql: Sql,
  dispute: Dispute,
): Promise<AgreementPaper | null> {
  const { stationId, progress, category } = dispute
  const { agreement, mediation } = progress
  const written = await findAgreement(sql, dispute)
  if (agreement === null || written === null) return null
  const kind = mediation?.kind ?? 'people'
  const basis = mediation?.basis ?? 'people'
  const parties = await listParties(sql, dispute)
  const signedOn = (side: Side) => {
    const at = signedAt(written, side)
    return at && beijingDay(at)
  }
  const partyOf = async (side: Side) => {
    const party = parties.find((one) => one.side === side)
    const name = party === undefined ? null : await nameOf(parts, sql, dispute, party)
    return { side, label: labels[side], name, signedOn: signedOn(side) }
  }
  return {
    kind,
    basis,
    ...spokenOr(written, { title: paperTitles[kind], notes: notes[basis] }),
    number: dispute.receipt,
    station: await parts.beats.stationNameOf(sql, stationId),
    category: categoryWords[category].name,
    village: dispute.villageName,
    meeting: meetingOf((await listSessions(sql, dispute)).at(-1)),
    parties: await Promise.all(sides.map(partyOf)),
    facts: written.facts ?? '',
    issues: written.issues,
    responsibilities: written.responsibilities,
    oral: written.oral,
    terms: agreement.text,
    way: written.way,
    place: written.place,
    performBy: agreement.performBy,
    instalments: agreement.instalments,
    ...(await peopleOf(parts, sql, dispute, written.writtenBy)),
    writtenOn: beijingDay(written.writtenAt),
    effectiveOn: progress.settledAt && beijingDay(progress.settledAt),
    copies: COPIES,
    confirmableUntil: confirmableUntil(progress),
    court: progress.court,
  }
}
