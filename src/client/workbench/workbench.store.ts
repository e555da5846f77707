import { create } from 'zustand'
import { type WorkGroup, type WorkKind, workGroups } from '@shared/workbench/work'
import type { Work } from './workbench.api'

interface TodayFilter {
  readonly kind: WorkKind | null
  readonly village: string | null
  readonly group: WorkGroup | null
  /** A second tap on what is chosen shows everything again. */
  readonly chooseKind: (kind: WorkKind) => void
  readonly chooseVillage: (village: string) => void
  readonly chooseGroup: (group: WorkGroup) => void
  readonly showAll: () => void
}

const everything = { kind: null, village: null, group: null }

/** What part of today somebody looks at; it stays while they open one thing and come back. */
export const useTodayFilter = create<TodayFilter>()((set) => ({
  ...everything,
  chooseKind: (kind) => {
    set((before) => ({ kind: before.kind === kind ? null : kind }))
  },
  chooseVillage: (village) => {
    set((before) => ({ village: before.village === village ? null : village }))
  },
  chooseGroup: (group) => {
    set((before) => ({ group: before.group === group ? null : group }))
  },
  showAll: () => {
    set(everything)
  },
}))

export interface WorkShelf {
  readonly group: WorkGroup
  readonly items: readonly Work[]
}

/** The groups in their order, as far as they were read; those without work are left out. */
export const inGroups = (items: readonly Work[]): readonly WorkShelf[] =>
  workGroups
    .map((group) => ({ group, items: items.filter((work) => work.group === group) }))
    .filter((shelf) => shelf.items.length > 0)

const MOST_SAID = 999

/** The server stops counting at a thousand of a kind. */
export const sayWorkCount = (count: number): string =>
  count > MOST_SAID ? `${String(MOST_SAID)}+` : String(count)
