import type { Sql } from '@server/platform/database'
import { mayDiscloseFor } from '@shared/disputes/dispute.policy'
import { stepsOut } from '@shared/disputes/mediation.rules'
import { nextAmong } from '@shared/disputes/panel.rules'
import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { disputeEntry } from './dispute-access'
import { handlerOf, takersOf } from './dispute-handlers.service'
import { listMembers, saveTie } from './dispute-members.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'
import type { Work } from './told'

const notAllowed = (actor: Actor, dispute: Dispute) => {
  const attempt = disputeEntry(actor, dispute, 'disclosure', 'actor.not-allowed')
  return new Refusal('actor.not-allowed', { attempt: { ...attempt, outcome: 'refused' } })
}

/** 治安管理处罚法 Art. 95 (回避): whoever is close to a side leaves the matter to the next, and no longer looks at it. */
export class DisputeRecusals {
  constructor(private readonly parts: DisputesParts) {}

  async disclose(dispute: Dispute, { sql, actor, told, now }: Work): Promise<Dispute> {
    const { disclosed, words } = told
    if (disclosed === undefined) return dispute
    const { memberId: accountId = actor.accountId, tie } = disclosed
    const leaves = stepsOut(tie)
    const isMember = await this.assertMaySay(sql, dispute, { actor, accountId })
    // Whoever works on the beat was never called: they say it only in order to step out.
    if (!isMember && !leaves) throw new Refusal('dispute.no-such-member')
    if (leaves) await this.assertSomebodyLeft(sql, dispute, accountId)

    const before = await handlerOf(this.parts, sql, dispute)
    await saveTie(sql, dispute, { accountId, tie, note: words, stepsOut: leaves, at: now })
    const isHandler = leaves && dispute.handlerId === accountId
    const changed = isHandler ? { ...dispute, handlerId: null } : dispute
    if (leaves && before === accountId) await this.tellTheNext(sql, changed, { actor, now })
    return changed
  }

  /**
   * Before a meeting is written down everybody who took part has said what ties them to a side; where all were asked at
   * the meeting and nobody had a tie, that is noted for those who had not said it yet.
   */
  async assertAllSaid(dispute: Dispute, { sql, told, now }: Work): Promise<void> {
    const untold = (await listMembers(sql, dispute)).filter(
      ({ endedAt, tie }) => endedAt === null && tie === null,
    )
    if (untold.length === 0) return
    if (told.nobodyTied !== true) {
      const ids = untold.map(({ accountId }) => accountId)
      const names = [...(await this.parts.people.namesOf(sql, ids)).values()].join('、')
      const text = `${names}还没有说和双方有没有关系。先问清楚，没有就勾“都问过了”，有关系的要回避`
      throw new Refusal('dispute.ties-untold', { text })
    }
    for (const { accountId } of untold)
      await saveTie(sql, dispute, { accountId, tie: 'none', note: null, stepsOut: false, at: now })
  }

  /** Whether the person takes part in the mediation; refuses who may not speak for them. */
  private async assertMaySay(
    sql: Sql,
    dispute: Dispute,
    { actor, accountId }: { readonly actor: Actor; readonly accountId: string },
  ): Promise<boolean> {
    const members = await listMembers(sql, dispute)
    const isMember = members.some((one) => one.accountId === accountId && one.endedAt === null)
    const person = (await this.parts.people.staffOf(sql, [accountId])).get(accountId)
    if (person?.stationId !== dispute.stationId) throw new Refusal('dispute.no-such-member')
    if (mayDiscloseFor(actor, { accountId, isMember, role: person.role })) return isMember
    throw notAllowed(actor, dispute)
  }

  /** Somebody must still be able to decide it: the officer of the beat, the deputy or a chief. */
  private async assertSomebodyLeft(sql: Sql, dispute: Dispute, leaving: string): Promise<void> {
    const out = (await listMembers(sql, dispute)).filter(({ steppedOut }) => steppedOut)
    const gone = [leaving, ...out.map(({ accountId }) => accountId)]
    const takers = await takersOf(this.parts, sql, dispute)
    if (nextAmong(takers, gone) === null) throw new Refusal('dispute.nobody-left')
  }

  private async tellTheNext(
    sql: Sql,
    dispute: Dispute,
    { actor, now }: { readonly actor: Actor; readonly now: Date },
  ): Promise<void> {
    const next = await handlerOf(this.parts, sql, dispute)
    if (next === null || next === actor.accountId) return
    const { stationId, id, receipt, stepCount } = dispute
    await this.parts.notices.send(sql, {
      stationId,
      kind: 'dispute-taken-over',
      to: { accountId: next },
      key: `${id} ${String(stepCount)}`,
      subject: id,
      told: { receipt },
      now,
    })
  }
}
