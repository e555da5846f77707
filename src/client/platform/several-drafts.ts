import { type StoreApi, type UseBoundStore, create } from 'zustand'
import { lastOf } from '@shared/kernel/last'
import { randomKey } from './random-key'
import { shelf } from './storage'

interface Sendable {
  /** The key under which it waits to be sent; null while it is being written. */
  readonly sentKey: string | null
}

export interface KeptDraft<T> {
  readonly id: string
  readonly draft: T
}

export interface SeveralState<T> extends KeptDraft<T> {
  /** Whose forms they are; empty before the page was opened. */
  readonly account: string
  /** The ones that are not on the page. */
  readonly others: readonly KeptDraft<T>[]
  /** `given` comes with the address; what was sent meanwhile (`isWaiting` is false for its key) is forgotten. */
  open: (account: string, given: Partial<T>, isWaiting: (key: string) => boolean) => void
  change: (part: Partial<T>) => void
  /** Puts the form aside and begins another one. */
  another: () => void
  show: (id: string) => void
  /** Forgets all of them: somebody left quickly. */
  dropAll: () => void
  /** It was sent: nothing of it stays on the phone. True where it was the one on the page. */
  forgetSent: (key: string) => boolean
}

type SeveralDrafts<T> = UseBoundStore<StoreApi<SeveralState<T>>>

/** What was filled in before sign-in goes on under the name of whoever signs in. */
const NOBODY = 'nobody'

const isKept = (kept: unknown): kept is object => typeof kept === 'object' && kept !== null

/** Where they lie on the phone. */
function draftShelf<T extends Sendable>(kind: string, blank: () => T) {
  const place = (account: string, id: string) => `${kind}-draft:${account}:${id}`
  const read = (account: string): KeptDraft<T>[] =>
    shelf.names(place(account, '')).flatMap((name) => {
      const kept = shelf.read(name)
      return isKept(kept)
        ? [{ id: name.slice(place(account, '').length), draft: { ...blank(), ...kept } }]
        : []
    })
  const keep = (account: string, { id, draft }: KeptDraft<T>) => {
    shelf.keep(place(account, id), draft)
  }
  const drop = (account: string, which: (one: KeptDraft<T>) => boolean) => {
    for (const { id } of read(account).filter(which)) shelf.drop(place(account, id))
  }
  const adopt = (account: string) => {
    if (account === NOBODY) return
    for (const one of read(NOBODY)) keep(account, one)
    drop(NOBODY, () => true)
  }
  return { read, keep, drop, adopt }
}

/** The one to go on with: what waits to be sent, what was on the page, else any that is unfinished. */
const firstOf = <T extends Sendable>(
  kept: readonly KeptDraft<T>[],
  shown: string,
): KeptDraft<T> | undefined =>
  kept.find(({ draft }) => draft.sentKey !== null) ?? kept.find(({ id }) => id === shown) ?? lastOf(kept)

/** Unfinished forms of one kind, each kept through restarts until it is sent: one for the mother, one for the father. */
export function createSeveralDrafts<T extends Sendable>(kind: string, blank: () => T): SeveralDrafts<T> {
  const place = draftShelf(kind, blank)
  const begun = (): KeptDraft<T> => ({ id: randomKey(), draft: blank() })
  return create<SeveralState<T>>()((set, get) => {
    /** Shows one of them, the rest stand aside. */
    const turnTo = ({ id, draft }: KeptDraft<T>) => {
      set({ id, draft, others: place.read(get().account).filter((other) => other.id !== id) })
    }
    const forget = (which: (one: KeptDraft<T>) => boolean) => {
      place.drop(get().account, which)
    }
    return {
      account: '',
      ...begun(),
      others: [],
      open(account, given, isWaiting) {
        place.adopt(account)
        set({ account })
        forget(({ draft: { sentKey } }) => sentKey !== null && !isWaiting(sentKey))
        const { id, draft } = firstOf(place.read(account), get().id) ?? begun()
        turnTo({ id, draft: { ...draft, ...given } })
      },
      change(part) {
        const { account, id, draft } = get()
        const changed = { id, draft: { ...draft, ...part } }
        place.keep(account, changed)
        set(changed)
      },
      another: () => {
        turnTo(begun())
      },
      show(id) {
        const shown = get().others.find((one) => one.id === id)
        if (shown !== undefined) turnTo(shown)
      },
      dropAll() {
        forget(() => true)
        turnTo(begun())
      },
      forgetSent(key) {
        const { id, draft } = get()
        const isShown = draft.sentKey === key
        forget((one) => one.draft.sentKey === key)
        turnTo(isShown ? begun() : { id, draft })
        return isShown
      },
    }
  })
}
