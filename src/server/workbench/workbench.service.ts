import type { Sql } from '@server/platform/database'
import type { Actor, StaffActor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { mayGiveAnywhere } from '@shared/workbench/dispatch.policy'
import { type OpenWork, type WorkAsked, type WorkKind, workGroups } from '@shared/workbench/work'
import { fits, groupOf, receiptIn } from '@shared/workbench/work.rules'
import { mayHaveWorkbench, workKindsOf } from '@shared/workbench/workbench.policy'
import { entryOf } from './dispatch-access'
import type { DispatchViews } from './dispatch-views.service'
import type { WorkbenchParts } from './parts'

/** Shown of one kind, and looked at for it; where somebody narrows the list down, more is looked at. */
const SHOWN = 50
const LOOKED_AT = 200

interface Filter {
  readonly kind?: WorkKind | undefined
  readonly village?: string | undefined
}

interface Source {
  openWork(sql: Sql, actor: StaffActor, asked: WorkAsked): Promise<OpenWork[]>
  workByReceipt?(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]>
}

const toView = (work: OpenWork, now: Date) => ({
  kind: work.kind,
  id: work.id,
  receipt: work.receipt,
  title: work.title,
  who: work.who,
  village: work.village,
  dueAt: work.dueAt?.toISOString() ?? null,
  state: work.state,
  group: groupOf(work, now),
})

type View = ReturnType<typeof toView>

const byDue = (one: View, other: View) => (one.dueAt ?? '').localeCompare(other.dueAt ?? '')

/** The one list of a day, put together at the doors of the rooms. */
export class WorkbenchService {
  private readonly sources: Readonly<Record<Exclude<WorkKind, 'follow-up' | 'early-warning'>, Source>>

  constructor(
    private readonly parts: WorkbenchParts,
    dispatches: DispatchViews,
  ) {
    const { messages, bookings, disputes, visits } = parts
    this.sources = {
      dispatch: dispatches,
      thread: messages,
      booking: bookings,
      dispute: disputes,
      need: visits,
    }
  }

  async today(sql: Sql, actor: Actor, { kind, village }: Filter, now: Date) {
    const staff = this.admit(actor)
    const all = await this.open(sql, staff, { now, limit: village === undefined ? SHOWN + 1 : LOOKED_AT })
    await this.parts.audit.record(sql, now, entryOf(staff, null, 'workbench.listed'))
    const kinds = workKindsOf(staff.role)
    const listed = all.map((work) => toView(work, now)).filter(({ group }) => group !== null)
    const wanted = listed.filter(
      (work) => (kind ?? work.kind) === work.kind && (village ?? work.village) === work.village,
    )
    const items = kinds.flatMap((one) =>
      wanted
        .filter((work) => work.kind === one)
        .sort(byDue)
        .slice(0, SHOWN),
    )
    return {
      items: workGroups.flatMap((group) => items.filter((work) => work.group === group).sort(byDue)),
      more: kinds.filter((one) => wanted.filter((work) => work.kind === one).length > SHOWN),
      kinds: [...kinds],
      villages: [...new Set(listed.flatMap((work) => work.village ?? []))].sort(),
      may: mayGiveAnywhere(staff) ? (['dispatch'] as const).slice() : [],
    }
  }

  /** In what is open of one's own scope, and by a whole number in what has ended too. The words are kept nowhere. */
  async search(sql: Sql, actor: Actor, words: string, now: Date) {
    const staff = this.admit(actor)
    const receipt = receiptIn(words)
    const open = await this.open(sql, staff, { now, limit: LOOKED_AT })
    const found = open.filter((work) => fits(work, receipt ?? words))
    if (receipt !== null) found.unshift(...(await this.byReceipt(sql, staff, receipt, now)))
    await this.parts.audit.record(sql, now, entryOf(staff, null, 'workbench.searched'))
    const once = [...new Map(found.map((work) => [work.id, work])).values()]
    return { items: once.slice(0, SHOWN).map((work) => toView(work, now)) }
  }

  private async open(sql: Sql, actor: StaffActor, asked: WorkAsked): Promise<OpenWork[]> {
    const found: OpenWork[] = []
    for (const source of Object.values(this.sources))
      found.push(...(await source.openWork(sql, actor, asked)))
    const kinds = workKindsOf(actor.role)
    return found.filter(({ kind }) => kinds.includes(kind))
  }

  private async byReceipt(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]> {
    const found: OpenWork[] = []
    for (const source of Object.values(this.sources))
      found.push(...((await source.workByReceipt?.(sql, actor, receipt, now)) ?? []))
    return found
  }

  private admit(actor: Actor): StaffActor {
    if (!mayHaveWorkbench(actor)) throw new Refusal('actor.not-allowed')
    return actor
  }
}
