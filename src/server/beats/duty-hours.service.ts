import { fromPublicId } from '@server/platform/public-id'
import { type TypedSpan, readSpans } from '@shared/beats/duty-plan.rules'
import { spanView } from '@shared/beats/duty.rules'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { WHOLE_STATION, findHours } from './beats.repository'
import {
  type HoursOf,
  hasOwnHours,
  listAbsences,
  listOwnDays,
  removeAbsence,
  removeDay,
  replaceHours,
  setDays,
} from './duty-hours.repository'
import { listBeatRows } from './stations.repository'
import { type AtDesk, type Stations } from './stations.service'

const MOST_DAYS = 31

interface TypedDays {
  readonly beatId: string | null
  readonly fromDay: string
  readonly toDay: string
  readonly name: string
  readonly spans: readonly TypedSpan[]
}

/** When somebody is there: by weekday, on holidays, and who is away. */
export class DutyHoursBook {
  constructor(private readonly stations: Stations) {}

  async read(stationId: number, beatId: string | null, desk: AtDesk) {
    this.stations.assertRuns(stationId, desk, 'duty-hours.viewed')
    return this.view(await this.placeOf(stationId, beatId, desk), beatId, desk)
  }

  async setHours(
    stationId: number,
    {
      beatId,
      weekly,
    }: { readonly beatId: string | null; readonly weekly: readonly (readonly TypedSpan[])[] | null },
    desk: AtDesk,
  ) {
    const place = await this.change(stationId, beatId, desk, 'duty-hours.set')
    if (weekly === null && place.beatUuid === null) throw new Refusal('duty.hours-wrong')
    await replaceHours(desk.sql, place, weekly === null ? null : weekly.map(readSpans))
    return this.view(place, beatId, desk)
  }

  async setDays(stationId: number, { beatId, spans, ...days }: TypedDays, desk: AtDesk) {
    const place = await this.change(stationId, beatId, desk, 'duty-days.set')
    if (days.toDay < days.fromDay || days.toDay > addDays(days.fromDay, MOST_DAYS))
      throw new Refusal('duty.hours-wrong', {
        text: `到哪天不能比从哪天早，一次最多 ${String(MOST_DAYS)} 天`,
      })
    await setDays(desk.sql, place, days, readSpans(spans))
    return this.view(place, beatId, desk)
  }

  async removeDay(
    stationId: number,
    { beatId, day }: { readonly beatId: string | null; readonly day: string },
    desk: AtDesk,
  ) {
    const place = await this.change(stationId, beatId, desk, 'duty-day.removed')
    await removeDay(desk.sql, place, day)
    return this.view(place, beatId, desk)
  }

  async removeAbsence(
    stationId: number,
    absence: { readonly accountId: string; readonly fromDay: string },
    desk: AtDesk,
  ) {
    const place = await this.change(stationId, null, desk, 'staff.absence-removed')
    await removeAbsence(desk.sql, stationId, absence)
    return this.view(place, null, desk)
  }

  private async change(stationId: number, beatId: string | null, desk: AtDesk, action: string) {
    this.stations.assertRuns(stationId, desk, action)
    const place = await this.placeOf(stationId, beatId, desk)
    await this.stations.keep(desk, stationId, action, beatId)
    return place
  }

  private async placeOf(stationId: number, beatId: string | null, { sql }: AtDesk) {
    const beats = await listBeatRows(sql, stationId)
    if (beats.length === 0) throw new Refusal('station.not-found')
    if (beatId === null) return { stationId, beatUuid: null, name: '' }
    const place = fromPublicId(beatId)
    const beat = beats.find(({ beatUuid }) => place?.stationId === stationId && beatUuid === place.uuid)
    if (!beat) throw new Refusal('beat.not-found')
    return { stationId, beatUuid: beat.beatUuid, name: beat.name }
  }

  private async view(
    place: HoursOf & { readonly name: string },
    beatId: string | null,
    { sql, now }: AtDesk,
  ) {
    const today = beijingDay(now)
    const { stationId, beatUuid, name } = place
    const [hours, own, ownDays, absences] = await Promise.all([
      findHours(sql, stationId, beatUuid ?? WHOLE_STATION, today),
      hasOwnHours(sql, place),
      listOwnDays(sql, place, today),
      listAbsences(sql, stationId, today),
    ])
    const faces = await this.stations.people.staffOf(sql, [...new Set(absences.map((one) => one.accountId))])
    return {
      beat: beatId === null ? null : { id: beatId, name },
      own,
      weekly: hours.weekly.map((spans) => spans.map(spanView)),
      days: hours.exceptions.map(({ day, name: called, spans }) => ({
        day,
        name: called,
        own: ownDays.has(day),
        spans: spans.map(spanView),
      })),
      absences: absences.map(({ accountId, fromDay, toDay }) => ({
        ...{ accountId, fromDay, toDay },
        name: faces.get(accountId)?.name ?? '',
      })),
    }
  }
}
