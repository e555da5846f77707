import type { z } from 'zod'
import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { StaffActor } from '@shared/kernel/actor'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { Refusal } from '@shared/kernel/refusals'
import type { DispatchAct, DispatchSource } from '@shared/workbench/dispatch'
import type { dispatchActContracts, dispatchContracts } from '@shared/workbench/dispatch.contract'
import { mayGive } from '@shared/workbench/dispatch.policy'
import { dueOn, finish, giveOut, move } from '@shared/workbench/dispatch.rules'
import { dispatchToChange, entryOf, notAllowed } from './dispatch-access'
import { pairOf, steppedOut } from './dispatch-pair.service'
import { type Dispatch, addDispatch, addDispatchStep, saveDispatch } from './dispatches.repository'
import type { WorkbenchParts } from './parts'

type Given = z.output<typeof dispatchContracts.give.body>
type Result = z.output<typeof dispatchActContracts.result.body>
type Again = z.output<typeof dispatchActContracts.giving.body>

export type DispatchOrder =
  | { readonly act: 'acceptance' | 'arrival' }
  | { readonly act: 'handing-back'; readonly reason: string }
  | ({ readonly act: 'result' } & Result)
  | ({ readonly act: 'giving' } & Again)

interface Matter {
  readonly beat: BeatFacts
  readonly villageCode: string | null
  readonly villageName: string | null
  readonly what: string
  readonly place: string | null
  readonly source: DispatchSource
  readonly about: Dispatch['about']
}

/** The changed dispatch with what its line in the log says. */
interface Done {
  readonly dispatch: Dispatch
  readonly act: DispatchAct
  readonly words: string | null
  readonly now: Date
}

/** Gives work to the pair of a beat and follows it to its result. */
export class DispatchesService {
  constructor(private readonly parts: WorkbenchParts) {}

  async give(sql: Sql, actor: StaffActor, given: Given, now: Date): Promise<Dispatch> {
    const { beat, ...matter } = await this.matterOf(sql, actor, given)
    if (!mayGive(actor, { stationId: beat.stationId, beatId: beat.id }))
      throw notAllowed(actor, null, 'dispatch.giving')
    const uuid = newUuid(now)
    const { stationId, beatUuid } = beat
    const dispatch: Dispatch = {
      ...matter,
      what: maskIdentityNumbers(matter.what),
      stationId,
      uuid,
      id: toPublicId({ stationId, uuid }),
      beatUuid,
      beatId: beat.id,
      givenBy: actor.accountId,
      ...(await pairOf(this.parts, sql, beat, { named: given.officerId, about: matter.about, now })),
      progress: giveOut(dueOn(given.dueDay, now)),
      becameId: null,
      stepCount: 1,
      givenAt: now,
      changedAt: now,
    }
    await addDispatch(sql, dispatch)
    await this.keep(sql, actor, { dispatch, act: 'giving', words: null, now })
    return dispatch
  }

  async act(
    sql: Sql,
    actor: StaffActor,
    id: string,
    { order, now }: { readonly order: DispatchOrder; readonly now: Date },
  ): Promise<Dispatch> {
    const before = await dispatchToChange(this.parts, sql, actor, { id, act: order.act })
    const changed = await this.carryOut(sql, actor, { before, order, now })
    const dispatch = { ...changed, stepCount: before.stepCount + 1, changedAt: now }
    await saveDispatch(sql, dispatch)
    await this.keep(sql, actor, { dispatch, act: order.act, words: wordsOf(order), now })
    return dispatch
  }

  private async carryOut(
    sql: Sql,
    actor: StaffActor,
    { before, order, now }: { before: Dispatch; order: DispatchOrder; now: Date },
  ): Promise<Dispatch> {
    if (order.act === 'result') {
      const progress = finish(before.progress, order.outcome, before.about !== null)
      return { ...before, progress, becameId: await this.becomes(sql, actor, { before, order, now }) }
    }
    const progress = move(before.progress, order.act)
    if (order.act !== 'giving') return { ...before, progress }
    const beat = await this.parts.beats.beatAt(sql, before.stationId, before.beatUuid)
    if (!beat) throw new Refusal('beat.not-found')
    const pair = await pairOf(this.parts, sql, beat, { named: order.officerId, about: before.about, now })
    return {
      ...before,
      ...pair,
      givenBy: actor.accountId,
      progress: { ...progress, dueAt: dueOn(order.dueDay, now) },
    }
  }

