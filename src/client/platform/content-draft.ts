import { type StoreApi, type UseBoundStore, create } from 'zustand'
import { shelf } from './storage'

/** What an administrator is writing: a new guide or article, or the next version of one. */
interface Kept<T> {
  /** Its name in the address; empty until somebody names a new one. */
  readonly slug: string
  /** The version that was opened; 0 for a new one. */
  readonly basedOn: number
  readonly opened: T
  readonly text: T
}

export interface ContentDraft<T> extends Kept<T> {
  /** Where it is kept on this computer until it is saved. */
  readonly place: string
  /** Was typed earlier and is found again. */
  readonly isFound: boolean
}

export interface Opened<T> {
  readonly version: number
  readonly text: T
}

export interface DraftState<T> {
  readonly draft: ContentDraft<T> | null
  /** Grows whenever the fields have to show something else than what was typed into them. */
  readonly round: number
  /** `slug` is null for something new. */
  begin: (slug: string | null, opened: Opened<T>, adding?: (text: T) => Partial<T>) => void
  name: (slug: string) => void
  change: (part: Partial<T>) => void
  /** Puts a text into fields that show another one. */
  put: (part: Partial<T>) => void
  /** Goes on from somebody else's newer version; what was typed stays. */
  rebase: (opened: Opened<T>) => void
  /** Throws away what was typed. */
  discard: () => void
  /** It is saved: nothing is left to keep. */
  finish: () => void
}

export type DraftStore<T> = UseBoundStore<StoreApi<DraftState<T>>>

/** What was typed earlier stands above what was opened. */
function draftAt<T>(place: string, slug: string, { version, text }: Opened<T>): ContentDraft<T> {
  const found = shelf.read(place) as Kept<T> | '' | undefined
  return typeof found === 'object'
    ? { ...found, place, isFound: true }
    : { slug, basedOn: version, opened: text, text, place, isFound: false }
}

/** The drafts of one kind of content; each is kept on this computer with every key pressed. */
export function createDrafts<T extends object>(kind: string): DraftStore<T> {
  return create<DraftState<T>>()((set, get) => {
    const keepAs = (draft: ContentDraft<T>) => {
      const { place, slug, basedOn, opened, text } = draft
      shelf.keep(place, { slug, basedOn, opened, text } satisfies Kept<T>)
      set({ draft })
    }
    const renew = (update: (draft: ContentDraft<T>) => ContentDraft<T>) => {
      const { draft } = get()
      if (draft !== null) keepAs(update(draft))
    }
    const redraw = () => {
      set({ round: get().round + 1 })
    }
    return {
      draft: null,
      round: 0,
      begin(slug, opened, adding = () => ({})) {
        const draft = draftAt<T>(`${kind}-draft:${slug ?? 'new'}`, slug ?? '', opened)
        set({ draft: { ...draft, text: { ...draft.text, ...adding(draft.text) } } })
        redraw()
      },
      name(slug) {
        renew((draft) => ({ ...draft, slug }))
      },
      change(part) {
        renew((draft) => ({ ...draft, text: { ...draft.text, ...part } }))
      },
      put(part) {
        get().change(part)
        redraw()
      },
      rebase({ version, text }) {
        renew((draft) => ({ ...draft, basedOn: version, opened: text }))
      },
      discard() {
        const { draft } = get()
        if (draft === null) return
        shelf.drop(draft.place)
        set({ draft: { ...draft, text: draft.opened, isFound: false } })
        redraw()
      },
      finish() {
        const { draft } = get()
        if (draft !== null) shelf.drop(draft.place)
        set({ draft: null })
      },
    }
  })
}
