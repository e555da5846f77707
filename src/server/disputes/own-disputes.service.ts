import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Consent, Side } from '@shared/disputes/dispute'
import { categoryWords } from '@shared/disputes/dispute-category'
import { consentWayNames, stateNames } from '@shared/disputes/dispute-words.rules'
import { nameDay, sayInstant } from '@shared/kernel/beijing-time'
import type { OwnRecord } from '@shared/kernel/own-data'
import { type WrittenAgreement, listAgreements } from './dispute-agreements.repository'
import { type Invited, listInvited } from './dispute-lists.repository'
import { listParties } from './dispute-parties.repository'
import { listStatements } from './dispute-sessions.repository'
import { listSteps } from './dispute-steps.repository'
import { type OwnWords, listOwnDisputes, listOwnWordsOfProtected } from './own-disputes.repository'
import type { DisputesParts } from './parts'
import type { Dispute, Party } from './stored-dispute'

type Parts = Pick<DisputesParts, 'people' | 'vault'>
type Lines = OwnRecord['lines']

/** Whose copy it is, and for which side they speak. */
interface Own {
  readonly accountId: string
  readonly side: Side
  readonly party: Party | undefined
  readonly now: Date
}

const none = '没有填'
/** More than anybody is ever invited to. */
const MOST_INVITED = 1000

const consentNames: Record<Consent, string> = {
  'not-asked': '还没有说',
  agreed: '愿意',
  refused: '不愿意',
}

function consentLine({ progress }: Dispute, { side, party, now }: Own): Lines[number] {
  const how = party?.consentWay ? `，${consentWayNames[party.consentWay]}` : ''
  const when = party?.consentAt ? `，${sayInstant(party.consentAt, now)}` : ''
  return { label: '愿不愿意调解', value: `${consentNames[progress.consents[side]]}${how}${when}` }
}

function agreementLines(written: WrittenAgreement, { side, now }: Own): Lines {
  const { terms, facts, issues, way, place, reporterSignedAt, otherSignedAt, writtenAt } = written
  const signedAt = side === 'reporter' ? reporterSignedAt : otherSignedAt
  const told = [
    ['协议里的事实', facts],
    ['协议里争的是什么', issues],
    ['怎么履行', way],
    ['在哪里履行', place],
  ] as const
  return [
    { label: `协议（${sayInstant(writtenAt, now)} 写的）`, value: terms },
    ...told.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    { label: '我确认协议', value: signedAt === null ? '没有确认' : sayInstant(signedAt, now) },
  ]
}

const instalmentLines = ({ progress }: Dispute): Lines =>
  (progress.agreement?.instalments ?? []).map(({ what, yuan, due, doneOn }) => {
    const money = yuan === null ? '' : `，${String(yuan)} 元`
    return {
      label: '说好的',
      value: `${what}${money}，${nameDay(due)}前${doneOn === null ? '' : '，做到了'}`,
    }
  })

async function refusalLines(sql: Sql, dispute: Dispute, { accountId, now }: Own): Promise<Lines> {
  const steps = await listSteps(sql, dispute)
  return steps
    .filter(({ act, actorId }) => act === 'agreement-refusal' && actorId === accountId)
    .map(({ words, at }) => ({
      label: '我没同意协议',
      value: `${words ?? '没说理由'}，${sayInstant(at, now)}`,
    }))
}

/** What one side said and agreed to themselves; of the other side nothing (人民调解法 Art. 15). */
async function partTaken(sql: Sql, dispute: Dispute, own: Own): Promise<Lines> {
  const statements = await listStatements(sql, dispute, [own.side])
  const agreements = await listAgreements(sql, dispute)
  return [
    consentLine(dispute, own),
    ...statements.map(({ text, at, writtenBy }) => ({
      label: `${writtenBy === null ? '我写的话' : '记下的我说的话'}，${sayInstant(at, own.now)}`,
      value: text,
    })),
    ...agreements.flatMap((written) => agreementLines(written, own)),
    ...instalmentLines(dispute),
    ...(await refusalLines(sql, dispute, own)),
  ]
}

const partyOf = async (sql: Sql, dispute: Dispute, side: Side) =>
  (await listParties(sql, dispute)).find((one) => one.side === side)

