import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type {
  CarriedWay,
  NeedKind,
  NeedProgress,
  NeedScope,
  NeedSource,
  NeedState,
} from '@shared/visits/need'
import { beatIdOf } from './visit-access'

/** A need as the server works with it. */
export interface Need extends NeedScope {
  readonly uuid: string
  /** Public id. */
  readonly id: string
  readonly beatUuid: string
  readonly villageCode: string
  readonly villageName: string
  readonly what: string
  readonly kind: NeedKind
  /** The landmark of the door; never more. */
  readonly place: string | null
  readonly source: NeedSource
  readonly visitUuid: string | null
  readonly threadUuid: string | null
  readonly progress: NeedProgress
  readonly stepCount: number
  readonly raisedAt: Date
  readonly changedAt: Date
}

export interface NeedRow extends Omit<Need, 'id' | 'beatId' | 'progress'> {
  readonly state: NeedState
  readonly dueDay: BeijingDay
  readonly answer: string | null
  readonly how: CarriedWay | null
  readonly carriedAt: Date | null
  readonly carriedBy: string | null
  readonly word: 'satisfied' | 'not-said' | null
  readonly words: string | null
  readonly reopened: number
}

export const needColumns = (sql: Sql) => sql`
  n.station_id as "stationId", n.need_id as uuid, n.beat_id as "beatUuid", n.village_code as "villageCode",
  n.village_name as "villageName", n.what, n.kind, n.place, n.source, n.visit_id as "visitUuid",
  n.thread_id as "threadUuid", n.resident_id as "residentId", n.written_by as "writtenBy", n.owner_id as "ownerId",
  n.state, n.due_day::text as "dueDay", n.answer, n.carried_how as how, n.carried_at as "carriedAt",
  n.carried_by as "carriedBy", n.carried_word as word, n.carried_words as words, n.reopened,
  n.step_count as "stepCount", n.raised_at as "raisedAt", n.changed_at as "changedAt"`

const carriedIn = ({ how, carriedAt, carriedBy, word, words }: NeedRow) =>
  how === null || carriedAt === null || carriedBy === null || word === null
    ? null
    : { how, at: carriedAt, byId: carriedBy, word, words }

export function toNeed(row: NeedRow): Need {
  const { state, dueDay, answer, reopened } = row
  return {
    stationId: row.stationId,
    uuid: row.uuid,
    id: toPublicId(row),
    beatUuid: row.beatUuid,
    beatId: beatIdOf(row),
    villageCode: row.villageCode,
    villageName: row.villageName,
    what: row.what,
    kind: row.kind,
    place: row.place,
    source: row.source,
    visitUuid: row.visitUuid,
    threadUuid: row.threadUuid,
    residentId: row.residentId,
    writtenBy: row.writtenBy,
    ownerId: row.ownerId,
    progress: { state, dueDay, answer, reopened, carried: carriedIn(row) },
    stepCount: row.stepCount,
    raisedAt: row.raisedAt,
    changedAt: row.changedAt,
  }
}
