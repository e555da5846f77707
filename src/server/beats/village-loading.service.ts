import type { Sql } from '@server/platform/database'
import { spellNames } from './spellings.service'
import { addNames } from './village-names.repository'
import { type NewVillage, addVillages } from './villages.repository'

/** Loads villages with everything that they can be found by: the township's at the seed, the country's in a bench. */
export async function importVillages(sql: Sql, villages: readonly NewVillage[]): Promise<void> {
  await addVillages(sql, villages)
  const names = villages.map(({ code, name, stationId, demo }) => ({
    code,
    name,
    kind: 'official' as const,
    served: stationId !== null,
    demo,
  }))
  await addNames(sql, await spellNames(names))
}

export interface LocalName {
  readonly code: string
  readonly name: string
  readonly kind: 'alias' | 'natural'
  readonly demo: boolean
}

/** Aliases and natural villages of villages that a station answers for. */
export async function addVillageNames(sql: Sql, names: readonly LocalName[]): Promise<void> {
  await addNames(sql, await spellNames(names.map((named) => ({ ...named, served: true }))))
}
