import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import { categoryWords } from '@shared/disputes/dispute-category'
import { stateNames } from '@shared/disputes/dispute-words.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { OwnRecord } from '@shared/kernel/own-data'
import { listParties } from './dispute-parties.repository'
import { listOwnDisputes } from './own-disputes.repository'
import type { Dispute } from './stored-dispute'

const none = '没有填'

/** The reporter's own side only: nothing of the other side is theirs to copy (人民调解法 Art. 15). */
async function toRecord(sql: Sql, vault: Vault, dispute: Dispute, now: Date): Promise<OwnRecord> {
  const own = (await listParties(sql, dispute)).find(({ side }) => side === 'reporter')
  return {
    title: `${dispute.receipt}，${categoryWords[dispute.category].name}`,
    lines: [
      { label: '我说的话', value: dispute.text ?? '说的是录音' },
      { label: '村和地点', value: `${dispute.villageName ?? none}，${dispute.landmark ?? none}` },
      { label: '留的电话', value: own?.phone ? vault.open(own.phone) : none },
      { label: '替谁说的', value: dispute.behalf?.name ?? '自己' },
      { label: '是否保密', value: dispute.confidential ? '保密，不告诉对方是谁说的' : '没有要求保密' },
      { label: '办到哪了', value: stateNames[dispute.progress.state] },
      { label: '反映时间', value: sayInstant(dispute.createdAt, now) },
    ],
  }
}

/** What the room keeps about a resident. Mediation files are kept by law; an anonymous clue leads to nobody. */
export const keepOwnDisputes = (vault: Vault): OwnDataKeeper => ({
  async ownDataOf(sql, accountId, now) {
    const disputes = await listOwnDisputes(sql, accountId)
    if (disputes.length === 0) return null
    return {
      title: '反映的纠纷',
      purpose: '请人来调解，给您答复',
      keptFor: '案卷按法律规定的年限保存，以派出所答复为准',
      records: await Promise.all(disputes.map((dispute) => toRecord(sql, vault, dispute, now))),
    }
  },
  async forgetOwner(sql, accountId) {
    const disputes = await listOwnDisputes(sql, accountId)
    return disputes.length === 0 ? null : '纠纷的案卷：法律要求保存，不能删，只存不用'
  },
})
