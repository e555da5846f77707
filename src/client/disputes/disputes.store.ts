import { create } from 'zustand'
import { recall, shelf } from '@client/platform/storage'
import type { DisputeCategory } from '@shared/disputes/dispute-category'
import type {
  BehalfConsent,
  BehalfRelation,
  CallBack,
  Happening,
  Place,
  Report,
} from '@shared/disputes/dispute-report'
import { said } from '@shared/kernel/typed'
import { checkDanger } from '@shared/safety/danger.rules'

export interface Draft {
  readonly step: number
  readonly category: DisputeCategory | null
  readonly text: string
  readonly happened: Happening | null
  readonly village: { readonly code: string; readonly name: string; readonly beatId: string } | null
  readonly landmark: string
  readonly place: Place | null
  readonly otherName: string
  readonly otherPhone: string
  readonly confidential: boolean
  readonly forOther: boolean
  readonly behalfName: string
  readonly relation: BehalfRelation | null
  readonly consent: BehalfConsent | null
  readonly callBack: CallBack
  readonly safePhone: string
  /** They said themselves that it is a matter for 110 and that they cannot ring. */
  readonly afterWarning: boolean
  /** The key under which it waits to be sent; null while it is being written. */
  readonly sentKey: string | null
}

function emptyDraft(): Draft {
  const mine = recall('my-village')
  const village =
    mine === undefined || mine.code === null
      ? null
      : { code: mine.code, name: mine.name, beatId: mine.beatId }
  return {
    step: 0,
    category: null,
    text: '',
    happened: null,
    village,
    landmark: '',
    place: null,
    otherName: '',
    otherPhone: '',
    confidential: true,
    forOther: false,
    behalfName: '',
    relation: null,
    consent: null,
    callBack: 'any',
    safePhone: '',
    afterWarning: false,
    sentKey: null,
  }
}

const NOBODY = 'nobody'
const isDraft = (kept: unknown): kept is Partial<Draft> => typeof kept === 'object' && kept !== null
const shelfName = (account: string) => `dispute-draft:${account}`

/** Under this name the files of an unsent report lie on the phone. */
export const formOf = (account: string): string => `dispute:${account}`

/** What was written before sign-in goes on under the name of whoever signed in. */
function readDraft(account: string): Draft {
  const kept = [account, NOBODY].map((name) => shelf.read(shelfName(name))).find(isDraft) ?? {}
  return { ...emptyDraft(), ...kept }
}

interface DraftState {
  /** Whose draft is open; empty before the form was opened. */
  readonly account: string
  readonly draft: Draft
  readonly open: (account: string) => void
  readonly change: (change: Partial<Draft>) => void
  /** Forgets all of it: it was sent, or somebody left quickly. */
  readonly drop: () => void
}

/** The report that is being written; it survives closing the page and the phone. */
export const useDraft = create<DraftState>()((set, get) => ({
  account: '',
  draft: emptyDraft(),
  open(account) {
    set({ account, draft: readDraft(account) })
  },
  change(change) {
    const draft = { ...get().draft, ...change }
    shelf.keep(shelfName(get().account), draft)
    set({ draft })
  },
  drop() {
    for (const name of [get().account, NOBODY]) shelf.drop(shelfName(name))
    set({ draft: emptyDraft() })
  },
}))

/** It sounds like a matter for 110: the report will be a protected one. */
export const isGrave = ({ afterWarning, text }: Draft): boolean =>
  afterWarning || checkDanger(text).call !== null

type Sent = Partial<Report>

function behalfIn({ forOther, behalfName, relation, consent }: Draft): Pick<Sent, 'behalf'> {
  const name = said(behalfName)
  if (!forOther || name === undefined || relation === null || consent === null) return {}
  return { behalf: { name, relation, consent } }
}

function otherIn({ otherName, otherPhone }: Draft): Pick<Sent, 'other'> {
  const other = { name: said(otherName), phone: said(otherPhone) }
  return other.name === undefined && other.phone === undefined ? {} : { other }
}

/** The body of the request; what was not said is left out. */
export function toBody(draft: Draft): Record<string, unknown> {
  const { category, happened, village, place, callBack } = draft
  const body = {
    category: category ?? 'other',
    text: said(draft.text),
    happened: happened ?? undefined,
    villageCode: village?.code,
    landmark: said(draft.landmark),
    place: place ?? undefined,
    confidential: draft.confidential,
    callBack,
    safePhone: callBack === 'safe-phone' ? said(draft.safePhone) : undefined,
    afterWarning: isGrave(draft),
    ...behalfIn(draft),
    ...otherIn(draft),
  }
  return JSON.parse(JSON.stringify(body)) as Record<string, unknown>
}

/** Under these names the queue keeps the numbers of clues that were told. */
export const clueReceipts = 'clue:'

interface KeptClue {
  readonly id: string
  readonly receipt: string
}

const isClue = (value: unknown): value is KeptClue =>
  typeof value === 'object' && value !== null && 'receipt' in value

/** The numbers of clues told on this phone: nothing else leads back to them. */
export const clues = {
  all: (): KeptClue[] =>
    shelf
      .names(clueReceipts)
      .map((name) => shelf.read(name))
      .filter(isClue),
}
