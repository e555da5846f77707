import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type { Vault } from '@server/platform/vault'
import { sayKept } from '@server/retention'
import { opinionKindNames, ratedServiceNames, satisfactionNames } from '@shared/feedback/feedback'
import { opinionReceipt } from '@shared/feedback/feedback.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { OwnRecord } from '@shared/kernel/own-data'
import { type Satisfaction, listSatisfactionsOf, removeSatisfactionsOf } from './answers.repository'
import { type Opinion, listOpinionsOf, unnameOpinionsOf } from './opinions.repository'
import { openContact } from './opinions.service'

const none = '没有写'

function ofOpinion(vault: Vault, opinion: Opinion, now: Date): OwnRecord {
  const contact = openContact(vault, opinion)
  return {
    title: `${opinionReceipt(toPublicId(opinion), opinion.sentAt)}，${opinionKindNames[opinion.kind]}`,
    lines: [
      { label: '我说的话', value: opinion.text },
      { label: '留的名字和电话', value: contact === null ? none : `${contact.name}，${contact.phone}` },
      { label: '哪个村的', value: opinion.village ?? none },
      { label: '答复', value: opinion.reply ?? '还没有答复' },
      { label: '交的时间', value: sayInstant(opinion.sentAt, now) },
    ],
  }
}

const ofSatisfaction = (said: Satisfaction, now: Date): OwnRecord => ({
  title: `评一评：${ratedServiceNames[said.service]}`,
  lines: [
    { label: '满不满意', value: satisfactionNames[said.answer] },
    { label: '我说的话', value: said.words ?? none },
    { label: '要不要回话', value: said.wantsCallBack ? '请所长回话' : '不用' },
    { label: '评的时间', value: sayInstant(said.saidAt, now) },
  ],
})

/** What the room keeps about a resident. The questionnaire and what was said without a name lead to nobody. */
export const keepOwnFeedback = (vault: Vault): OwnDataKeeper => ({
  async ownDataOf(sql: Sql, accountId: string, now: Date) {
    const opinions = await listOpinionsOf(sql, accountId)
    const ratings = await listSatisfactionsOf(sql, accountId)
    if (opinions.length + ratings.length === 0) return null
    const kept = await sayKept(sql, 'feedback')
    return {
      title: '意见和评价',
      purpose: '所长看了好改，给您答复；没留名的和问卷查不到是谁，不在这里',
      keptFor: `评价放 ${kept}；意见和线索答复后放 ${kept}。满了自动删，注销账号时马上删评价、抹掉名字和电话`,
      records: [
        ...opinions.map((opinion) => ofOpinion(vault, opinion, now)),
        ...ratings.map((said) => ofSatisfaction(said, now)),
      ],
    }
  },
  async forgetOwner(sql: Sql, accountId: string) {
    await removeSatisfactionsOf(sql, accountId)
    const unnamed = await unnameOpinionsOf(sql, accountId)
    if (unnamed === 0) return null
    const kept = await sayKept(sql, 'feedback')
    return `留名的意见和线索：名字和电话删掉了，说的事不带名字留着，答复后满 ${kept}删`
  },
})
