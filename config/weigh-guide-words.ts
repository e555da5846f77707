import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hearQuestion } from '@shared/household/guide-listening.rules'
import { guidePhrases } from '@shared/household/guide-phrases'
import { NO_GUIDE, packWeights, weighedIn } from '@shared/household/guide-weights.rules'
import { lessons } from '@tests/household/lessons'

// Learns from labelled questions what each word weighs for each guide, by logistic regression (AdaGrad).
// npx tsx --tsconfig tests/tsconfig.json config/weigh-guide-words.ts
const ROUNDS = 30
const RATE = 0.6
const SHRINK = 2e-4
const OFTEN = 2
const WIDTH = 1200

const outcomes = [...Object.keys(guidePhrases), NO_GUIDE]
const phrases = Object.entries(guidePhrases).flatMap(([slug, all]) =>
  all.split(' ').map((text) => ({ text, slugs: [slug] })),
)
const prepared = [...lessons, ...phrases].map(({ text, slugs }) => ({
  parts: weighedIn(hearQuestion(text)),
  right: new Set(slugs.length === 0 ? [outcomes.length - 1] : slugs.map((slug) => outcomes.indexOf(slug))),
}))

const counts = new Map<string, number>()
for (const part of prepared.flatMap(({ parts }) => parts)) counts.set(part, (counts.get(part) ?? 0) + 1)
const weights = new Map<string, { readonly of: Float64Array; readonly moved: Float64Array }>()
for (const [part, count] of counts) {
  if (count < OFTEN) continue
  weights.set(part, {
    of: new Float64Array(outcomes.length),
    moved: new Float64Array(outcomes.length).fill(0.01),
  })
}

function learn({ parts, right }: (typeof prepared)[number]): void {
  const known = parts.flatMap((part) => weights.get(part) ?? [])
  const scale = 1 / Math.sqrt(Math.max(1, parts.length))
  const sums = outcomes.map((_, at) => known.reduce((sum, { of }) => sum + (of[at] ?? 0), 0) * scale)
  const top = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - top))
  const total = raised.reduce((sum, each) => sum + each, 0)
  const rightTotal = raised.reduce((sum, each, at) => sum + (right.has(at) ? each : 0), 0)
  raised.forEach((each, at) => {
    const error = (each / total - (right.has(at) ? each / rightTotal : 0)) * scale
    if (Math.abs(error) < 1e-3 * scale) return
    for (const { of, moved } of known) {
      const step = error + SHRINK * (of[at] ?? 0)
      moved[at] = (moved[at] ?? 0) + step * step
      of[at] = (of[at] ?? 0) - (RATE * step) / Math.sqrt(moved[at] ?? 1)
    }
  })
}
for (let round = 0; round < ROUNDS; round += 1) prepared.forEach(learn)

const lines: string[] = ['']
for (const [part, { of }] of [...weights].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const packed = packWeights([...of])
  if (packed === '') continue
  const line = lines.at(-1) ?? ''
  if (line.length + part.length + packed.length > WIDTH) lines.push(`${part}:${packed}`)
  else lines[lines.length - 1] = `${line}${line === '' ? '' : ' '}${part}:${packed}`
}
const file = [
  '// Weighed by config/weigh-guide-words.ts from the labelled questions in tests; do not edit by hand.',
  `export const guideOutcomes: readonly string[] = [\n${outcomes.map((one) => `  '${one}',`).join('\n')}\n]`,
  `export const guideWeights: readonly string[] = [\n${lines.map((line) => `  '${line}',`).join('\n')}\n]`,
]
writeFileSync(
  fileURLToPath(new URL('../src/shared/household/guide-weights.ts', import.meta.url)),
  `${file.join('\n\n')}\n`,
)
