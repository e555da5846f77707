import type { OwnDataKeeper } from '@server/identity'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { OwnRecord } from '@shared/kernel/own-data'
import { needStateNames } from '@shared/visits/need-words.rules'
import type { Need } from './need-rows.repository'
import { cutResident, listNeedsOfResident } from './needs.repository'

const toRecord = ({ what, villageName, progress, raisedAt }: Need, now: Date): OwnRecord => ({
  title: what,
  lines: [
    { label: '哪个村', value: villageName },
    { label: '办到哪了', value: needStateNames[progress.state] },
    { label: '答复', value: (progress.state === 'carried-back' ? progress.answer : null) ?? '还没有' },
    { label: '记下的时间', value: sayInstant(raisedAt, now) },
  ],
})

/** What the room keeps about a resident: the needs that they raised in a letter. */
export const ownNeeds: OwnDataKeeper = {
  async ownDataOf(sql, accountId, now) {
    const needs = await listNeedsOfResident(sql, accountId)
    if (needs.length === 0) return null
    return {
      title: '您说的急难愁盼',
      purpose: '找人想办法，把答复带给您',
      keptFor: '办完后和派出所的工作记录放在一起，年限以派出所答复为准；注销账号时，和您的账号断开',
      records: needs.map((need) => toRecord(need, now)),
    }
  },
  async forgetOwner(sql, accountId) {
    const cut = await cutResident(sql, accountId)
    return cut === 0 ? null : '您说的急难愁盼：没办完的接着办，已经和您的账号断开，不再知道是谁说的'
  },
}
