import type { Sql } from '@server/platform/database'
import { readSheet } from '@server/platform/documents/read-sheet'
import { renderWorkbook } from '@server/platform/documents/sheets'
import {
  type ImportedVillage,
  codesOf,
  readVillageTable,
  villageColumns,
  villageTitles,
} from '@shared/beats/village-import.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { listBeatRows, listStations } from './stations.repository'
import { type AtDesk, type Stations, staffOnly } from './stations.service'
import { applyAssignment, planAssignment, stationsOfCodes } from './village-assignments.repository'
import { addVillageNames, importVillages } from './village-loading.service'
import { findVillagesByHits, placeVillage } from './villages.repository'

const WIDTH = 16
const NOTE =
  '添村模板：第 2 行是表头，从第 3 行起一村一行。代码用国家统计局的 12 位代码，单元格设成文本；派出所、警务区的名字和系统里一样；俗名、自然村用顿号分开；纬度、经度可以空着。'

export const villageTemplate = (now: Date): Promise<Buffer> =>
  renderWorkbook({
    sheets: [
      {
        name: '添村',
        columns: Object.values(villageColumns).map((title) => ({ title, width: WIDTH })),
        rows: [],
      },
    ],
    watermark: NOTE,
    at: now,
  })

async function knownBeats(sql: Sql) {
  const stations = await listStations(sql, null)
  const beats = await Promise.all(
    stations.map(async ({ id, name }) =>
      (await listBeatRows(sql, id))
        .filter(({ kind, closedOn }) => kind === 'beat' && closedOn === null)
        .map((beat) => ({ station: name, beat: beat.name, stationId: id, beatUuid: beat.beatUuid })),
    ),
  )
  return beats.flat()
}

async function knownVillages(sql: Sql, codes: readonly string[], now: Date): Promise<Map<string, string>> {
  const hits = [...new Set(codes)].map((code) => ({ code, matched: null }))
  const found = await findVillagesByHits(sql, hits, beijingDay(now))
  return new Map(found.map(({ code, name }) => [code, name]))
}

async function applyVillages(sql: Sql, villages: readonly ImportedVillage[], now: Date): Promise<void> {
  const today = beijingDay(now)
  const unplaced = { stationId: null, beatUuid: null, lat: null, lng: null, demo: false }
  await importVillages(
    sql,
    villages.map(({ code, name, township }) => ({ code, name, township, ...unplaced })),
  )
  for (const { code, beat, place } of villages) {
    const assignment = { code, ...beat }
    await planAssignment(sql, assignment, today)
    await applyAssignment(sql, assignment, now, today)
    if (place) await placeVillage(sql, code, place.lat, place.lng)
  }
  const names = villages.flatMap(({ code, names: told }) =>
    told.map((named) => ({ code, ...named, demo: false })),
  )
  if (names.length > 0) await addVillageNames(sql, names)
}

/** Villages one by one or from a table; for the county's administrator. */
export class VillageImports {
  constructor(private readonly stations: Stations) {}

  async add(
    village: {
      readonly code: string
      readonly name: string
      readonly township: string
      readonly beatId: string
    },
    desk: AtDesk,
  ) {
    const { stationId, beat } = await this.stations.hold(village.beatId, 'describe', desk)
    if (beat.kind === 'desk') throw new Refusal('beat.not-found', { text: '村要归一个警务区，不能归值班室' })
    if ((await stationsOfCodes(desk.sql, [village.code])).has(village.code)) {
      const text = '这个村已经有了，在村的列表里划给警务区就行'
      throw new Refusal('request.invalid', { text, errors: [{ field: 'body.code', text }] })
    }
    const { code, name, township } = village
    const added = {
      code,
      name,
      township,
      beat: { stationId, beatUuid: beat.beatUuid },
      names: [],
      place: null,
    }
    await applyVillages(desk.sql, [added], desk.now)
    await this.stations.keep(desk, stationId, 'village.added', code)
    return this.stations.view(stationId, desk)
  }

  /** First a dry run that names every bad cell, then all or nothing. */
  async run(file: Buffer | null, { apply }: { readonly apply: boolean }, desk: AtDesk) {
    const actor = staffOnly(desk.actor)
    if (actor.role !== 'administrator') throw new Refusal('actor.not-allowed')
    const rows = await readSheet(file, villageTitles)
    const known = {
      villages: await knownVillages(desk.sql, codesOf(rows), desk.now),
      beats: await knownBeats(desk.sql),
    }
    const { villages, bad } = readVillageTable(rows, known)
    const applied = apply && bad.length === 0 && rows.length > 0
    if (applied) {
      await applyVillages(desk.sql, villages, desk.now)
      for (const { code, beat } of villages)
        await this.stations.keep(desk, beat.stationId, 'village.imported', code)
    }
    return { rows: rows.length, bad, applied }
  }
}
