import type { DisputeKind, DisputeSource } from './dispute'
import type { DisputeCategory } from './dispute-category'

/** When it happened, as villagers say it. */
export const happenings = ['today', 'this-week', 'earlier', 'ongoing'] as const
export type Happening = (typeof happenings)[number]
export const happeningNames: Record<Happening, string> = {
  today: '今天',
  'this-week': '这几天',
  earlier: '早些时候',
  ongoing: '一直有',
}

/** What the person is to the one who reports for them. */
export const behalfRelations = ['parent', 'child', 'relative', 'neighbour', 'other'] as const
export type BehalfRelation = (typeof behalfRelations)[number]
export const behalfNames: Record<BehalfRelation, string> = {
  parent: '我的父母、长辈',
  child: '我的孩子',
  relative: '亲戚',
  neighbour: '邻居、同村人',
  other: '别的人',
}

/** Whether the person agreed; who cannot say so is reported for all the same (反家庭暴力法 14: 强制报告). */
export const behalfConsents = ['agreed', 'cannot-say'] as const
export type BehalfConsent = (typeof behalfConsents)[number]

export interface Behalf {
  readonly name: string
  readonly relation: BehalfRelation
  readonly consent: BehalfConsent
}

/** How the police may call back: any time, only a safe number, never. */
export const callBacks = ['any', 'safe-phone', 'never'] as const
export type CallBack = (typeof callBacks)[number]
export const callBackNames: Record<CallBack, string> = {
  any: '可以打我登录的手机号',
  'safe-phone': '只打我写的安全电话',
  never: '不要给我打电话',
}

export interface PartyContact {
  readonly name?: string | undefined
  readonly phone?: string | undefined
}

export interface Place {
  readonly lat: number
  readonly lng: number
}

/** What a villager tells, or the police heard of a villager. */
export interface Report {
  readonly kind: DisputeKind
  readonly category: DisputeCategory
  readonly text?: string | undefined
  readonly uploadIds: readonly string[]
  readonly happened?: Happening | undefined
  readonly villageCode?: string | undefined
  readonly landmark?: string | undefined
  readonly place?: Place | undefined
  readonly confidential: boolean
  readonly behalf?: Behalf | undefined
  readonly other?: PartyContact | undefined
  /** Staff alone: where they heard it, and who told it. */
  readonly source?: Exclude<DisputeSource, 'app'> | undefined
  readonly teller?: PartyContact | undefined
  readonly callBack: CallBack
  readonly safePhone?: string | undefined
  /** They saw the 110 sheet and still want to tell the police. */
  readonly afterWarning: boolean
}
