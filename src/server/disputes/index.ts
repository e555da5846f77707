import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { stageOf } from '@shared/disputes/dispute-time.rules'
import type { ResidentActor, StaffActor } from '@shared/kernel/actor'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { type HeardDispute, hearDispute, placeOfDispute, recusalsOf, steppedOutOf } from './case-door.service'
import { DisputeActs } from './dispute-acts.service'
import { DisputeLists } from './dispute-lists.service'
import { mountDisputePapers } from './dispute-papers.routes'
import { remindOfDisputes, remindOfLate } from './dispute-reminders.service'
import { DisputeViews } from './dispute-views.service'
import { findDispute, forgetCluesBefore } from './disputes.repository'
import { mountDisputes } from './disputes.routes'
import { DisputesService } from './disputes.service'
import { mountEarlyWarnings } from './early-warnings.routes'
import { EarlyWarnings } from './early-warnings.service'
import { OpenDisputes } from './open-disputes.service'
import { keepOwnDisputes } from './own-disputes.service'
import type { DisputesParts } from './parts'

export { disputeWork } from './beat-work.service'
export { disputeNames } from './dispute-names'
export type { DisputesParts } from './parts'

const DAY_SECONDS = 24 * 60 * 60
const REMIND_EVERY = 900

/** What other rooms may ask about disputes. */
export interface Disputes extends OwnDataKeeper, Pick<OpenDisputes, 'work' | 'workByReceipt'> {
  /** Whether a dispute of this resident was settled or has ended, so that it can be rated. */
  endOf(sql: Sql, actor: ResidentActor, publicId: string): Promise<'unknown' | 'under-way' | 'ended'>
  /** Where a dispute lies and what it is called; null for whoever may not see all of it. */
  placeOf(sql: Sql, actor: StaffActor, publicId: string): ReturnType<typeof placeOfDispute>
  /** The public ids of the disputes that this member of staff stepped out of. */
  recusals(sql: Sql, actor: StaffActor): Promise<ReadonlySet<string>>
  /** The accounts that stepped out of a dispute. */
  steppedOutOf(sql: Sql, publicId: string): Promise<readonly string[]>
  /** Registers what a member of staff found; its public id. */
  hear(sql: Sql, actor: StaffActor, heard: HeardDispute, now: Date): Promise<string>
}

export function openDisputes(parts: DisputesParts): Disputes {
  const views = new DisputeViews(parts)
  const disputes = new DisputesService(parts)
  const lists = new DisputeLists(parts, views)
  const warnings = new EarlyWarnings(parts, disputes)
  const open = new OpenDisputes(parts, lists, warnings)
  mountEarlyWarnings(parts, warnings)
  mountDisputePapers(parts)
  mountDisputes(parts, {
    disputes,
    acts: new DisputeActs(parts),
    lists,
    views,
  })
  parts.jobs.every('forget clue addresses', DAY_SECONDS, (sql, now) =>
    forgetCluesBefore(sql, addDays(beijingDay(now), -1)),
  )

  parts.jobs.every('remind-of-disputes', REMIND_EVERY, (sql, now) => remindOfDisputes(sql, parts, now))
  parts.jobs.every('remind-of-late-disputes', REMIND_EVERY, (sql, now) => remindOfLate(sql, parts, now))

  return {
    ...keepOwnDisputes(parts),
    work: open.work,
    workByReceipt: (sql, actor, receipt, now) => open.workByReceipt(sql, actor, receipt, now),
    placeOf: (sql, actor, publicId) => placeOfDispute(parts, sql, actor, publicId),
    recusals: recusalsOf,
    steppedOutOf,
    hear: (sql, actor, heard, now) => hearDispute(disputes, { sql, actor, now }, heard),
    async endOf(sql, actor, publicId) {
      const id = fromPublicId(publicId)
      const dispute = id && (await findDispute(sql, id))
      if (dispute?.reporterId !== actor.accountId) return 'unknown'
      return ['follow-up', 'closed'].includes(stageOf(dispute.progress.state)) ? 'ended' : 'under-way'
    },
  }
}
