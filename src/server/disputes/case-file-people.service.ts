import type { Sql } from '@server/platform/database'
import { paperMoment } from '@server/platform/documents/paper'
import type { CaseFileSheet } from '@shared/disputes/case-file'
import { type Consent, type Side, sides } from '@shared/disputes/dispute'
import { consentWayNames } from '@shared/disputes/dispute-words.rules'
import { tieNames } from '@shared/disputes/mediation-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { listMembers } from './dispute-members.repository'
import { listParties } from './dispute-parties.repository'
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
