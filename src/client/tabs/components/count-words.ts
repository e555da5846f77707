/** The server stops counting at a hundred. */
export const countWords = (count: number): string => (count >= 100 ? '99+' : String(count))
