import type { DangerCall, DangerCheck, DangerReason } from './danger'
import { hear } from './danger-signs.rules'
import { dangerEvidence, dangerWords } from './danger-words'
import { strengthOf, unpackWeights, unpackWords, weigh, wordsIn } from './weighed-words.rules'

const calls: readonly DangerCall[] = ['110', '119', '120', '122']

const words = unpackWords(dangerWords)
const evidence = new Map(
  Object.entries(dangerEvidence).map(([name, letters]) => [name, unpackWeights(letters)]),
)

/** A sentence in the middle of other talk must speak more plainly than a text of its own. */
const PLAINLY = 1

/** What `dangerEvidence` weighs besides the words: signs heard, the call they name, and what colours the text. */
export function evidenceOf(text: string): { names: readonly string[]; reasons: readonly DangerReason[] } {
  const { signs, colours } = hear(text)
  const isFirm = signs.some(({ hint }) => hint !== true)
  const isPlain = !colours.some((colour) => colour !== 'isUrgent')
  const names = [
    'always',
    `call-${signs[0]?.call ?? 'none'}`,
    ...(isPlain ? ['plain'] : []),
    ...(isFirm ? [isPlain ? 'firm-and-plain' : 'firm'] : []),
    ...signs.map(({ code }) => code),
    ...colours,
  ]
  return { names, reasons: signs.map(({ code, sentence, call }) => ({ code, sentence, call })) }
}

const generalReason = (call: DangerCall): DangerReason => ({
  code: 'sounds-dangerous',
  sentence: '听起来可能有危险',
  call,
})

function checkPart(text: string, threshold: number): DangerCheck {
  const { names, reasons } = evidenceOf(text)
  const heard = [
    ...names.map((name) => evidence.get(name)),
    ...[...wordsIn(text)].map((word) => words.get(word)),
  ]
  const sums = weigh(heard, calls.length)
  if (strengthOf(sums) <= threshold) return { call: null, reasons: [] }

  const call = calls[sums.indexOf(Math.max(...sums))] ?? '110'
  const first = reasons.filter((reason) => reason.call === call)
  const others = reasons.filter((reason) => reason.call !== call)
  return { call, reasons: [...(first.length > 0 ? first : [generalReason(call)]), ...others] }
}

/**
 * Listens to a villager's text for danger now: which number to call first, and why.
 * Signs and words are weighed, all of it data, so that it runs the same on the server and on an old phone while typing;
 * text beyond 2,000 characters is not read.
 */
export function checkDanger(text: string): DangerCheck {
  const read = text.slice(0, 2000)
  const whole = checkPart(read, 0)
  if (whole.call !== null) return whole

  const sentences = read.split(/[。！？!?；;\n]+/).filter((sentence) => sentence.trim().length > 3)
  if (sentences.length < 2) return whole
  return sentences.map((sentence) => checkPart(sentence, PLAINLY)).find(({ call }) => call !== null) ?? whole
}
