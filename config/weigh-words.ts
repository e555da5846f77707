import { packWeights } from '@shared/safety/weighed-words.rules'

/** A labelled text: the outcomes that are right (none = calm), its words, and the evidence of the signs. */
export interface Lesson {
  readonly right: readonly number[]
  readonly words: readonly string[]
  readonly evidence: readonly string[]
}

const ROUNDS = 60
/** The last rounds, whose mean is taken: single lessons shake the weights. */
const AVERAGED = 30
/** The lessons are heard in several orders, and the weights are their mean. */
const SEEDS = Array.from({ length: 20 }, (_, at) => 7 + at * 2)
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

interface Step {
  readonly places: number
  readonly rate: number
  readonly shrink: number
}

function nudge(
  weights: readonly Float64Array[],
  right: readonly number[],
  { places, rate, shrink }: Step,
): void {
  const chance = chances(weights, places)
  const rightChance = right.reduce((sum, place) => sum + (chance[place] ?? 0), 0)
  const pull = 2 / Math.sqrt(weights.length)
  for (let place = 0; place < places; place++) {
    const wanted = right.includes(place) ? (chance[place] ?? 0) / Math.max(rightChance, 1e-12) : 0
    const error = ((chance[place] ?? 0) - wanted) * pull
    for (const weight of weights) weight[place] = (weight[place] ?? 0) * (1 - rate * shrink) - rate * error
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

interface Prepared {
  readonly table: Map<string, Float64Array>
  readonly lessons: readonly {
    readonly right: readonly number[]
    readonly words: readonly Float64Array[]
    readonly evidence: readonly Float64Array[]
  }[]
  readonly always: Float64Array
}

function prepare(lessons: readonly Lesson[], places: number): Prepared {
  const table = new Map<string, Float64Array>()
  const slot = (name: string): Float64Array => {
    const known = table.get(name) ?? new Float64Array(places)
    table.set(name, known)
    return known
  }
  return {
    table,
    lessons: lessons.map(({ right, words, evidence }) => ({
      right: right.length === 0 ? [0] : right.map((place) => place + 1),
      words: words.map(slot),
      evidence: evidence.map((name) => slot(`#${name}`)),
    })),
    always: slot('#always'),
  }
}

/** One hearing of all lessons, in an order thrown from `seed`; adds its last rounds to `sums`. */
function learnOnce(
  sums: Map<string, Float64Array>,
  { table, lessons, always }: Prepared,
  { places, shrink, seed }: { readonly places: number; readonly shrink: number; readonly seed: number },
): void {
  const roll = dice(seed)
  for (let round = 0; round < ROUNDS; round++) {
    const rate = 0.15 / (1 + round * 0.1)
    for (const usual of lessons) {
      const lesson = lessons[Math.floor(roll() * lessons.length)] ?? usual
      const signs = roll() < WITHOUT_SIGNS ? [always] : lesson.evidence
      nudge([...lesson.words, ...signs], lesson.right, { places, rate, shrink })
    }
    if (round >= ROUNDS - AVERAGED) addAll(sums, table)
  }
}

/** Learns by logistic regression what each word and each piece of evidence weighs for the outcomes, against calm. */
export function learnWeights(
  lessons: readonly Lesson[],
  outcomes: number,
  shrink: number,
): Map<string, number[]> {
  const places = outcomes + 1
  const sums = new Map<string, Float64Array>()
  for (const seed of SEEDS) learnOnce(sums, prepare(lessons, places), { places, shrink, seed })
  const times = AVERAGED * SEEDS.length
  return new Map(
    [...sums].map(([name, weights]) => [
      name,
      [...weights.slice(1)].map((weight) => (weight - (weights[0] ?? 0)) / times),
    ]),
  )
}

const WIDTH = 160

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
      if ((lines[lines.length - 1] ?? '').length + entry.length > WIDTH * 3) lines.push('')
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
