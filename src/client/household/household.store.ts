import { create } from 'zustand'
import { shelf } from '@client/platform/storage'

const shelfName = (slug: string) => `guide-ticks:${slug}`

function read(slug: string): readonly string[] {
  const kept = shelf.read(shelfName(slug))
  return Array.isArray(kept) ? kept.filter((item): item is string => typeof item === 'string') : []
}

interface TicksState {
  /** What is ready to take along, by guide. */
  readonly ticked: Readonly<Record<string, readonly string[]>>
  open: (slug: string) => void
  toggle: (slug: string, item: string) => void
}

/** The list that a villager ticks before leaving home; kept on this phone only. */
export const useTicks = create<TicksState>()((set, get) => ({
  ticked: {},
  open(slug) {
    set({ ticked: { ...get().ticked, [slug]: read(slug) } })
  },
  toggle(slug, item) {
    const before = get().ticked[slug] ?? read(slug)
    const after = before.includes(item) ? before.filter((one) => one !== item) : [...before, item]
    shelf.keep(shelfName(slug), after)
    set({ ticked: { ...get().ticked, [slug]: after } })
  },
}))
