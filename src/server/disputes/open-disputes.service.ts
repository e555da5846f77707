import type { Sql } from '@server/platform/database'
import { type WorkShelf, nothingOpen } from '@server/platform/work-shelf'
import type { DisputeStage } from '@shared/disputes/dispute'
import { categoryWords } from '@shared/disputes/dispute-category'
import { dueAt, stageOf } from '@shared/disputes/dispute-time.rules'
import { sayNextToStaff } from '@shared/disputes/dispute-words.rules'
import { sightOf } from '@shared/disputes/dispute.policy'
import { warningStateNames } from '@shared/disputes/early-warning'
import { warningDueAt } from '@shared/disputes/early-warning.rules'
import type { StaffActor } from '@shared/kernel/actor'
import type { OpenWork, WorkKind } from '@shared/workbench/work'
import { tiesOf } from './dispute-access'
import { handlersOf } from './dispute-handlers.service'
import type { DisputeLists } from './dispute-lists.service'
import { searchDisputes, searchSheets } from './dispute-search.repository'
import { type WorkDesk, countWork, listLeft, listWork } from './dispute-work.repository'
import { findByReceipt } from './disputes.repository'
import type { StoredWarning } from './early-warnings.repository'
import type { EarlyWarnings } from './early-warnings.service'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'
import { countWork as countWarningWork, listWork as listWarningWork } from './warning-work.repository'

const police = ['officer', 'auxiliary', 'station-chief']
const warned = [...police, 'grid-worker', 'liaison']

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
  dueAt: warning.state === 'open' ? warningDueAt(warning, warning.createdAt) : null,
  state: warningStateNames[warning.state],
  isNew: true,
  waitsFor: role === 'officer' ? 'me' : 'colleague',
})

const stagesOf = {
  dispute: ['to-accept', 'under-way'],
  'follow-up': ['follow-up'],
} as const satisfies Partial<Record<WorkKind, readonly DisputeStage[]>>

/** Disputes and early warnings for the workbench: those of the desk or those one was called to; any dispute by its number. */
export class OpenDisputes {
  constructor(
    private readonly parts: DisputesParts,
    private readonly lists: DisputeLists,
    private readonly warnings: EarlyWarnings,
  ) {}

  readonly work = {
    dispute: this.shelfOf(stagesOf.dispute),
    'follow-up': this.shelfOf(stagesOf['follow-up']),
    'early-warning': this.warningShelf(),
  }

  async workByReceipt(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]> {
    const dispute = await findByReceipt(sql, actor.stationId, receipt)
    if (!dispute) return []
    const ties = await tiesOf(this.parts, sql, actor, dispute)
    return sightOf(actor, dispute, ties) === null ? [] : this.toWorks(sql, actor, [dispute], now)
  }

  private shelfOf(stages: readonly DisputeStage[]): WorkShelf {
    return {
      list: async (sql, actor, asked) => {
        const disputes = await listWork(sql, await this.deskOf(sql, actor, stages), asked)
        return this.toWorks(sql, actor, disputes, asked.now)
      },
      count: async (sql, actor, asked) => countWork(sql, await this.deskOf(sql, actor, stages), asked),
      search: async (sql, actor, asked) => {
        // What has ended is a dispute again, and no follow-up.
        const withEnded = stages === stagesOf.dispute
        const desk = await this.deskOf(sql, actor, stages)
        const disputes = await searchDisputes(sql, desk, asked, withEnded)
        const works = await this.toWorks(sql, actor, disputes, asked.now)
        return works.map((work, index) => ({ work, changedAt: disputes[index]?.changedAt ?? asked.now }))
      },
    }
  }

  private warningShelf(): WorkShelf {
    const deskOf = (actor: StaffActor) =>
      warned.includes(actor.role)
        ? { ...this.warnings.shelfOf(actor), isOfficer: actor.role === 'officer' }
        : null
    return {
      list: async (sql, actor, asked) => {
        const desk = deskOf(actor)
        const sheets = desk === null ? [] : await listWarningWork(sql, desk, asked)
        return sheets.map((sheet) => warningWork(actor, sheet))
      },
      count: async (sql, actor, asked) => {
        const desk = deskOf(actor)
        return desk === null ? nothingOpen : countWarningWork(sql, desk, asked)
      },
      search: async (sql, actor, asked) => {
        const desk = deskOf(actor)
        const sheets = desk === null ? [] : await searchSheets(sql, desk, asked)
        return sheets.map((sheet) => ({ work: warningWork(actor, sheet), changedAt: sheet.changedAt }))
      },
    }
  }

  private async deskOf(sql: Sql, actor: StaffActor, stages: readonly DisputeStage[]): Promise<WorkDesk> {
    const { stationId, accountId, role } = actor
    const takenOver = await this.takenOverBy(sql, actor)
    const own = { stationId, accountId, stages, takenOver }
    if (!police.includes(role)) return { ...own, sees: 'called', beatUuids: null, withProtected: false }
    const { beatUuids, withProtected } = await this.lists.deskOf(sql, actor)
    return { ...own, sees: role === 'station-chief' ? 'chief' : 'police', beatUuids, withProtected }
  }

  /** Where whoever it was given to stepped out: what this person handles now. */
  private async takenOverBy(sql: Sql, { stationId, accountId }: StaffActor): Promise<string[]> {
    const left = await listLeft(sql, stationId)
    const handlers = await this.handlersOf(sql, stationId, left)
    return left.filter(({ id }) => handlers.get(id)?.accountId === accountId).map(({ uuid }) => uuid)
  }

  private async handlersOf(sql: Sql, stationId: number, disputes: readonly Dispute[]) {
    const beats = await this.parts.beats.listBeats(sql, stationId)
    const beatOf = new Map(beats.map((beat) => [beat.id, beat]))
    const placed = disputes.map((dispute) => ({ dispute, beat: beatOf.get(dispute.beatId) }))
    return handlersOf(this.parts, sql, placed)
  }

  private async toWorks(sql: Sql, actor: StaffActor, disputes: readonly Dispute[], now: Date) {
    const handlers = await this.handlersOf(sql, actor.stationId, disputes)
    return disputes.map((dispute) =>
      toWork(actor, dispute, { handles: handlers.get(dispute.id)?.accountId ?? null, now }),
    )
  }
}
