/** The emergency number to call: police, fire and rescue, ambulance, traffic police. */
export type DangerCall = '110' | '119' | '120' | '122'

/** One thing in the text that sounds like danger now, with the sentence shown to the villager. */
export interface DangerReason {
  readonly code: string
  readonly sentence: string
  readonly call: DangerCall
}

/** What the screen heard: the number to call first, or `null` where the text sounds calm. */
export interface DangerCheck {
  readonly call: DangerCall | null
  readonly reasons: readonly DangerReason[]
}

/** A sign of danger as data; its patterns are written in the small language of danger-pattern.rules.ts. */
export interface DangerSign extends DangerReason {
  /** Who is dying first: the lowest number among the signs heard names the call. */
  readonly rank: number
  readonly patterns: readonly string[]
  /** A threat stays a threat when it is conditional ("敢报警就…") or feared. */
  readonly threat?: boolean
  /** Counts only once done: who means to do it needs another number. */
  readonly done?: boolean
  /** A loose hint, heard only where nothing else explains the text. */
  readonly hint?: boolean
  /** A fraud that the villager saw through is calm. */
  readonly fraud?: boolean
}
