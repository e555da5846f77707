import type { Sql } from '@server/platform/database'
import { paperDay, paperMoment } from '@server/platform/documents/paper'
import type { AgreementPaper } from '@shared/disputes/agreement-paper'
import {
  type CaseFileContents,
  type CaseFilePart,
  type CaseFilePartName,
  type CaseFileSheet,
  caseFileParts,
} from '@shared/disputes/case-file'
import { type DisputeAct, type Side, sides } from '@shared/disputes/dispute'
import { categoryWords } from '@shared/disputes/dispute-category'
import { sourceNames } from '@shared/disputes/dispute-words.rules'
import { stateNames } from '@shared/disputes/dispute-words.rules'
import { courtLines } from '@shared/disputes/mediation-words.rules'
import { agreementPaperOf } from './agreement-facts.service'
import { consentSheet, panelSheets, sessionSheet, sideNames } from './case-file-people.service'
import { type Statement, listSessions, listStatements } from './dispute-sessions.repository'
import { type Step, listSteps } from './dispute-steps.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

const titles: Record<CaseFilePartName, string> = {
  registration: '申请书、受理登记表',
  rights: '权利义务告知书',
  identity: '当事人身份证明',
  authorisation: '授权委托书',
  inquiry: '调查记录',
  evidence: '证据',
  mediation: '调解记录',
  agreement: '调解协议书',
  performance: '履行凭证',
  'follow-up': '回访记录',
  'judicial-confirmation': '司法确认材料',
  'back-cover': '封底',
}
/** facts.md D3: a file without these is not complete. */
const required: readonly CaseFilePartName[] = [
  'registration',
  'rights',
  'identity',
  'mediation',
  'agreement',
  'back-cover',
]

const none = '没有填写'

const rightsOfParties: readonly string[] = [
  '调解自愿、不收钱。可以选择或接受调解员，也可以要求换人。',
  '可以要求公开或不公开调解。可以接受调解、拒绝调解，随时可以要求停下来。',
  '自愿达成调解协议。要如实说明情况，遵守现场秩序，尊重调解员，尊重对方行使权利。',
  '（人民调解法第二十三条、第二十四条）',
]

const registration = (dispute: Dispute): CaseFileSheet => ({
  heading: '受理登记表',
  lines: [
    { label: '编号', value: dispute.receipt },
    { label: '来源', value: sourceNames[dispute.source] },
    { label: '类别', value: categoryWords[dispute.category].name },
    { label: '村', value: dispute.villageName ?? none },
    { label: '地点', value: dispute.landmark ?? none },
    { label: '登记时间', value: paperMoment(dispute.createdAt) },
    { label: '现在', value: stateNames[dispute.progress.state] },
  ],
  paragraphs: [dispute.text ?? '说的是录音'],
})

/** What each side said stays on a sheet of its own. */
const saidBy = (side: Side, statements: readonly Statement[]): CaseFileSheet[] => {
  const own = statements.filter((one) => one.side === side)
  if (own.length === 0) return []
  const lines = own.map(({ at, text }) => ({ label: paperMoment(at), value: text }))
  return [{ heading: `${sideNames[side]}的陈述`, lines, paragraphs: [] }]
}

function stepsSheet(
  heading: string,
  { steps, acts }: { steps: readonly Step[]; acts: readonly DisputeAct[] },
): CaseFileSheet[] {
  const own = steps.filter(({ act }) => act !== 'report' && act !== 'handover' && acts.includes(act))
  if (own.length === 0) return []
  const lines = own.map(({ at, words, state }) => ({
    label: paperMoment(at),
    value: words ?? stateNames[state],
  }))
  return [{ heading, lines, paragraphs: [] }]
}

/** What was promised in parts, and which of them were kept. */
function instalmentSheets(agreement: AgreementPaper | null): CaseFileSheet[] {
  const instalments = agreement?.instalments ?? []
  if (instalments.length === 0) return []
  const lines = instalments.map(({ what, yuan, due, doneOn }) => ({
    label: `${paperDay(due)}前`,
    value: `${what}${yuan === null ? '' : ` ${yuan.toFixed(2)} 元`}，${doneOn === null ? '没有记下做到' : `${paperDay(doneOn)}做到`}`,
  }))
  return [{ heading: '分期履行', lines, paragraphs: [] }]
}

/** 人民调解法 33: until when both can ask the court together; what the court answers is on paper. */
function confirmationSheets(agreement: AgreementPaper | null): CaseFileSheet[] {
  const until = agreement?.confirmableUntil ?? null
  if (until === null) return []
  const lines = [
    { label: '可以一起申请到', value: paperDay(until) },
    ...courtLines(agreement?.court ?? null).map(([label, value]) => ({ label, value })),
  ]
  return [{ heading: titles['judicial-confirmation'], lines, paragraphs: ['法院的裁定书另附。'] }]
}

type Known = Partial<Record<CaseFilePartName, readonly CaseFileSheet[]>>

const partOf = (name: CaseFilePartName, known: Known, uploadIds: readonly string[]): CaseFilePart => ({
  name,
  title: titles[name],
  isRequired: required.includes(name),
  sheets: known[name] ?? [],
  uploadIds: name === 'evidence' ? uploadIds : [],
})

/** Everything that goes into the file of a dispute; whoever asks must be one of its police. */
export async function caseFileOf(
  parts: DisputesParts,
  sql: Sql,
  dispute: Dispute,
  now: Date,
): Promise<CaseFileContents> {
  const { stationId, id: subject, category, villageName } = dispute
  const steps = await listSteps(sql, dispute)
  const sessions = await listSessions(sql, dispute)
  const statements = await listStatements(sql, dispute, sides)
  const uploads = await parts.uploads.viewsOf(sql, stationId, { subject })
  const agreement = await agreementPaperOf(parts, sql, dispute)
  const known: Known = {
    registration: [registration(dispute)],
    rights: [
      { heading: titles.rights, lines: [], paragraphs: rightsOfParties },
      await consentSheet(sql, dispute),
    ],
    inquiry: sides.flatMap((side) => saidBy(side, statements)),
    mediation:
      sessions.length === 0
        ? []
        : [...(await panelSheets(parts, sql, dispute)), ...sessions.map(sessionSheet)],
    performance: [
      ...instalmentSheets(agreement),
      ...stepsSheet('履行情况', { steps, acts: ['performance'] }),
    ],
    'follow-up': stepsSheet('回访记录', { steps, acts: ['follow-up'] }),
    'judicial-confirmation': confirmationSheets(agreement),
    'back-cover': [
      { heading: '封底', lines: [{ label: '立卷时间', value: paperMoment(now) }], paragraphs: [] },
    ],
  }
  return {
    receipt: dispute.receipt,
    title: `关于${villageName ?? ''}${categoryWords[category].name}的纠纷`,
    station: await parts.beats.stationNameOf(sql, stationId),
    parts: caseFileParts.map((name) =>
      partOf(
        name,
        known,
        uploads.map(({ id }) => id),
      ),
    ),
    agreement,
  }
}
