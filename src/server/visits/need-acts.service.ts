import type { Sql } from '@server/platform/database'
import { type Actor, isStaff } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { CarriedWay, NeedAct, NeedProgress, VillagerWord } from '@shared/visits/need'
import {
  carriedMoment,
  carryBack,
  confirm,
  findAnswer,
  isDueDayFit,
  reassign,
  reopen,
} from '@shared/visits/need.rules'
import { announcementOf, needToChange } from './need-access'
import { tellAnswered, tellOwner } from './need-notices.service'
import type { Need } from './need-rows.repository'
import { addNeedStep, saveNeed } from './needs.repository'
import type { NeedsService } from './needs.service'
import type { VisitsParts } from './parts'
import { entryOf } from './visit-access'

/** What is ordered with each act. */
export type NeedOrder =
  | {
      readonly act: 'assignment'
      readonly ownerId: string | undefined
      readonly dueDay: BeijingDay
      readonly words: string | null
    }
  | { readonly act: 'answer'; readonly words: string }
  | {
      readonly act: 'carrying-back'
      readonly how: CarriedWay
      readonly word: VillagerWord
      readonly words: string | null
      /** When it was noted at the door; null: now. */
      readonly happenedAt: Date | null
    }
  | { readonly act: 'reopening'; readonly words: string }
  | {
      readonly act: 'confirmation'
      readonly word: 'satisfied' | 'not-satisfied'
      readonly words: string | null
    }

/** When the act counts, and when it came in. */
interface Moments {
  readonly at: Date
  readonly now: Date
}

const momentsOf = (need: Need, order: NeedOrder, now: Date): Moments => ({
  at: order.act === 'carrying-back' ? carriedMoment(order.happenedAt, need.changedAt, now) : now,
  now,
})

function decide(progress: NeedProgress, order: NeedOrder, byId: string, { at, now }: Moments): NeedProgress {
  switch (order.act) {
    case 'assignment':
      return reassign(progress, order.dueDay)
    case 'answer':
      return findAnswer(progress, order.words)
    case 'carrying-back':
      return carryBack(progress, { how: order.how, at, byId, word: order.word, words: order.words }, now)
    case 'reopening':
      return reopen(progress, now)
    case 'confirmation':
      return confirm(progress, order.word, now)
  }
}

export class NeedActs {
  constructor(
    private readonly parts: VisitsParts,
    private readonly needs: NeedsService,
  ) {}

  async act(
    sql: Sql,
    actor: Actor,
    id: string,
    { order, now }: { readonly order: NeedOrder; readonly now: Date },
  ): Promise<Need> {
    const need = await needToChange(sql, actor, id, order.act)
    if (!isStaff(actor)) await this.parts.people.assertConsented(sql, actor)
    await this.assertFits(sql, need, order, now)
    const moments = momentsOf(need, order, now)

    const changed: Need = {
      ...need,
      ownerId: order.act === 'assignment' ? (order.ownerId ?? need.ownerId) : need.ownerId,
      progress: decide(need.progress, order, actor.accountId, moments),
      stepCount: need.stepCount + 1,
      changedAt: moments.at,
    }
    await saveNeed(sql, changed)
    await this.tell(sql, actor, changed, { act: order.act, words: order.words, now })
    return changed
  }

  private async assertFits(sql: Sql, need: Need, order: NeedOrder, now: Date): Promise<void> {
    if (order.act !== 'assignment') return
    if (!isDueDayFit(order.dueDay, now)) throw new Refusal('need.due-not-fit')
    if (order.ownerId !== undefined) await this.needs.assertOwner(sql, need.stationId, order.ownerId)
  }

  private async tell(
    sql: Sql,
    actor: Actor,
    need: Need,
    { act, words, now }: { act: NeedAct; words: string | null; now: Date },
  ): Promise<void> {
    const { stepCount: sequence, changedAt: at } = need
    const receivedAt = at < now ? now : null
    await addNeedStep(sql, need, { sequence, act, at, receivedAt, actorId: actor.accountId, words })
    await this.parts.audit.record(sql, now, entryOf(actor, need, `need.${act}`))
    await this.parts.live.announce(sql, announcementOf(need))
    if (act === 'answer') await tellAnswered(sql, this.parts, need, now)
    if (act === 'assignment') await tellOwner(sql, this.parts, need, { actorId: actor.accountId, now })
  }
}
