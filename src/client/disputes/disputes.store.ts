import { createSeveralDrafts } from '@client/platform/several-drafts'
import { recall, shelf } from '@client/platform/storage'
import { type DisputeCategory, categoryWords } from '@shared/disputes/dispute-category'
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

/** Under this name the files of an unsent report lie on the phone. */
export const formOf = (id: string): string => `dispute:${id}`

/** The reports that are being written; they survive closing the page and the phone. */
export const useDraft = createSeveralDrafts<Draft>('dispute', emptyDraft)

/** What it is about, as far as it was said; its words stay off the list. */
export const nameOfDraft = ({ category }: Draft): string =>
  category === null ? '还没选是什么事' : categoryWords[category].name

/** Whether anything stands in it that would be lost. */
export const mayBeSetAside = ({ category, text, sentKey }: Draft): boolean =>
  sentKey === null && (category !== null || text !== '')

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
