import { create } from 'zustand'
import { shelf } from '@client/platform/storage'
import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import { said } from '@shared/kernel/typed'
import type { CheckResult, Finding } from '@shared/visits/checklist'
import type { NeedKind } from '@shared/visits/need'
import type { WelfareNeed } from '@shared/visits/visit'

export interface HeardNeed {
  readonly what: string
  readonly kind: NeedKind
}

/** A visit while it is written down at the gate. */
export interface GateDraft {
  readonly villageCode: string | null
  readonly day: BeijingDay
  readonly checks: Readonly<Record<string, CheckResult>>
  readonly prompts: Readonly<Record<string, Finding>>
  readonly topics: readonly string[]
  readonly welfare: readonly WelfareNeed[]
  readonly landmark: string
  readonly contactName: string
  readonly note: string
  readonly nobodyHome: boolean
  readonly nextVisit: BeijingDay | null
  readonly teamIds: readonly string[]
  readonly needs: readonly HeardNeed[]
  readonly followsId: string | null
}

/** After a household the village and the companions stay: the next door is the same round. */
export function emptyDraft(kept: Partial<Pick<GateDraft, 'villageCode' | 'teamIds'>> = {}): GateDraft {
  return {
    villageCode: null,
    day: beijingDay(new Date()),
    checks: {},
    prompts: {},
    topics: [],
    welfare: [],
    landmark: '',
    contactName: '',
    note: '',
    nobodyHome: false,
    nextVisit: null,
    teamIds: [],
    needs: [],
    followsId: null,
    ...kept,
  }
}

const isDraft = (kept: unknown): kept is Partial<GateDraft> => typeof kept === 'object' && kept !== null
const shelfName = (account: string) => `gate-draft:${account}`

interface GateState {
  readonly account: string
  readonly draft: GateDraft
  readonly open: (account: string, begin?: Partial<GateDraft>) => void
  readonly change: (change: Partial<GateDraft>) => void
  /** The household is written down: an empty page for the next door. */
  readonly next: () => void
}

/** It survives closing the page and the phone. */
export const useGate = create<GateState>()((set, get) => {
  const keep = (draft: GateDraft) => {
    shelf.keep(shelfName(get().account), draft)
    set({ draft })
  }
  return {
    account: '',
    draft: emptyDraft(),
    open(account, begin = {}) {
      const kept = shelf.read(shelfName(account))
      set({ account, draft: { ...emptyDraft(), ...(isDraft(kept) ? kept : {}), ...begin } })
    },
    change(change) {
      keep({ ...get().draft, ...change })
    },
    next() {
      const { villageCode, teamIds } = get().draft
      keep(emptyDraft({ villageCode, teamIds }))
    },
  }
})

/** The body of the request; what was not said is left out. */
export function toVisitBody(draft: GateDraft, checklistVersion: number): Record<string, unknown> {
  const { nobodyHome, needs, nextVisit, followsId } = draft
  const body = {
    villageCode: draft.villageCode,
    day: draft.day,
    checklistVersion,
    checks: nobodyHome ? {} : draft.checks,
    prompts: nobodyHome ? {} : draft.prompts,
    topics: nobodyHome ? [] : draft.topics,
    welfare: draft.welfare,
    landmark: said(draft.landmark),
    contactName: said(draft.contactName),
    note: said(draft.note),
    nobodyHome,
    nextVisit: nextVisit !== null && nextVisit > draft.day ? nextVisit : undefined,
    teamIds: draft.teamIds,
    followsId: followsId ?? undefined,
    needs: needs
      .filter(({ what }) => said(what) !== undefined)
      .map(({ what, kind }) => ({ what: what.trim(), kind })),
  }
  return JSON.parse(JSON.stringify(body)) as Record<string, unknown>
}

/** A visit that the server refused goes back onto the page with everything in it. */
export function toDraft(body: Readonly<Record<string, unknown>>): Partial<GateDraft> {
  const kept = Object.entries(body).filter(([name]) => name !== 'checklistVersion')
  return Object.fromEntries(kept)
}

/** What has to be said before a visit can be kept. */
export const problemOf = ({ villageCode, needs }: GateDraft): string | null => {
  if (villageCode === null) return '请选哪个村'
  return needs.some(({ what }) => what.length > 300) ? '难处写短一点，最多 300 字' : null
}

export const daysFrom = (days: number): BeijingDay => addDays(beijingDay(new Date()), days)
