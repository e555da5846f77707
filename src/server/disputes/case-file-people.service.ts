import type { Sql } from '@server/platform/database'
import { paperMoment } from '@server/platform/documents/paper'
import type { CaseFileSheet } from '@shared/disputes/case-file'
import { type Consent, type Side, sides } from '@shared/disputes/dispute'
import { consentWayNames } from '@shared/disputes/dispute-words.rules'
import {
  basisNames,
  kindNames,
  sayOpenness,
  tieNames,
  venueNames,
} from '@shared/disputes/mediation-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { listMembers } from './dispute-members.repository'
import { listParties } from './dispute-parties.repository'
import type { StoredSession } from './dispute-sessions.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

export const sideNames: Record<Side, string> = { reporter: '甲方', other: '乙方' }
const consentWords: Record<Consent, string> = {
  'not-asked': '没有记下',
  agreed: '愿意调解',
  refused: '不愿意调解',
}

/** Whether each side wanted it, how and when they said so (人民调解法 17). */
export async function consentSheet(sql: Sql, dispute: Dispute): Promise<CaseFileSheet> {
  const parties = await listParties(sql, dispute)
  const lines = sides.map((side) => {
    const party = parties.find((one) => one.side === side)
    const said = [
      consentWords[dispute.progress.consents[side]],
      party?.consentWay ? consentWayNames[party.consentWay] : null,
      party?.consentAt ? paperMoment(party.consentAt) : null,
      party?.consentNote ?? null,
    ]
    return { label: sideNames[side], value: said.filter((one) => one !== null).join('，') }
  })
  return { heading: '双方的意愿', lines, paragraphs: [] }
}

/** Who mediated, what ties them to a side, and who stepped out (治安管理处罚法 95). */
export async function panelSheets(
  { people }: Pick<DisputesParts, 'people'>,
  sql: Sql,
  dispute: Dispute,
): Promise<CaseFileSheet[]> {
  const members = await listMembers(sql, dispute)
  if (members.length === 0) return []
  const staff = await people.staffOf(
    sql,
    members.map(({ accountId }) => accountId),
  )
  const lines = members.flatMap(({ accountId, tie, steppedOut }) => {
    const person = staff.get(accountId)
    if (person === undefined) return []
    const disclosed = tie === null ? '没有说明和双方的关系' : tieNames[tie]
    return [
      {
        label: `${roleNames[person.role]} ${person.name}`,
        value: steppedOut ? `${disclosed}，已回避` : disclosed,
      },
    ]
  })
  return [{ heading: '参加调解的人', lines, paragraphs: [] }]
}

/** Who came for a side; their letter of authority lies in the paper file. */
const proxyLines = ({ proxied }: StoredSession) =>
  proxied.length === 0
    ? []
    : [
        {
          label: '代为参加',
          value: `${proxied.map((side) => sideNames[side]).join('、')}由代理人来，授权委托书附卷`,
        },
      ]

export const sessionSheet = (session: StoredSession, index: number): CaseFileSheet => ({
  heading: `第 ${String(index + 1)} 次调解`,
  lines: [
    { label: '种类', value: `${kindNames[session.kind]}（${basisNames[session.basis]}）` },
    { label: '时间', value: paperMoment(session.heldAt) },
    { label: '地点', value: `${session.place}（${venueNames[session.venue]}）` },
    { label: '公开不公开', value: sayOpenness(session.isOpen) },
    { label: '在场的人', value: session.present.join('、') || '没有填写' },
    ...proxyLines(session),
    { label: '民警人数', value: `${String(session.officers)} 人` },
    { label: '全程录音录像', value: session.recorded ? '有' : '没有' },
  ],
  paragraphs: session.words === null ? [] : [session.words],
})
