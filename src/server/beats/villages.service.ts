import type { People, StaffPerson } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import { metresBetween, onPlane, type Place } from '@shared/beats/place.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { findDesk } from './beats.repository'
import { searchVillages } from './village-search.service'
import {
  type FoundVillage,
  findNearest,
  findVillagesByHits,
  findVillagesOfStation,
} from './villages.repository'

/** Beyond this a neighbour is no neighbour: the station's desk is offered beside the villages. */
const FAR_METRES = 50_000

const DEMO_NOTE = '村的位置是演示数据，还没有核对，请再看一眼村名'
const PLAIN_NOTE = '按直线距离从近到远'

export interface VillageItem {
  readonly code: string | null
  readonly name: string
  readonly township: string | null
  readonly matched: string | null
  readonly beat: { readonly id: string; readonly name: string; readonly kind: 'beat' | 'desk' } | null
  readonly officer: string | null
  readonly distanceMetres: number | null
  readonly fallback: boolean
}

const toItem = (
  village: FoundVillage,
  officers: ReadonlyMap<string, StaffPerson>,
  from: Place | null,
): VillageItem => ({
  code: village.code,
  name: village.name,
  township: village.township,
  matched: village.matched,
  beat: village.beat && {
    id: toPublicId({ stationId: village.beat.stationId, uuid: village.beat.beatUuid }),
    name: village.beat.name,
    kind: 'beat',
  },
  officer: officers.get(village.officerId ?? '')?.name ?? null,
  distanceMetres:
    from && village.lat !== null && village.lng !== null
      ? Math.round(metresBetween(from, { lat: village.lat, lng: village.lng }))
      : null,
  fallback: false,
})

/** The answer that is never empty: whoever sits at the station's desk. */
async function deskItem(sql: Sql, stationId: number | null, now: Date): Promise<VillageItem> {
  const desk = await findDesk(sql, stationId, beijingDay(now))
  return {
    code: null,
    name: desk ? `${desk.station.name}${desk.name}` : '派出所值班室',
    township: null,
    matched: null,
    beat: desk && {
      id: toPublicId({ stationId: desk.station.id, uuid: desk.beatUuid }),
      name: desk.name,
      kind: 'desk',
    },
    officer: null,
    distanceMetres: null,
    fallback: true,
  }
}

export class VillageFinder {
  constructor(private readonly people: People) {}

  private async present(
    sql: Sql,
    villages: readonly FoundVillage[],
    from: Place | null,
  ): Promise<VillageItem[]> {
    const ids = [...new Set(villages.flatMap(({ officerId }) => officerId ?? []))]
    const officers = await this.people.staffOf(sql, ids)
    return villages.map((village) => toItem(village, officers, from))
  }

  /** By name, alias, pinyin or initials; the first station's villages before anything is typed. */
  async find(sql: Sql, text: string, limit: number, now: Date): Promise<VillageItem[]> {
    const day = beijingDay(now)
    if (text.trim() === '') {
      const desk = await findDesk(sql, null, day)
      const hits = desk ? await findVillagesOfStation(sql, desk.station.id, limit) : []
      const villages = await findVillagesByHits(sql, hits, day)
      if (villages.length > 0) return this.present(sql, villages, null)
    }
    const found = await findVillagesByHits(sql, await searchVillages(sql, text, limit), day)
    return found.length > 0 ? this.present(sql, found, null) : [await deskItem(sql, null, now)]
  }

  async nearest(sql: Sql, from: Place, limit: number, now: Date) {
    const hits = await findNearest(sql, onPlane(from), limit)
    const villages = await findVillagesByHits(sql, hits, beijingDay(now))
    const items = await this.present(sql, villages, from)
    const [closest] = items
    if ((closest?.distanceMetres ?? Infinity) > FAR_METRES)
      items.push(await deskItem(sql, villages[0]?.beat?.stationId ?? null, now))
    const demoCoordinates = villages.some(({ demoPlace }) => demoPlace)
    return { items, demoCoordinates, note: demoCoordinates ? DEMO_NOTE : PLAIN_NOTE }
  }
}
