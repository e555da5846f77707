import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Side } from './dispute'
import type { CourtRecord, Instalment, LegalBasis, MediationKind, Venue } from './mediation'

/**
 * One side as the paper names it. Sex, ethnicity, age, occupation, address, phone and identity number are kept nowhere
 * here: the paper leaves lines for them, filled in by hand (facts.md D3, least data).
 */
export interface PaperParty {
  readonly side: Side
  /** 甲方、乙方 */
  readonly label: string
  readonly name: string | null
  /** When they agreed in the app or signed on paper; null where the line is still empty. */
  readonly signedOn: BeijingDay | null
}

/** A person of the panel, for the line of their signature. */
export interface PaperMediator {
  readonly name: string
  /** 社区民警、调解员 … */
  readonly role: string
}

/** The meeting that led to the agreement. */
export interface PaperMeeting {
  readonly heldOn: BeijingDay
  readonly place: string
  readonly venue: Venue
  readonly present: readonly string[]
  readonly officers: number
  readonly recorded: boolean
  /** Sides for whom somebody else came and signs. */
  readonly proxied: readonly Side[]
}

/** An agreement with everything that is printed on it (人民调解法 29; 若干规定 35; 行政案件程序 184). */
export interface AgreementPaper {
  readonly kind: MediationKind
  readonly basis: LegalBasis
  /** 人民调解协议书、治安调解协议书 … */
  readonly title: string
  /** 编号: the receipt; a 人民调解委员会 writes its own beside it. */
  readonly number: string
  readonly station: string
  readonly category: string
  readonly village: string | null
  /** Null for both where no mediation was recorded. */
  readonly meeting: PaperMeeting | null
  readonly parties: readonly PaperParty[]
  /** 纠纷主要事实 */
  readonly facts: string
  /** 争议事项 */
  readonly issues: string | null
  /** 各方责任 */
  readonly responsibilities: string | null
  /** 口头协议: what was said is registered; it is in effect without a signature. */
  readonly oral: boolean
  /** 协议内容, as one text with line breaks. */
  readonly terms: string
  /** 履行方式 */
  readonly way: string | null
  /** 履行地点 */
  readonly place: string | null
  /** 履行期限 */
  readonly performBy: BeijingDay | null
  readonly instalments: readonly Instalment[]
  /** Those who sign as mediators; the first presides. */
  readonly mediators: readonly PaperMediator[]
  /** Who wrote it down. */
  readonly recorder: PaperMediator | null
  readonly writtenOn: BeijingDay
  /** When both had signed; null while one signature is missing. */
  readonly effectiveOn: BeijingDay | null
  /** 份数: one for each side and one for the file. */
  readonly copies: number
  /** 司法确认 has to be asked for by both together until then; null where the law has none (人民调解法 33). */
  readonly confirmableUntil: BeijingDay | null
  /** What both asked of the court and what it answered; it stands in the file, not on the paper. */
  readonly court: CourtRecord | null
  /** Sentences for the foot of the paper, each with its article. */
  readonly notes: readonly string[]
}
