/** A count below this could point at a person (facts.md D); it is not shown. */
export const SMALLEST_SHOWN = 5

/** A count that may be shown, or null where it is hidden; nobody at all is no secret. */
export type ShownCount = number | null

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN

/** Hides small counts of one question; where one alone would be hidden, the next smallest too, or the sum tells it. */
export function hideSmallCounts(counts: readonly number[]): ShownCount[] {
  const shown = counts.filter((count) => count > 0 && !isSmall(count))
  const isAlone = counts.filter(isSmall).length === 1 && shown.length > 0
  const second = isAlone ? counts.indexOf(Math.min(...shown)) : -1
  return counts.map((count, place) => (isSmall(count) || place === second ? null : count))
}