async function toReported(
  { vault }: Parts,
  sql: Sql,
  dispute: Dispute,
  { accountId, now }: Pick<Own, 'accountId' | 'now'>,
): Promise<OwnRecord> {
  const party = await partyOf(sql, dispute, 'reporter')
  return {
    title: `${dispute.receipt}，${categoryWords[dispute.category].name}`,
    lines: [
      { label: '我说的话', value: dispute.text ?? '说的是录音' },
      { label: '村和地点', value: `${dispute.villageName ?? none}，${dispute.landmark ?? none}` },
      { label: '留的电话', value: party?.phone ? vault.open(party.phone) : none },
      { label: '替谁说的', value: dispute.behalf?.name ?? '自己' },
      { label: '是否保密', value: dispute.confidential ? '保密，不告诉对方是谁说的' : '没有要求保密' },
      ...(await partTaken(sql, dispute, { accountId, side: 'reporter', party, now })),
      { label: '办到哪了', value: stateNames[dispute.progress.state] },
      { label: '反映时间', value: sayInstant(dispute.createdAt, now) },
    ],
  }
}

/** Neither who told the police, nor when, nor in which words (facts.md D6). */
async function toInvited(
  sql: Sql,
  { dispute, side, invitedAt }: Invited,
  { accountId, now }: Pick<Own, 'accountId' | 'now'>,
): Promise<OwnRecord> {
  const party = await partyOf(sql, dispute, side)
  return {
    title: `请我去商量的事：${party?.topic ?? categoryWords[dispute.category].name}`,
    lines: [
      { label: '请我的时间', value: sayInstant(invitedAt, now) },
      ...(await partTaken(sql, dispute, { accountId, side, party, now })),
      { label: '办到哪了', value: stateNames[dispute.progress.state] },
    ],
  }
}

/** A protected report is not among them: whoever was invited to it before sees nothing of it any more (facts.md D5). */
async function invitationsOf(sql: Sql, { index, accountId }: Owner): Promise<Invited[]> {
  if (index === null) return []
  return listInvited(sql, { index, accountId }, { after: null, limit: MOST_INVITED })
}

/** Of a protected report nothing but the words they wrote themselves: those are theirs to have (个人信息保护法 45). */
const ownWordsOf = async (sql: Sql, { index }: Owner): Promise<OwnWords[]> =>
  index === null ? [] : listOwnWordsOfProtected(sql, index)

const toOwnWords = (words: readonly OwnWords[], now: Date): OwnRecord => ({
  title: '我写过的话',
  lines: words.map(({ text, at }) => ({ label: `我写的话，${sayInstant(at, now)}`, value: text })),
})

/** Whose things are asked for; the index is null where they have no phone. */
interface Owner {
  readonly accountId: string
  readonly index: Buffer | null
}

async function thingsOf({ people }: Parts, sql: Sql, accountId: string) {
  const owner = { accountId, index: await people.phoneIndexOf(sql, accountId) }
  return {
    reported: await listOwnDisputes(sql, accountId),
    invited: await invitationsOf(sql, owner),
    words: await ownWordsOf(sql, owner),
  }
}

const isNothing = ({ reported, invited, words }: Awaited<ReturnType<typeof thingsOf>>) =>
  reported.length + invited.length + words.length === 0

/** What the room keeps about a resident. Mediation files are kept by law; an anonymous clue leads to nobody. */
export const keepOwnDisputes = (parts: Parts): OwnDataKeeper => ({
  async ownDataOf(sql, accountId, now) {
    const things = await thingsOf(parts, sql, accountId)
    if (isNothing(things)) return null
    const { reported, invited, words } = things
    const records = [
      ...reported.map((dispute) => toReported(parts, sql, dispute, { accountId, now })),
      ...invited.map((one) => toInvited(sql, one, { accountId, now })),
    ]
    const written = words.length === 0 ? [] : [toOwnWords(words, now)]
    return {
      title: '纠纷',
      purpose: '请人来调解，给答复',
      keptFor: '案卷按法律规定的年限保存，以派出所答复为准',
      records: [...(await Promise.all(records)), ...written],
    }
  },
  async forgetOwner(sql, accountId) {
    const things = await thingsOf(parts, sql, accountId)
    return isNothing(things) ? null : '纠纷的案卷：法律要求保存，不能删，只存不用'
  },
})
