import type { StaffPerson } from '@server/identity'
import { toPublicId } from '@server/platform/public-id'
import type { stationContracts } from '@shared/beats/station.contract'
import { beatActsOf } from '@shared/beats/station.policy'
import type { StaffActor } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { ResponseOf } from '@shared/kernel/contract'
import type { DatedPair } from './duty-pairs.repository'
import type { BeatRow, StationRow } from './stations.repository'
import type { StationVillage } from './village-assignments.repository'

export type StationView = ResponseOf<typeof stationContracts.read>

interface Known {
  readonly station: StationRow
  readonly beats: readonly BeatRow[]
  readonly pairs: readonly DatedPair[]
  readonly villages: readonly StationVillage[]
  /** Who works here now. */
  readonly staff: readonly StaffPerson[]
  readonly people: ReadonlyMap<string, StaffPerson>
  readonly actor: StaffActor
  readonly today: BeijingDay
}

function pairView(pair: DatedPair | undefined, people: Known['people']) {
  if (!pair) return null
  const personOf = (id: string | null) => {
    const person = people.get(id ?? '')
    return person ? { id: person.accountId, name: person.name } : null
  }
  return {
    officer: personOf(pair.officerId),
    auxiliary: personOf(pair.auxiliaryId),
    deputy: personOf(pair.deputyId),
    fromDay: pair.fromDay,
  }
}

function beatView(beat: BeatRow, { station, pairs, people, actor, today }: Known) {
  const own = pairs.filter(({ beatUuid }) => beatUuid === beat.beatUuid)
  const { officeName, officeAddress: address, officeLandline: landline } = beat
  return {
    id: toPublicId({ stationId: station.id, uuid: beat.beatUuid }),
    name: beat.name,
    kind: beat.kind,
    scene: beat.scene,
    closedOn: beat.closedOn,
    office: officeName === null ? null : { name: officeName, address, landline },
    pair: pairView(
      own.find(({ fromDay }) => fromDay <= today),
      people,
    ),
    next: pairView(
      own.find(({ fromDay }) => fromDay > today),
      people,
    ),
    may: beatActsOf(actor, { stationId: station.id, kind: beat.kind, closed: beat.closedOn !== null }),
  }
}

function villageView(village: StationVillage, stationId: number) {
  const { nextStationId, nextBeatUuid, nextBeatName, nextFromDay } = village
  const isPlanned = nextStationId !== null && nextBeatUuid !== null && nextFromDay !== null
  return {
    code: village.code,
    name: village.name,
    beatId: toPublicId({ stationId, uuid: village.beatUuid }),
    lat: village.lat,
    lng: village.lng,
    demoPlace: village.demoPlace,
    names: village.names.map(({ name, kind }) => ({ name, kind })),
    next: isPlanned
      ? {
          beatId: toPublicId({ stationId: nextStationId, uuid: nextBeatUuid }),
          beatName: nextBeatName ?? '',
          fromDay: nextFromDay,
        }
      : null,
  }
}

/** A station with its beats, villages and people, for those who run it. */
export function toStationView(known: Known): StationView {
  const { id, name, township, landline, address, demo } = known.station
  return {
    ...{ id, name, township, landline, address, demo },
    beats: known.beats.map((beat) => beatView(beat, known)),
    villages: known.villages.map((village) => villageView(village, id)),
    people: known.staff.map((person) => ({
      id: person.accountId,
      name: person.name,
      role: person.role,
      staffNumber: person.staffNumber,
    })),
  }
}
