/** Shorter words are one error away from too many others. */
const SHORTEST_NAME = 3
const SHORTEST_PINYIN = 5

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a, 32 bits, signed as PostgreSQL's integer is. Collisions are sorted out by `isOneErrorAway`. */
function hashOf(text: string): number {
  let hash = FNV_OFFSET
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME)
  return hash | 0
}

function deletionsOf(kind: 'n' | 'p', text: string, shortest: number): string[] {
  const characters = Array.from(text)
  if (characters.length < shortest) return []
  const shorter = characters.map((_, gap) => characters.filter((__, index) => index !== gap).join(''))
  return [text, ...shorter].map((word) => kind + word)
}

/**
 * The deletion neighbourhood of a spelling: two words that are one wrong, missing, added or swapped character apart
 * share a key. So a look-up compares a handful of keys, however many villages there are.
 */
export const nearKeys = ({
  normal,
  pinyin,
}: {
  readonly normal: string
  readonly pinyin: string
}): number[] => [
  ...new Set(
    [
      ...(normal === pinyin ? [] : deletionsOf('n', normal, SHORTEST_NAME)),
      ...deletionsOf('p', pinyin, SHORTEST_PINYIN),
    ].map(hashOf),
  ),
]

/** Whether one wrong, missing, added or swapped character turns one word into the other. */
export function isOneErrorAway(one: string, other: string): boolean {
  const a = Array.from(one)
  const b = Array.from(other)
  if (Math.abs(a.length - b.length) > 1) return false
  const differs = a.findIndex((character, index) => character !== b[index])
  const at = differs === -1 ? Math.min(a.length, b.length) : differs
  const same = (skipA: number, skipB: number) => a.slice(at + skipA).join() === b.slice(at + skipB).join()
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at]
  return same(0, 0) || same(1, 1) || same(1, 0) || same(0, 1) || (swapped && same(2, 2))
}
