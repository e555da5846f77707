import type { AgreementPaper } from './agreement-paper'

/** The parts of a file in the order of the paper one (facts.md D3, 卷宗). */
export const caseFileParts = [
  'registration',
  'rights',
  'identity',
  'authorisation',
  'inquiry',
  'evidence',
  'mediation',
  'agreement',
  'performance',
  'follow-up',
  'judicial-confirmation',
  'back-cover',
] as const
export type CaseFilePartName = (typeof caseFileParts)[number]

/** One sheet of a part: a heading, facts in lines, then paragraphs. */
export interface CaseFileSheet {
  readonly heading: string
  readonly lines: readonly { readonly label: string; readonly value: string }[]
  readonly paragraphs: readonly string[]
}

export interface CaseFilePart {
  readonly name: CaseFilePartName
  /** 申请书、受理登记表 … */
  readonly title: string
  /** 必须: a file without it is not complete. */
  readonly isRequired: boolean
  /** What the service knows; empty where it is on paper only, and the contents sheet then says 纸质另存. */
  readonly sheets: readonly CaseFileSheet[]
  /** Public ids of pictures and recordings that belong here. */
  readonly uploadIds: readonly string[]
}

/** Everything that goes into the file of one dispute; for the police of the beat alone. */
export interface CaseFileContents {
  readonly receipt: string
  /** 关于…的纠纷 */
  readonly title: string
  readonly station: string
  /** All parts in order, also the empty ones. */
  readonly parts: readonly CaseFilePart[]
  /** Printed into the part `agreement`; null where nothing was agreed. */
  readonly agreement: AgreementPaper | null
}
