import type { Audit } from '@server/audit'
import type { People } from '@server/identity'
import type { Sql } from '@server/platform/database'
import type { Mount } from '@server/platform/mount'
import { fromPublicId, toPublicId } from '@server/platform/public-id'
import type { DutyHours } from '@shared/beats/duty'
import { replyDueAt } from '@shared/beats/duty.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { type Beat, findBeat, findDesk, findHours, findVillageDuties, listBeatsOf } from './beats.repository'
import { mountBeats } from './beats.routes'
import { type CallAsked, type DutyNow, readCall, readDuty } from './calls.service'
import { ContactCards } from './cards.service'
import {
  type NewVillage,
  type VillageOfBeat,
  findVillage,
  findVillageBeats,
  findVillagesOfBeat,
} from './villages.repository'
import { mountVillages } from './villages.routes'
import { VillageFinder } from './villages.service'

export { beatScene } from '@shared/beats/scene.rules'
export type { BeatWork } from './duties.service'
export { firstStation } from './stations.service'
export { openStations, staffDuties } from './stations.routes'
export { addVillageNames, importVillages } from './village-loading.service'
export type { DutyNow, NewVillage, VillageOfBeat }

/** What other rooms may know of a beat on a day. Accounts are null where nobody is entered. */
export interface BeatFacts {
  readonly stationId: number
  readonly beatUuid: string
  /** Public id. */
  readonly id: string
  readonly name: string
  readonly kind: 'beat' | 'desk'
  readonly officerId: string | null
  readonly auxiliaryId: string | null
  readonly deputyId: string | null
  /** Account of the station's chief. */
  readonly chief: string | null
}

export interface VillageFacts {
  readonly code: string
  readonly name: string
  /** Null where no station here answers for the village. */
  readonly beat: BeatFacts | null
}

export interface Beats {
  /** By public id; null where there is no such beat. */
  beatOf(sql: Sql, publicId: string): Promise<BeatFacts | null>
  /** By station and UUID, as another room's table names it. */
  beatAt(sql: Sql, stationId: number, beatUuid: string): Promise<BeatFacts | null>
  /** The village with its beat; null where the code is unknown. */
  beatOfVillage(sql: Sql, code: string): Promise<VillageFacts | null>
  /** Hours and who covers now; null where there is no such beat. */
  dutyOf(sql: Sql, stationId: number, beatUuid: string, now: Date): Promise<DutyNow | null>
  /** The duty hours of a beat, with the exceptions of the next weeks. */
  hoursOf(sql: Sql, stationId: number, beatUuid: string, now: Date): Promise<DutyHours>
  /** Whom to call about a case of the beat now, with the number; null where the station has entered none. */
  callOf(
    sql: Sql,
    stationId: number,
    beatUuid: string,
    asked: CallAsked,
  ): Promise<{ readonly number: string; readonly name: string } | null>
  /** By when a question asked at `from` is promised an answer. */
  replyBy(sql: Sql, stationId: number, beatUuid: string, from: Date): Promise<Date>
  /** The desk of the station, or of the first station where none is named. */
  deskOf(sql: Sql, stationId: number | null): Promise<BeatFacts | null>
  /** What a station is called on its papers. */
  stationNameOf(sql: Sql, stationId: number): Promise<string>
  /** The beats of a station in order, the desk first. */
  listBeats(sql: Sql, stationId: number): Promise<BeatFacts[]>
  /** The villages of a beat with their places on the map. */
  villagesOfBeat(sql: Sql, stationId: number, beatUuid: string): Promise<VillageOfBeat[]>
  /** The codes of today's villages of a grid worker or liaison cadre. */
  villagesOf(sql: Sql, stationId: number, accountId: string): Promise<string[]>
  /** The villages of a station with the beat that each belongs to, in the order of their codes. */
  villagesByBeat(
    sql: Sql,
    stationId: number,
  ): Promise<readonly { readonly code: string; readonly name: string; readonly beatUuid: string }[]>
}

export interface BeatsParts {
  readonly mount: Mount
  readonly now: () => Date
  readonly people: People
  readonly audit: Audit
  /** Where the H5 pages are served; QR codes lead there. */
  readonly publicUrl: string
}

export function openBeats({ mount, now, people, audit, publicUrl }: BeatsParts): Beats {
  mountBeats({ mount, people, publicUrl, cards: new ContactCards(people), finder: new VillageFinder(people) })
  mountVillages(mount, audit)

  const today = () => beijingDay(now())
  const toFacts = async (sql: Sql, beat: Beat | null): Promise<BeatFacts | null> =>
    beat && factsOf(beat, await people.chiefOf(sql, beat.station.id))
  const beatAt = async (sql: Sql, stationId: number, beatUuid: string) =>
    toFacts(sql, await findBeat(sql, stationId, beatUuid, today()))

  return {
    beatAt,
    async beatOf(sql, publicId) {
      const place = fromPublicId(publicId)
      return place && beatAt(sql, place.stationId, place.uuid)
    },
    async beatOfVillage(sql, code) {
      const village = await findVillage(sql, code, today())
      if (!village) return null
      const { name, beat } = village
      return { code, name, beat: beat && (await beatAt(sql, beat.stationId, beat.beatUuid)) }
    },
    async dutyOf(sql, stationId, beatUuid, at) {
      const beat = await findBeat(sql, stationId, beatUuid, beijingDay(at))
      return beat && readDuty(sql, beat, at)
    },
    hoursOf: (sql, stationId, beatUuid, at) => findHours(sql, stationId, beatUuid, beijingDay(at)),
    async callOf(sql, stationId, beatUuid, asked) {
      const beat = await findBeat(sql, stationId, beatUuid, beijingDay(asked.at))
      return beat && readCall(sql, people, beat, asked)
    },
    async replyBy(sql, stationId, beatUuid, from) {
      return replyDueAt(await findHours(sql, stationId, beatUuid, beijingDay(from)), from)
    },
    async deskOf(sql, stationId) {
      return toFacts(sql, await findDesk(sql, stationId, today()))
    },
    async stationNameOf(sql, stationId) {
      return (await findDesk(sql, stationId, today()))?.station.name ?? '派出所'
    },
    async listBeats(sql, stationId) {
      const chief = await people.chiefOf(sql, stationId)
      return (await listBeatsOf(sql, stationId, today())).map((beat) => factsOf(beat, chief))
    },
    villagesOfBeat: findVillagesOfBeat,
    villagesByBeat: (sql, stationId) => findVillageBeats(sql, [stationId]),
    villagesOf: (sql, stationId, accountId) => findVillageDuties(sql, stationId, accountId, today()),
  }
}

const factsOf = (beat: Beat, chief: string | null): BeatFacts => ({
  stationId: beat.station.id,
  beatUuid: beat.beatUuid,
  id: toPublicId({ stationId: beat.station.id, uuid: beat.beatUuid }),
  name: beat.name,
  kind: beat.kind,
  officerId: beat.officerId,
  auxiliaryId: beat.auxiliaryId,
  deputyId: beat.deputyId,
  chief,
})
