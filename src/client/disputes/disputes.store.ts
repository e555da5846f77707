import { create } from 'zustand'
import { drafts, recall, shelf } from '@client/platform/storage'
import type { DisputeCategory } from '@shared/disputes/dispute-category'
import type { BehalfConsent, BehalfRelation, CallBack, Happening, Place, Report } from '@shared/disputes/dispute-report'
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
}

/** Under these names text and files of the unsent report lie on the phone. */
export const FORM = 'dispute'

function emptyDraft(): Draft {
  const mine = recall('my-village')
  const village =
    mine === undefined || mine.code === null ? null : { code: mine.code, name: mine.name, beatId: mine.beatId }
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
  }
}

function readDraft(): Draft {
  const kept = drafts.read(FORM)
  if (kept === '') return emptyDraft()
  try {
    return { ...emptyDraft(), ...(JSON.parse(kept) as Partial<Draft>) }
  } catch {
    return emptyDraft()
  }
}

interface DraftState {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  /** Forgets all of it: it was sent, or somebody left quickly. */
  readonly clear: () => void
}

/** The report that is being written; it survives closing the page and the phone. */
export const useDraft = create<DraftState>()((set, get) => ({
  draft: readDraft(),
  change(change) {
    const draft = { ...get().draft, ...change }
    drafts.keep(FORM, JSON.stringify(draft))
    set({ draft })
  },
  clear() {
    drafts.keep(FORM, '')
    set({ draft: emptyDraft() })
  },
}))

const said = (text: string) => (text.trim() === '' ? undefined : text.trim())

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

const CLUES = 'clue:'

export interface KeptClue {
  readonly id: string
  readonly receipt: string
}

const isClue = (value: unknown): value is KeptClue => typeof value === 'object' && value !== null && 'receipt' in value

/** The numbers of clues told on this phone: nothing else leads back to them. */
export const clues = {
  all: (): KeptClue[] =>
    shelf
      .names(CLUES)
      .map((name) => shelf.read(name))
      .filter(isClue),
  keep({ id, receipt }: KeptClue) {
    shelf.keep(CLUES + id, { id, receipt })
  },
}
