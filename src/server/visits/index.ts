import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { WorkShelf } from '@server/platform/work-shelf'
import { keptSince } from '@server/retention'
import type { StaffActor } from '@shared/kernel/actor'
import { deleteReadingsBefore } from './care.repository'
import { mountCare } from './care.routes'
import { CareService } from './care.service'
import { deleteChildVisitsBefore } from './children.repository'
import { ChildrenService } from './children.service'
import { NeedActs } from './need-acts.service'
import { remindOfLateNeeds } from './need-notices.service'
import { NeedViews } from './need-views.service'
import { mountNeeds } from './needs.routes'
import { NeedsService, type RaisedNeed } from './needs.service'
import { NotebookService } from './notebook.service'
import { openCare } from './open-care.service'
import { openNeeds, placeOfNeed } from './open-needs.service'
import { ownNeeds } from './own-needs.service'
import type { VisitsParts } from './parts'
import { doorsOf } from './road-doors.service'
import { TalksService } from './talks.service'
import { VisitViews } from './visit-views.service'
import { mountChecklist, mountNotes, mountVisits } from './visits.routes'
import { VisitsService } from './visits.service'

export { talkTopicNames } from '@shared/visits/prevention-talk'
export { needWork } from './beat-work.repository'
export { loadChecklist } from './checklists.service'
export type { RoadDoor } from './road-doors.service'

const DAY_SECONDS = 24 * 60 * 60
const REMIND_EVERY = 1800

/** What other rooms may ask about visits and needs. */
export interface Visits extends OwnDataKeeper {
  /** Needs that this member of staff has a part in and that have not ended, the earliest due first. */
  readonly work: WorkShelf
  /** Care visits whose next day has come. */
  readonly careWork: WorkShelf
  /** Where a need lies and what it is about; null for whoever may not see it. */
  placeOf(sql: Sql, actor: StaffActor, publicId: string): ReturnType<typeof placeOfNeed>
  /** Doors of a beat where something is to be done on a day besides what was booked. */
  readonly doorsOf: typeof doorsOf
  /** Writes down what a member of staff found; its public id. */
  raise(sql: Sql, actor: StaffActor, told: RaisedNeed, now: Date): Promise<string>
}

/** Household visits, needs until the answer is carried back, care visits, the notebook, the log of prevention. */
export function openVisits(parts: VisitsParts): Visits {
  const needs = new NeedsService(parts)
  const views = new NeedViews(parts)
  mountChecklist(parts)
  mountVisits(parts, new VisitsService(parts, needs), new VisitViews(parts))
  mountNeeds(parts, { needs, acts: new NeedActs(parts, needs), views })
  mountCare(parts, new CareService(parts), new ChildrenService(parts))
  mountNotes(parts, new NotebookService(parts), new TalksService(parts))

  parts.jobs.every('forget-care-readings', DAY_SECONDS / 4, async (sql, now) => {
    await deleteReadingsBefore(sql, await keptSince(sql, 'care-reading', now))
  })
  parts.jobs.every('forget-child-visits', DAY_SECONDS / 4, async (sql, now) => {
    await deleteChildVisitsBefore(sql, await keptSince(sql, 'child-visit', now))
  })

  parts.jobs.every('remind-of-late-needs', REMIND_EVERY, (sql, now) => remindOfLateNeeds(sql, parts, now))

  return {
    ...ownNeeds,
    work: openNeeds(parts, views),
    careWork: openCare(parts),
    placeOf: placeOfNeed,
    doorsOf,
    async raise(sql, actor, told, now) {
      return (await needs.raise(sql, actor, told, now)).id
    },
  }
}
