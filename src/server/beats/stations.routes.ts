import type { Audit } from '@server/audit'
import type { People, StaffDuties } from '@server/identity'
import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import { dutyHoursContracts } from '@shared/beats/duty-hours.contract'
import { stationContracts } from '@shared/beats/station.contract'
import { villagePlanContracts } from '@shared/beats/village-plan.contract'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { type BeatWork, Duties } from './duties.service'
import { setAbsence } from './duty-hours.repository'
import { DutyHoursBook } from './duty-hours.service'
import { leavePairs } from './duty-pairs.repository'
import { listStations } from './stations.repository'
import { Stations } from './stations.service'
import { setVillageDuties, stationsOfCodes } from './village-assignments.repository'
import { VillageImports, villageTemplate } from './village-imports.service'

const PUT_THROUGH_EVERY = 600

export interface StationsParts {
  readonly mount: Mount
  readonly jobs: Jobs
  readonly people: People
  readonly audit: Audit
  /** The rooms with cases, which follow when a beat changes hands. */
  readonly work: readonly BeatWork[]
}

function mountStations(mount: Mount, stations: Stations): void {
  mount(stationContracts.list, (desk) => stations.list(desk))
  mount(stationContracts.read, ({ params, ...desk }) => stations.read(params.id, desk))
  mount(stationContracts.found, ({ body, ...desk }) => stations.found(body, desk))
  mount(stationContracts.describe, ({ params, body, ...desk }) => stations.describe(params.id, body, desk))
  mount(stationContracts.addBeat, ({ params, body, ...desk }) => stations.addBeat(params.id, body.name, desk))
  mount(stationContracts.describeBeat, ({ params, body, ...desk }) =>
    stations.describeBeat(params.id, body, desk),
  )
}

function mountDuties(mount: Mount, duties: Duties): void {
  mount(stationContracts.closeBeat, ({ params, ...desk }) => duties.close(params.id, desk))
  mount(stationContracts.setPair, ({ params, body, ...desk }) => duties.setPair(params.id, body, desk))
  mount(stationContracts.handOver, ({ params, body, ...desk }) => duties.handOver(params.id, body, desk))
  mount(villagePlanContracts.assignVillage, ({ params, body, ...desk }) =>
    duties.assignVillage(params.code, body, desk),
  )
}

function mountHours(mount: Mount, hours: DutyHoursBook): void {
  mount(dutyHoursContracts.hours, ({ params, query, ...desk }) =>
    hours.read(params.id, query.beat ?? null, desk),
  )
  mount(dutyHoursContracts.setHours, ({ params, body, ...desk }) => hours.setHours(params.id, body, desk))
  mount(dutyHoursContracts.setDays, ({ params, body, ...desk }) => hours.setDays(params.id, body, desk))
  mount(dutyHoursContracts.removeDay, ({ params, body, ...desk }) => hours.removeDay(params.id, body, desk))
  mount(dutyHoursContracts.removeAbsence, ({ params, body, ...desk }) =>
    hours.removeAbsence(params.id, body, desk),
  )
}

function mountImports(mount: Mount, imports: VillageImports): void {
  mount(villagePlanContracts.addVillage, ({ body, ...desk }) => imports.add(body, desk))
  mount(villagePlanContracts.importVillages, ({ query, file, ...desk }) =>
    imports.run(file, { apply: query.apply === 'yes' }, desk),
  )
  mount.raw(villagePlanContracts.template, async ({ now }, response) => {
    response
      .set('Content-Disposition', "attachment; filename*=UTF-8''%E6%B7%BB%E6%9D%91%E6%A8%A1%E6%9D%BF.xlsx")
      .type('xlsx')
    response.send(await villageTemplate(now))
  })
}

/** Stations, beats, pairs, hours and villages, for those who run them; mounted after the rooms with cases. */
export function openStations({ mount, jobs, people, audit, work }: StationsParts): void {
  const stations = new Stations(people, audit)
  const duties = new Duties(stations, work)
  mountStations(mount, stations)
  mountDuties(mount, duties)
  mountHours(mount, new DutyHoursBook(stations))
  mountImports(mount, new VillageImports(stations))
  jobs.every('put-through-duties', PUT_THROUGH_EVERY, (sql, now) => duties.putThroughDue(sql, now))
}

/** What the people's room asks of this one when somebody comes, goes or is away. */
export const staffDuties: StaffDuties = {
  async endDuties(sql, whose, now) {
    const today = beijingDay(now)
    await leavePairs(sql, whose, today)
    await setVillageDuties(sql, whose, [], today)
  },
  async setVillages(sql, whose, codes, fromDay) {
    const known = await stationsOfCodes(sql, codes)
    if (codes.some((code) => known.get(code) !== whose.stationId)) throw new Refusal('village.not-found')
    await setVillageDuties(sql, whose, [...new Set(codes)], fromDay)
  },
  setAbsence: (sql, { stationId, accountId }, days) => setAbsence(sql, stationId, { accountId, ...days }),
  async stationNames(sql) {
    return new Map((await listStations(sql, null)).map(({ id, name }) => [id, name]))
  },
}