  /** A case in the words that are there already; nobody types them twice. */
  private async becomes(
    sql: Sql,
    actor: StaffActor,
    { before, order, now }: { before: Dispatch; order: Result; now: Date },
  ): Promise<string | null> {
    if (order.outcome === 'answered') return null
    const { villageCode, place, what, source } = before
    if (villageCode === null) throw new Refusal('village.not-found')
    const heard = source === 'station' ? ('visit' as const) : source
    const where = place ?? undefined
    if (order.outcome === 'need') {
      const told = { villageCode, what, where, kind: order.kind, source: heard }
      return this.parts.visits.raise(sql, actor, told, now)
    }
    const text = `${what}\n${maskIdentityNumbers(order.words)}`
    const told = { villageCode, category: order.category, text, landmark: where, source: heard }
    return this.parts.disputes.hear(sql, actor, told, now)
  }

  private async matterOf(sql: Sql, actor: StaffActor, given: Given): Promise<Matter> {
    if (!('about' in given)) {
      const { villageCode, what, source, place = null } = given
      const village = await this.parts.beats.beatOfVillage(sql, villageCode)
      if (!village?.beat) throw new Refusal('village.not-found')
      const { beat, name: villageName } = village
      return { beat, villageCode, villageName, what, place, source, about: null }
    }
    const { room, id } = given.about
    const rooms = { dispute: this.parts.disputes, need: this.parts.visits }
    const found = await rooms[room].placeOf(sql, actor, id)
    const beat = found && (await this.parts.beats.beatAt(sql, found.stationId, found.beatUuid))
    if (!beat) throw new Refusal(room === 'dispute' ? 'dispute.not-found' : 'need.not-found')
    // facts.md D5: an auxiliary, who would go along, does not hear of a protected report.
    if (found.isProtected) throw new Refusal('dispatch.protected')
    const { villageCode, villageName, title } = found
    const what = given.what === undefined ? title : `${title}：${given.what}`
    return { beat, villageCode, villageName, what, place: null, source: 'station', about: given.about }
  }

  /** The line in the log and in the audit, who is told, and whose page moves. */
  private async keep(sql: Sql, actor: StaffActor, { dispatch, act, words, now }: Done): Promise<void> {
    const { stationId, id, beatId, officerId, auxiliaryId, givenBy, stepCount } = dispatch
    const { accountId } = actor
    await addDispatchStep(sql, dispatch, { sequence: stepCount, act, at: now, actorId: accountId, words })
    await this.parts.audit.record(sql, now, entryOf(actor, id, `dispatch.${act}`))
    const named = [officerId, auxiliaryId, givenBy].filter((one) => one !== null)
    const topics = [`beat:${beatId}`, ...named.map((one) => `account:${one}`)]
    const except = await steppedOut(this.parts, sql, dispatch.about?.id ?? dispatch.becameId)
    await this.parts.live.announce(sql, { topics, except, kind: 'dispatch', id, sequence: stepCount })

    const kind = act === 'giving' ? 'dispatch-given' : 'dispatch-returned'
    const heard = { giving: [officerId, auxiliaryId], result: [givenBy], 'handing-back': [givenBy] }
    const told = act === 'acceptance' || act === 'arrival' ? [] : heard[act]
    for (const to of told.filter((one) => one !== null && one !== accountId)) {
      const notice = { stationId, kind, key: `${id} ${String(stepCount)}`, subject: id, now } as const
      await this.parts.notices.send(sql, { ...notice, to: { accountId: to ?? '' } })
    }
  }
}

function wordsOf(order: DispatchOrder): string | null {
  if (order.act === 'handing-back') return maskIdentityNumbers(order.reason)
  if (order.act === 'result' || order.act === 'giving')
    return order.words === undefined ? null : maskIdentityNumbers(order.words)
  return null
}
