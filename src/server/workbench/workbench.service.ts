import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { Actor, StaffActor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { mayGiveAnywhere } from '@shared/workbench/dispatch.policy'
import type { OpenWork, WorkGroup, WorkKind } from '@shared/workbench/work'
import { groupOf, receiptIn, wordsOf } from '@shared/workbench/work.rules'
import { mayHaveWorkbench, workKindsOf } from '@shared/workbench/workbench.policy'
import { entryOf } from './dispatch-access'
import type { DispatchViews } from './dispatch-views.service'
import type { WorkbenchParts } from './parts'
import { WorkPages } from './work-pages.service'

/** Of what was found; so much of it is left for what has ended, however much is open. */
const SHOWN = 50
const ENDED_SHOWN = 20

interface Filter {
  readonly kind?: WorkKind | undefined
  readonly group?: WorkGroup | undefined
  readonly village?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const toView = (work: OpenWork, group: WorkGroup | null, endedAt: Date | null = null) => ({
  kind: work.kind,
  id: work.id,
  receipt: work.receipt,
  title: work.title,
  who: work.who,
  village: work.village,
  dueAt: work.dueAt?.toISOString() ?? null,
  state: work.state,
  group,
  endedAt: endedAt?.toISOString() ?? null,
})

const police = ['officer', 'auxiliary']
const ofVillages = ['grid-worker', 'liaison']

/** The one list of a day, put together at the doors of the rooms. */
export class WorkbenchService {
  private readonly pages: WorkPages

  constructor(
    private readonly parts: WorkbenchParts,
    dispatches: DispatchViews,
  ) {
    const { messages, bookings, disputes, visits } = parts
    this.pages = new WorkPages({
      ...disputes.work,
      dispatch: dispatches.work,
      thread: messages.work,
      booking: bookings.work,
      need: visits.work,
      'care-visit': visits.careWork,
    })
  }

  async today(sql: Sql, actor: Actor, { kind, group, village, cursor, limit }: Filter, now: Date) {
    const staff = this.admit(actor)
    const kinds = workKindsOf(staff.role)
    const page = await this.pages.page(sql, staff, {
      kinds: kinds.filter((one) => (kind ?? one) === one),
      group: group ?? null,
      village: village ?? null,
      cursor,
      limit,
      now,
    })
    await this.parts.audit.record(sql, now, entryOf(staff, null, 'workbench.listed'))
    return {
      items: page.items.map((one) => toView(one.work, one.group)),
      nextCursor: page.nextCursor,
      counts: { ...page.counts },
      kinds: [...kinds],
      villages: await this.villagesOf(sql, staff),
      may: mayGiveAnywhere(staff) ? (['dispatch'] as const).slice() : [],
    }
  }

  /** In one's own scope, what is open first, then what has ended, the newest first. The words are kept nowhere. */
  async search(sql: Sql, actor: Actor, typed: string, now: Date) {
    const staff = this.admit(actor)
    const receipt = receiptIn(typed)
    const words = receipt === null ? wordsOf(typed) : [receipt]
    const kinds = workKindsOf(staff.role)
    const { open, ended } = await this.pages.search(sql, staff, kinds, { words, now })
    const numbered = receipt === null ? [] : await this.byReceipt(sql, staff, receipt, now)
    await this.parts.audit.record(sql, now, entryOf(staff, null, 'workbench.searched'))
    const going = [...numbered, ...open].map((work) => toView(work, groupOf(work, now)))
    const gone = ended.map(({ work, changedAt }) => toView(work, null, changedAt))
    const shown = going.slice(0, SHOWN - Math.min(gone.length, ENDED_SHOWN))
    const once = [...new Map([...shown, ...gone].map((view) => [view.id, view])).values()]
    return { items: once.slice(0, SHOWN), more: shown.length < going.length || once.length > SHOWN }
  }

  private async byReceipt(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]> {
    const { messages, bookings, disputes } = this.parts
    const found: OpenWork[] = []
    for (const room of [messages, bookings, disputes])
      found.push(...(await room.workByReceipt(sql, actor, receipt, now)))
    return found
  }

  /** What the filter can name: the villages of one's beats, or one's own; the chief's and a mediator's are the station's. */
  private async villagesOf(sql: Sql, actor: StaffActor): Promise<string[]> {
    const { beats } = this.parts
    const all = await beats.villagesByBeat(sql, actor.stationId)
    const own = [...actor.beatIds, ...actor.deputyBeatIds].map((id) => fromPublicId(id)?.uuid)
    const codes = ofVillages.includes(actor.role)
      ? await beats.villagesOf(sql, actor.stationId, actor.accountId)
      : null
    return all
      .filter(({ code, beatUuid }) => {
        if (codes !== null) return codes.includes(code)
        return !police.includes(actor.role) || own.includes(beatUuid)
      })
      .map(({ name }) => name)
  }

  private admit(actor: Actor): StaffActor {
    if (!mayHaveWorkbench(actor)) throw new Refusal('actor.not-allowed')
    return actor
  }
}
