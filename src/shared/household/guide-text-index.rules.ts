import { guidePhrases } from './guide-phrases'
import type { SearchableGuide } from './guide-search'

/** Pairs of neighbouring characters, each with the texts that hold it. */
export interface TextIndex {
  readonly texts: readonly { readonly slug: string; readonly length: number }[]
  readonly postings: ReadonlyMap<string, readonly number[]>
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    if (!pair.includes(',')) pairs.add(pair)
  }
  return pairs
}

/** Puts each guide's words and the known phrases of villagers into one index. */
export function buildTextIndex(guides: readonly SearchableGuide[]): TextIndex {
  const postings = new Map<string, number[]>()
  const texts: { slug: string; length: number }[] = []
  for (const { slug, title, words } of guides) {
    for (const text of [title, ...words, ...(guidePhrases[slug] ?? '').split(' ')]) {
      const pairs = pairsOf(text)
      const number = texts.push({ slug, length: Math.max(1, pairs.size) }) - 1
      for (const pair of pairs) postings.set(pair, [...(postings.get(pair) ?? []), number])
    }
  }
  return { texts, postings }
}

/** How like the question is to the nearest text of each guide, 0..1: shared pairs, rare ones counting more. */
export function searchTexts({ texts, postings }: TextIndex, question: string): ReadonlyMap<string, number> {
  const shared = new Map<number, number>()
  let whole = 0
  for (const pair of pairsOf(question)) {
    const holders = postings.get(pair)
    if (!holders) {
      whole += 0.6
      continue
    }
    const rarity = Math.log(1 + texts.length / holders.length)
    whole += rarity
    for (const number of holders) shared.set(number, (shared.get(number) ?? 0) + rarity)
  }

  const best = new Map<string, number>()
  for (const [number, weight] of shared) {
    const text = texts[number]
    if (!text) continue
    const likeness = weight / Math.sqrt(Math.max(1, whole) * text.length * 3)
    if (likeness > (best.get(text.slug) ?? 0)) best.set(text.slug, Math.min(1, likeness))
  }
  return best
}
