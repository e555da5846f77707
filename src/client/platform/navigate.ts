import Taro, { useDidHide, useDidShow, useRouter } from '@tarojs/taro'

/** What somebody means to ask the officer. */
export interface Question {
  /** What the text begins with. */
  readonly subject?: string
  /** What it is about, e.g. `guide:id-card-renewal`, and its name. */
  readonly reference?: string
  readonly referenceTitle?: string
}

/** Every page beyond the tabs, with what its address carries. */
export interface Pages {
  'articles/pages/anti-fraud': object
  'articles/pages/articles': { topic?: string }
  /** `version` opens an older version. */
  'articles/pages/article': { slug: string; version?: string }
  'articles/pages/edit-articles': object
  /** Without `slug` a new article. */
  'articles/pages/edit-article': { slug?: string }
  'articles/pages/quiz': object
  'articles/pages/numbers': object
  'audit/pages/audit': object
  /** With `then`, the village that is chosen leads on to the form in which the question is asked. */
  'beats/pages/find-officer': Question & { then?: 'ask' }
  'beats/pages/contact-card': { id?: string; scene?: string; village?: string; villageName?: string }
  'beats/pages/stations': object
  /** Without an id the own station. */
  'beats/pages/station': { id?: string }
  'beats/pages/duty-hours': { station?: string; beat?: string }
  'beats/pages/import-villages': object
  'beats/pages/print-card': { id: string; village?: string }
  /** `service` comes from a guide's button; `village` and its name from a contact card. */
  'bookings/pages/request-visit': { service?: string; village?: string; villageName?: string }
  'bookings/pages/booking': { id: string }
  'bookings/pages/my-bookings': object
  /** `id` is the booking shown beside the list on a desk screen. */
  'bookings/pages/beat-bookings': { id?: string }
  'bookings/pages/booking-desk': { id: string }
  'bookings/pages/booking-calendar': object
  'disputes/pages/report': object
  'disputes/pages/clue': object
  'disputes/pages/dispute': { id: string }
  'disputes/pages/my-disputes': object
  /** `id` is the dispute shown beside the list on a desk screen. */
  'disputes/pages/beat-disputes': { id?: string }
  'disputes/pages/dispute-desk': { id: string }
  'disputes/pages/heard': object
  'disputes/pages/early-warnings': object
  'disputes/pages/early-warning': { id: string }
  'disputes/pages/early-warning-form': object
  'feedback/pages/questionnaire': object
  'feedback/pages/paper-questionnaire': object
  /** Asked when a case has ended; `service` is thread, booking or dispute. */
  'feedback/pages/satisfaction': { service: 'thread' | 'booking' | 'dispute'; id: string }
  'feedback/pages/opinion': object
  'feedback/pages/received': object
  'household/pages/guides': object
  /** `version` opens an older version. */
  'household/pages/guide': { slug: string; version?: string }
  'household/pages/edit-guides': object
  /** Without `slug` a new guide; `question` is what a villager asked and the guide is to answer. */
  'household/pages/edit-guide': { slug?: string; question?: string }
  'household/pages/guide-gaps': object
  'identity/pages/sign-in': object
  'identity/pages/consent': { next?: 'back' }
  'identity/pages/staff-sign-in': object
  'identity/pages/change-password': object
  'identity/pages/two-step': object
  'identity/pages/privacy': object
  'identity/pages/own-data': object
  'identity/pages/own-account': object
  'identity/pages/close-account': object
  'identity/pages/staff': object
  'identity/pages/staff-member': { id: string }
  'identity/pages/invite-staff': object
  'identity/pages/import-staff': object
  'retention/pages/periods': object
  /** Opens the thread with a beat, or a known thread. */
  'messages/pages/thread': Question & { id?: string; beat?: string; village?: string }
  'notices/pages/notices': object
  'notices/pages/choices': object
  'notices/pages/undelivered': object
  'notices/pages/templates': object
  'notices/pages/template': { kind: string; channel: string }
  'rounds/pages/today': object
  /** `beat` is the beat whose trip or plan is shown; without it the first of one's own. */
  'rounds/pages/packing': { beat?: string }
  'rounds/pages/plan': { beat?: string }
  'rounds/pages/motorbikes': object
  'visits/pages/visits': object
  /** `follows` is the planned visit that this one keeps; its door comes with it. */
  'visits/pages/gate': { follows?: string; village?: string; landmark?: string }
  'visits/pages/visit': { id: string }
  'visits/pages/needs': object
  'visits/pages/need': { id: string }
  /** `thread` is the resident's letter that the need comes from. */
  'visits/pages/new-need': { thread?: string; village?: string; villageName?: string }
  'visits/pages/care-visits': { id?: string }
  'visits/pages/care-form': { follows?: string; village?: string; landmark?: string; kind?: string }
  'visits/pages/child-visits': object
  'visits/pages/child-form': object
  /** What is written is linked to this case. */
  'visits/pages/notebook': { room?: string; id?: string }
  'visits/pages/prevention': object
  'visits/pages/edit-checklist': object
  'statistics/pages/ledger': object
  'statistics/pages/board': object
  /** `id` is the letter shown beside the list on a desk screen. */
  'workbench/pages/inbox': { id?: string }
  'workbench/pages/conversation': { id: string }
  'workbench/pages/today': object
  'workbench/pages/dispatch': { id: string }
}

export type TabName = 'home' | 'messages' | 'me'

function addressOf(page: string, params: object): string {
  const pairs = Object.entries(params).filter(([, value]) => value !== undefined && value !== '')
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return query === '' ? `/${page}` : `/${page}?${query}`
}

/** Opens a page over this one; WeChat stacks ten at most, the eleventh takes the place of this one. */
export const goTo = <P extends keyof Pages>(page: P, params: Pages[P]): void => {
  const url = addressOf(page, params)
  Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }))
}

/** Opens a page in place of this one, so that going back skips it. */
export const replaceWith = <P extends keyof Pages>(page: P, params: Pages[P]): void => {
  void Taro.redirectTo({ url: addressOf(page, params) })
}

export const goToTab = (tab: TabName): void => {
  void Taro.switchTab({ url: `/tabs/${tab}` })
}

/** Back to the page before; to the home tab where this page was opened directly from a link. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goToTab('home')
}

/** What this page's address carries, decoded. */
export function usePageParams<P extends keyof Pages>(): Partial<Record<keyof Pages[P], string>> {
  const { params } = useRouter()
  const entries = Object.entries(params).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(entries.map(([name, value]) => [name, decodeOnce(String(value))])) as Partial<
    Record<keyof Pages[P], string>
  >
}

/** WeChat hands parameters over still encoded, the web router decoded; a lone % stays as it is. */
function decodeOnce(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Runs each time the page comes into view, also when coming back to it. */
export const useShown = (act: () => void): void => {
  useDidShow(act)
}

export const useHidden = (act: () => void): void => {
  useDidHide(act)
}
