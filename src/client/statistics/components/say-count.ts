/** A count, or the mark of one that is hidden; the note below the tables says what it means. */
export const sayCount = (count: number | null): string => (count === null ? '＊' : String(count))

/** The same for a screen reader, which does not read the mark. */
export const speakCount = (count: number | null): string => (count === null ? '不显示' : String(count))
