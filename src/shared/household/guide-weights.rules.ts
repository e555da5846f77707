import type { HeardQuestion } from './guide-listening.rules'
import { guideOutcomes, guideWeights } from './guide-weights'

/** The outcome of a question that no guide answers. */
export const NO_GUIDE = 'none'

const STEP = 0.2
/** Lighter weights are left out; measured, they tell nothing. */
const LEAST_STEPS = 2
const OUTCOMES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvw'
const STEPS = '0123456789xyz'

/** An outcome and what a word weighs for it. */
type Weight = readonly [outcome: number, weight: number]

/** `A3B-2`: a letter for the outcome, then its weight in steps of a fifth. */
function unpack(packed: string): readonly Weight[] {
  const weights: Weight[] = []
  const entry = /([A-Za-w])(-?)([0-9xyz])/g
  for (let found = entry.exec(packed); found; found = entry.exec(packed)) {
    const steps = STEPS.indexOf(found[3] ?? '0') * (found[2] === '-' ? -1 : 1)
    weights.push([OUTCOMES.indexOf(found[1] ?? ''), steps * STEP])
  }
  return weights
}

export const packWeights = (weights: readonly number[]): string =>
  weights
    .map((weight, outcome) => {
      const steps = Math.min(STEPS.length - 1, Math.round(Math.abs(weight) / STEP))
      return steps < LEAST_STEPS
        ? ''
        : `${OUTCOMES.charAt(outcome)}${weight < 0 ? '-' : ''}${STEPS.charAt(steps)}`
    })
    .join('')

const known: ReadonlyMap<string, readonly Weight[]> = new Map(
  guideWeights
    .join(' ')
    .split(' ')
    .map((entry) => {
      const [part = '', packed = ''] = entry.split(':')
      return [part, unpack(packed)] as const
    }),
)

/** What is weighed of a question: its ideas, each two of them together, its characters and pairs of neighbours. */
export function weighedIn({ text, ideas }: HeardQuestion): readonly string[] {
  const parts = new Set<string>()
  const names = [...ideas]
  names.forEach((name, at) => {
    parts.add(name)
    for (const other of names.slice(at + 1)) parts.add(`${name}+${other}`)
  })
  const words = `^${text}$`
  for (let at = 0; at < words.length; at += 1) {
    for (const word of [words.charAt(at), words.slice(at, at + 2)]) {
      if (/^[\u4e00-\u9fff^$]{1,2}$/.test(word)) parts.add(word)
    }
  }
  return [...parts]
}

/** The chance of each guide, and of none, as villagers' labelled questions taught it (config/weigh-guide-words.ts). */
export function chancesOf(question: HeardQuestion): ReadonlyMap<string, number> {
  const parts = weighedIn(question)
  const sums = guideOutcomes.map(() => 0)
  for (const part of parts)
    for (const [outcome, weight] of known.get(part) ?? []) sums[outcome] = (sums[outcome] ?? 0) + weight

  const scale = 1 / Math.sqrt(Math.max(1, parts.length))
  const top = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp((sum - top) * scale))
  const total = raised.reduce((sum, each) => sum + each, 0)
  return new Map(guideOutcomes.map((outcome, at) => [outcome, (raised[at] ?? 0) / total]))
}
