import { SMALLEST_SHOWN, type ShownCount } from '@shared/kernel/small-cells.rules'

/** A sum that a reader can see: the parts add up to the total. Both name cells by their keys. */
export interface Line {
  readonly total: string
  readonly parts: readonly string[]
}

type Counts = ReadonlyMap<string, number>

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN

/** Whether what is hidden in the line could be worked out from what is shown of it. */
function isOpen({ total, parts }: Line, counts: Counts, hidden: ReadonlySet<string>): boolean {
  const covered = parts.filter((part) => hidden.has(part))
  if (hidden.has(total)) return covered.length === 0
  if (covered.length === 0) return false
  const sum = covered.reduce((whole, part) => whole + (counts.get(part) ?? 0), 0)
  // Nobody at all is shown, so each hidden one is 1 at least: as many as there are cells would tell each of them.
  return covered.length === 1 || sum < SMALLEST_SHOWN || sum === covered.length
}

/** The cell to hide besides: the smallest part that is shown, else the total. */
function nextToHide({ total, parts }: Line, counts: Counts, hidden: ReadonlySet<string>): string {
  const shown = parts.filter((part) => !hidden.has(part) && (counts.get(part) ?? 0) > 0)
  const least = Math.min(...shown.map((part) => counts.get(part) ?? 0))
  return shown.find((part) => counts.get(part) === least) ?? total
}

/**
 * Hides every count below five, and further ones until no line tells a hidden one: neither from its total, nor by one
 * line after another.
 */
export function hideCells(counts: Counts, lines: readonly Line[]): Map<string, ShownCount> {
  const hidden = new Set([...counts].filter(([, count]) => isSmall(count)).map(([cell]) => cell))
  let before = -1
  while (before !== hidden.size) {
    before = hidden.size
    for (const line of lines) if (isOpen(line, counts, hidden)) hidden.add(nextToHide(line, counts, hidden))
  }
  return new Map([...counts].map(([cell, count]) => [cell, hidden.has(cell) ? null : count]))
}
