import type { People, StaffPerson } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { fromPublicId, toPublicId } from '@server/platform/public-id'
import type { DutyHours } from '@shared/beats/duty'
import { dutySentence, spanView, spansOn } from '@shared/beats/duty.rules'
import { readScene } from '@shared/beats/scene.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { type Beat, findBeat, findBeatByScene, findDesk } from './beats.repository'
import { type DutyNow, callOf, idsOf, readDuty } from './calls.service'
import { findVillage, findVillagesOfBeat } from './villages.repository'

const EXCEPTIONS_SHOWN = 12

type Faces = ReadonlyMap<string, StaffPerson>

interface NamedVillage {
  readonly code: string
  readonly name: string
}

const toPerson = ({ name, role, staffNumber, avatar, workPhone }: StaffPerson) => ({
  name,
  role,
  staffNumber,
  avatar,
  photoUrl: null,
  workPhone,
})

function dutyView(duty: DutyNow, faces: Faces, beat: Beat, now: Date) {
  const nameOf = (accountId: string | null) => faces.get(accountId ?? '')?.name ?? null
  const cover = faces.get(duty.cover.accountId ?? '')
  return {
    open: duty.open,
    covers: cover ? toPerson(cover) : null,
    sentence: dutySentence({
      hours: duty.hours,
      now,
      cover: duty.cover,
      officerName: nameOf(beat.officerId),
      deputyName: nameOf(beat.deputyId),
    }),
    nextOpenAt: duty.nextOpenAt?.toISOString() ?? null,
    replyBy: duty.replyBy.toISOString(),
    today: spansOn(duty.hours, beijingDay(now)).map(spanView),
  }
}

const hoursView = ({ weekly, exceptions }: DutyHours) => ({
  hours: weekly.map((spans, index) => ({ weekday: index + 1, spans: spans.map(spanView) })),
  exceptions: exceptions
    .slice(0, EXCEPTIONS_SHOWN)
    .map(({ day, name, spans }) => ({ day, name, spans: spans.map(spanView) })),
})

interface Resolved {
  readonly beat: Beat
  readonly village: NamedVillage | null
}

async function findByVillage(sql: Sql, code: string, day: string): Promise<Resolved | null> {
  const village = await findVillage(sql, code, day)
  const beat = village?.beat && (await findBeat(sql, village.beat.stationId, village.beat.beatUuid, day))
  return village && beat ? { beat, village: { code, name: village.name } } : null
}

async function findByStation(
  sql: Sql,
  stationId: number,
  scene: string,
  day: string,
): Promise<Resolved | null> {
  const beat = (await findBeatByScene(sql, stationId, scene, day)) ?? (await findDesk(sql, stationId, day))
  return beat && { beat, village: null }
}

export class ContactCards {
  constructor(private readonly people: People) {}

  async byId(sql: Sql, id: string, now: Date) {
    const place = fromPublicId(id)
    const beat = place && (await findBeat(sql, place.stationId, place.uuid, beijingDay(now)))
    if (!beat) throw new Refusal('beat.not-found')
    return this.present(sql, beat, null, now)
  }

  async byScene(sql: Sql, text: string, now: Date) {
    const { beat, village } = await this.resolve(sql, text, now)
    return this.present(sql, beat, village, now)
  }

  /** A scene that we know: the given one, or the desk's. It is what a QR code may carry. */
  async knownScene(sql: Sql, text: string, now: Date): Promise<string> {
    const { beat, village } = await this.resolve(sql, text, now)
    return village ? text : beat.scene
  }

  /** A scanned code always leads to somebody: an unknown one to the desk. */
  private async resolve(sql: Sql, text: string, now: Date): Promise<Resolved> {
    const scene = readScene(text)
    const day = beijingDay(now)
    const found =
      scene.kind === 'village'
        ? await findByVillage(sql, scene.code, day)
        : scene.kind === 'beat'
          ? await findByStation(sql, scene.stationId, text, day)
          : null
    const beat = found?.beat ?? (await findDesk(sql, null, day))
    if (!beat) throw new Refusal('beat.not-found')
    return { beat, village: found?.village ?? null }
  }

  private async present(sql: Sql, beat: Beat, village: NamedVillage | null, now: Date) {
    const { station, beatUuid } = beat
    const [duty, villages, faces] = await Promise.all([
      readDuty(sql, beat, now),
      findVillagesOfBeat(sql, station.id, beatUuid),
      this.people.staffOf(sql, idsOf(beat)),
    ])
    const personOf = (accountId: string | null) => {
      const person = faces.get(accountId ?? '')
      return person ? toPerson(person) : null
    }
    return {
      id: toPublicId({ stationId: station.id, uuid: beatUuid }),
      name: beat.name,
      kind: beat.kind,
      scene: beat.scene,
      station: { id: station.id, name: station.name, landline: station.landline, address: station.address },
      office: beat.office,
      officer: personOf(beat.officerId),
      auxiliary: personOf(beat.auxiliaryId),
      deputy: personOf(beat.deputyId),
      villages: villages.map(({ code, name }) => ({ code, name })),
      duty: dutyView(duty, faces, beat, now),
      ...hoursView(duty.hours),
      call: callOf(beat, duty, faces.get(duty.cover.accountId ?? '')),
      village,
      demo: station.demo || villages.some((each) => each.demo),
    }
  }
}
