import { packWeights } from '@shared/safety/weighed-words.rules'

/** A labelled text: the outcomes that are right (none = calm), its words, and the evidence of the signs. */
export interface Lesson {
  readonly right: readonly number[]
  readonly words: readonly string[]
  readonly evidence: readonly string[]
}

const ROUNDS = 60
const SHRINK = 0.003
/** The last rounds, whose mean is taken: single lessons shake the weights. */
const AVERAGED = 30
/** How often a lesson is learnt without the signs, so that the words do not lean on them alone. */
const WITHOUT_SIGNS = 0.3

/** A small generator with a fixed start, so that the same lessons give the same weights. */
function dice(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Chances of calm (place 0) and of each outcome, by softmax. */
function chances(weights: readonly Float64Array[], places: number): number[] {
  const sums = Array.from({ length: places }, (_, place) =>
    weights.reduce((sum, weight) => sum + (weight[place] ?? 0), 0),
  )
  const top = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - top))
  const total = raised.reduce((sum, each) => sum + each, 0)
  return raised.map((each) => each / total)
}

function nudge(
  weights: readonly Float64Array[],
  right: readonly number[],
  places: number,
  rate: number,
): void {
  const chance = chances(weights, places)
  const rightChance = right.reduce((sum, place) => sum + (chance[place] ?? 0), 0)
  const pull = 2 / Math.sqrt(weights.length)
  for (let place = 0; place < places; place++) {
    const wanted = right.includes(place) ? (chance[place] ?? 0) / Math.max(rightChance, 1e-12) : 0
    const error = ((chance[place] ?? 0) - wanted) * pull
    for (const weight of weights) weight[place] = (weight[place] ?? 0) * (1 - rate * SHRINK) - rate * error
  }
}

function addAll(sums: Map<string, Float64Array>, table: ReadonlyMap<string, Float64Array>): void {
  for (const [name, weights] of table) {
    const sum = sums.get(name) ?? new Float64Array(weights.length)
    weights.forEach((weight, place) => {
      sum[place] = (sum[place] ?? 0) + weight
    })
    sums.set(name, sum)
  }
}

/** Learns by logistic regression what each word and each piece of evidence weighs for the outcomes, against calm. */
export function learnWeights(
  lessons: readonly Lesson[],
  outcomes: number,
  seed: number,
): Map<string, number[]> {
  const places = outcomes + 1
  const roll = dice(seed)
  const table = new Map<string, Float64Array>()
  const sums = new Map<string, Float64Array>()
  const slot = (name: string): Float64Array => {
    const known = table.get(name) ?? new Float64Array(places)
    table.set(name, known)
    return known
  }
  const prepared = lessons.map(({ right, words, evidence }) => ({
    right: right.length === 0 ? [0] : right.map((place) => place + 1),
    words: words.map(slot),
    evidence: evidence.map((name) => slot(`#${name}`)),
  }))

  for (let round = 0; round < ROUNDS; round++) {
    const rate = 0.15 / (1 + round * 0.1)
    for (const usual of prepared) {
      const lesson = prepared[Math.floor(roll() * prepared.length)] ?? usual
      const signs = roll() < WITHOUT_SIGNS ? [slot('#always')] : lesson.evidence
      nudge([...lesson.words, ...signs], lesson.right, places, rate)
    }
    if (round >= ROUNDS - AVERAGED) addAll(sums, table)
  }
  return new Map(
    [...sums].map(([name, weights]) => [
      name,
      [...weights.slice(1)].map((weight) => (weight - (weights[0] ?? 0)) / AVERAGED),
    ]),
  )
}

/** Joins two lessons as one text, so that mixed topics are learnt too. */
export const mixedLessons = <T>(
  rows: readonly T[],
  share: number,
  join: (one: T, other: T) => T | null,
): T[] => {
  const roll = dice(5)
  const pick = () => rows[Math.floor(roll() * rows.length)]
  const mixed: T[] = []
  while (mixed.length < rows.length * share) {
    const one = pick()
    const other = pick()
    const joined = one && other ? join(one, other) : null
    if (joined) mixed.push(joined)
  }
  return mixed
}

const WIDTH = 130

/** The file of weights: evidence by name, words packed in lines; words that weigh little are left out. */
export function writeWeights(room: string, weights: ReadonlyMap<string, number[]>, least: number): string {
  const evidence: string[] = []
  const lines: string[] = ['']
  for (const [name, each] of [...weights].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (name.startsWith('#')) {
      const key = name.slice(1)
      evidence.push(`  ${key.includes('-') ? `'${key}'` : key}: '${packWeights(each)}',`)
    } else if (Math.max(...each.map(Math.abs)) >= least) {
      const entry = name + packWeights(each)
      if ((lines[lines.length - 1] ?? '').length + entry.length > WIDTH * 2) lines.push('')
      lines.push((lines.pop() ?? '') + entry)
    }
  }
  return [
    `// Weighed by config/weigh-${room}-words.ts from the labelled sentences in tests; do not edit by hand.`,
    `export const ${room}Evidence: Readonly<Record<string, string>> = {`,
    ...evidence,
    '}',
    '',
    `export const ${room}Words: readonly string[] = [`,
    ...lines.map((line) => `  '${line}',`),
    ']',
    '',
  ].join('\n')
}
