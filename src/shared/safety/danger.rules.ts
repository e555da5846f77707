import type { DangerCall, DangerCheck, DangerReason } from './danger'
import { hear } from './danger-signs.rules'
import { dangerEvidence, dangerWords } from './danger-words'
import { passagesOf, strengthOf, unpackWeights, unpackWords, weigh, wordsIn } from './weighed-words.rules'

const calls: readonly DangerCall[] = ['110', '119', '120', '122']

const words = unpackWords(dangerWords)
const evidence = new Map(
  Object.entries(dangerEvidence).map(([name, letters]) => [name, unpackWeights(letters)]),
)

/** Above it a text sounds dangerous; a little below even, because a miss is worse than a false alarm. */
const LOUD = -1.5
/** A passage in the middle of other talk must speak more plainly than a text of its own, */
const LOUD_IN_A_STORY = 2
/** and more plainly still where the story is of the past, has ended or is of a calm topic. */
const MORE_IN_A_CALM_STORY = 1
const calming = ['isPast', 'isOver', 'isCalmTopic']

/** What `dangerEvidence` weighs besides the words: signs heard, the call they name, and what colours the text. */
export function evidenceOf(text: string): { names: readonly string[]; reasons: readonly DangerReason[] } {
  const { signs, colours } = hear(text)
  const isFirm = signs.some(({ hint }) => hint !== true)
  const isPlain = !colours.some((colour) => colour === 'isEveryday' || calming.includes(colour))
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

interface Weighed {
  readonly strength: number
  readonly check: DangerCheck
}

function weighPart(text: string): Weighed & { readonly isCalming: boolean } {
  const { names, reasons } = evidenceOf(text)
  const heard = [
    ...names.map((name) => evidence.get(name)),
    ...[...wordsIn(text)].map((word) => words.get(word)),
  ]
  const sums = weigh(heard, calls.length)
  const call = calls[sums.indexOf(Math.max(...sums))] ?? '110'
  const first = reasons.filter((reason) => reason.call === call)
  const others = reasons.filter((reason) => reason.call !== call)
  return {
    strength: strengthOf(sums),
    check: { call, reasons: [...(first.length > 0 ? first : [generalReason(call)]), ...others] },
    isCalming: names.some((name) => calming.includes(name)),
  }
}

/**
 * Listens to a villager's text for danger now: which number to call first, and why.
 * Signs and words are weighed, all of it data, so that it runs the same on the server and on an old phone while typing;
 * text beyond 2,000 characters is not read.
 */
export function checkDanger(text: string): DangerCheck {
  const read = text.slice(0, 2000)
  const whole = weighPart(read)
  if (whole.strength > LOUD) return whole.check

  const calm: Weighed = {
    strength: LOUD_IN_A_STORY + (whole.isCalming ? MORE_IN_A_CALM_STORY : 0),
    check: { call: null, reasons: [] },
  }
  return passagesOf(read, 1)
    .map(weighPart)
    .reduce<Weighed>((one, other) => (other.strength > one.strength ? other : one), calm).check
}
