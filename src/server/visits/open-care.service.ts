import type { Sql } from '@server/platform/database'
import type { WorkShelf } from '@server/platform/work-shelf'
import type { StaffActor } from '@shared/kernel/actor'
import { sayDay } from '@shared/kernel/day-words.rules'
import { dueMoment } from '@shared/visits/need.rules'
import { welfareNames } from '@shared/visits/visit'
import type { OpenWork } from '@shared/workbench/work'
import { type CareDesk, countWork, listWork } from './care-work.repository'
import type { CareVisit } from './care.repository'
import type { VisitsParts } from './parts'
import { beatsOf } from './visit-access'

const visitors = ['officer', 'auxiliary', 'station-chief']

const toWork = ({ id, kind, landmark, villageName, nextVisit }: CareVisit): OpenWork => ({
  kind: 'care-visit',
  id,
  receipt: null,
  title: `${welfareNames[kind]}，${landmark}`,
  who: null,
  village: villageName,
  dueAt: nextVisit === null ? null : dueMoment(nextVisit),
  state: nextVisit === null ? '没有定再去的日子' : `说好${sayDay(nextVisit)}再去看`,
  isNew: false,
  waitsFor: 'me',
})

/** Care visits for the workbench, once their day has come. No search looks into them: they are about health. */
export function openCare(parts: VisitsParts): WorkShelf {
  const deskOf = async (sql: Sql, actor: StaffActor): Promise<CareDesk> => ({
    stationId: actor.stationId,
    beatUuids: visitors.includes(actor.role) ? await beatsOf(parts, sql, actor) : [],
  })
  return {
    list: async (sql, actor, asked) => (await listWork(sql, await deskOf(sql, actor), asked)).map(toWork),
    count: async (sql, actor, asked) => countWork(sql, await deskOf(sql, actor), asked),
    search: () => Promise.resolve([]),
  }
}
