import { create } from 'zustand'
import { type MyVillage, forget, keep, recall } from '@client/platform/storage'

interface MyVillageState {
  readonly mine: MyVillage | null
  choose: (village: MyVillage) => void
  leave: () => void
}

/** The village that this phone belongs to; kept on the phone, needs no account. */
export const useMyVillage = create<MyVillageState>()((set) => ({
  mine: recall('my-village') ?? null,
  choose(village) {
    keep('my-village', village)
    set({ mine: village })
  },
  leave() {
    forget('my-village')
    set({ mine: null })
  },
}))
