import type { Sql } from '@server/platform/database'
import { categoryWords } from '@shared/disputes/dispute-category'
import { dueAt, isClosed, stageOf } from '@shared/disputes/dispute-time.rules'
import { sayNextToStaff } from '@shared/disputes/dispute-words.rules'
import { sightOf } from '@shared/disputes/dispute.policy'
import { warningStateNames } from '@shared/disputes/early-warning'
import { warningDueAt } from '@shared/disputes/early-warning.rules'
import type { StaffActor } from '@shared/kernel/actor'
import type { OpenWork, WorkAsked } from '@shared/workbench/work'
import { NO_TIES, tiesOf } from './dispute-access'
import { handlersOf } from './dispute-handlers.service'
import { type DeskList, listDesk, listMemberships } from './dispute-lists.repository'
import type { DisputeLists } from './dispute-lists.service'
import { findByReceipt } from './disputes.repository'
import { type StoredWarning, listWarnings } from './early-warnings.repository'
import type { EarlyWarnings } from './early-warnings.service'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

const police = ['officer', 'auxiliary', 'station-chief']
const warned = [...police, 'grid-worker', 'liaison']
const lists: readonly DeskList[] = ['to-accept', 'follow-up', 'open']

interface Known {
  /** Who handles it now. */
  readonly handles: string | null
  readonly now: Date
}

/** Whoever it was given to or who took it over; before that the officer of the beat, and the chief may give what is new. */
function turnOf(
  { role, accountId }: StaffActor,
  { handlerId, progress }: Dispute,
  handles: string | null,
): OpenWork['waitsFor'] {
  if (handles === accountId) return 'me'
  if (handlerId !== null) return 'colleague'
  if (!police.includes(role)) return 'colleague'
  return role === 'station-chief' && stageOf(progress.state) !== 'to-accept' ? 'colleague' : 'me'
}

function toWork(actor: StaffActor, dispute: Dispute, { handles, now }: Known): OpenWork {
  const { progress, category, kind } = dispute
  const stage = stageOf(progress.state)
  const name = categoryWords[category].name
  return {
    kind: stage === 'follow-up' ? 'follow-up' : 'dispute',
    id: dispute.id,
    receipt: dispute.receipt,
    title: kind === 'clue' ? `线索：${name}` : `${name}纠纷`,
    who: null,
    village: dispute.villageName,
    dueAt: stage === 'closed' ? null : dueAt(progress),
    state: sayNextToStaff(progress, now),
    isNew: stage === 'to-accept',
    waitsFor: turnOf(actor, dispute, handles),
  }
}

const warningWork = ({ role }: StaffActor, warning: StoredWarning): OpenWork => ({
  kind: 'early-warning',
  id: warning.id,
  receipt: null,
  title: `${categoryWords[warning.category].name}苗头`,
  who: null,
  village: warning.villageName,
  dueAt: warningDueAt(warning, warning.createdAt),
  state: warningStateNames[warning.state],
  isNew: true,
  waitsFor: role === 'officer' ? 'me' : 'colleague',
})

/** Disputes and early warnings for the workbench: those of the desk or those one was called to; any dispute by its number. */
export class OpenDisputes {
  constructor(
    private readonly parts: DisputesParts,
    private readonly lists: DisputeLists,
    private readonly warnings: EarlyWarnings,
  ) {}

  async openWork(sql: Sql, actor: StaffActor, asked: WorkAsked): Promise<OpenWork[]> {
    const disputes = await this.open(sql, actor, asked)
    const once = [...new Map(disputes.map((dispute) => [dispute.id, dispute])).values()]
    return [
      ...(await this.toWorks(sql, actor, once, asked.now)),
      ...(await this.openWarnings(sql, actor, asked)),
    ]
  }

  async workByReceipt(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]> {
    const dispute = await findByReceipt(sql, actor.stationId, receipt)
    if (!dispute) return []
    const ties = await tiesOf(this.parts, sql, actor, dispute)
    return sightOf(actor, dispute, ties) === null ? [] : this.toWorks(sql, actor, [dispute], now)
  }

  private async toWorks(sql: Sql, actor: StaffActor, disputes: readonly Dispute[], now: Date) {
    const beats = await this.parts.beats.listBeats(sql, actor.stationId)
    const beatOf = new Map(beats.map((beat) => [beat.id, beat]))
    const placed = disputes.map((dispute) => ({ dispute, beat: beatOf.get(dispute.beatId) }))
    const handlers = await handlersOf(this.parts, sql, placed)
    return disputes.map((dispute) =>
      toWork(actor, dispute, { handles: handlers.get(dispute.id) ?? null, now }),
    )
  }

  private async open(sql: Sql, actor: StaffActor, { now, limit }: WorkAsked): Promise<Dispute[]> {
    if (!police.includes(actor.role)) {
      const ties = { ...NO_TIES, isMember: true }
      const called = (await listMemberships(sql, actor, { after: null, limit })).map(({ dispute }) => dispute)
      return called.filter(
        (dispute) => !isClosed(dispute.progress.state) && sightOf(actor, dispute, ties) !== null,
      )
    }
    const desk = await this.lists.deskOf(sql, actor)
    const found: Dispute[] = []
    for (const list of lists) found.push(...(await listDesk(sql, desk, { list, after: null, limit, now })))
    return found
  }

  private async openWarnings(sql: Sql, actor: StaffActor, { limit }: WorkAsked): Promise<OpenWork[]> {
    if (!warned.includes(actor.role)) return []
    const rows = await listWarnings(sql, this.warnings.shelfOf(actor), { after: null, limit })
    return rows.filter(({ state }) => state === 'open').map((warning) => warningWork(actor, warning))
  }
}
