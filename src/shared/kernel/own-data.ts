/** One thing that is kept about a person, as they read it. */
export interface OwnRecord {
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly value: string }[]
}

/** What one room keeps about a person: what, what for, how long (PIPL Art. 17 and 45). */
export interface OwnDataPart {
  readonly title: string
  readonly purpose: string
  readonly keptFor: string
  readonly records: readonly OwnRecord[]
}
