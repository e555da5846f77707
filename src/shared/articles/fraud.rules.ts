import {
  passagesOf,
  strengthOf,
  unpackWeights,
  unpackWords,
  weigh,
  wordsIn,
} from '@shared/safety/weighed-words.rules'
import { type FraudCheck, type FraudSign, type FraudType, fraudTypes } from './fraud'
import {
  adviceAgainstFalseApps,
  adviceBeforePaying,
  adviceOncePaid,
  adviceUnderPressure,
  adviceWhenUnclear,
  adviceWithoutSign,
  fraudGuides,
} from './fraud-advice'
import { fraudAsks, fraudHooks, honestSigns, moneyLeft, moneyStayed, pressed } from './fraud-signs'
import { fraudEvidence, fraudWords } from './fraud-words'

const expand = (pattern: string) => new RegExp(pattern.replace(/~/g, '[^，。]{0,8}'))

const signs = Object.entries({ ...fraudHooks, ...fraudAsks, ...honestSigns }).map(
  ([name, pattern]) => [name, expand(pattern)] as const,
)
const heardAs = { moneyLeft: expand(moneyLeft), moneyStayed: expand(moneyStayed), pressed: expand(pressed) }

const words = unpackWords(fraudWords)
const evidence = new Map(
  Object.entries(fraudEvidence).map(([name, letters]) => [name, unpackWeights(letters)]),
)

/** Above it a text sounds like fraud; between it and the lower one it is suspicious but thin. */
const LIKELY = -1.4
const SUSPICIOUS = -2.5
/** Two clauses in the middle of a story must speak more plainly than a text of its own. */
const LIKELY_IN_A_STORY = 2
/** A second kind is named only when it is nearly as strong as the first. */
const NEARLY = 4
const LONGEST_QUOTE = 40

/** One spelling for every pause, so that patterns need to know only `，` and `。`. */
const plain = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/[!！?？;；\n\r…~～]+/g, '。')
    .replace(/[,、:：\s"“”]+/g, '，')

/** What `fraudEvidence` weighs besides the words: hooks, what is asked for, and the marks of honest business. */
export function fraudEvidenceOf(text: string): readonly string[] {
  const spoken = plain(text)
  return ['always', ...signs.filter(([, pattern]) => pattern.test(spoken)).map(([name]) => name)]
}

const weighText = (text: string): number[] =>
  weigh(
    [
      ...fraudEvidenceOf(text).map((name) => evidence.get(name)),
      ...[...wordsIn(text)].map((word) => words.get(word)),
    ],
    fraudTypes.length,
  )

/** The whole text, or, where that is calm, its loudest passage. */
function loudestOf(text: string): readonly number[] {
  const whole = weighText(text)
  if (strengthOf(whole) > LIKELY) return whole
  const passages = passagesOf(text.slice(0, 2000), 2).map(weighText)
  const loud = passages.filter((sums) => strengthOf(sums) > LIKELY_IN_A_STORY)
  return loud.reduce<readonly number[]>(
    (one, other) => (strengthOf(other) > strengthOf(one) ? other : one),
    whole,
  )
}

const clausesOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[，。]+/)
    .filter((clause) => clause.length > 1)

/** The clause that speaks loudest for one kind of fraud, in the villager's own words. */
function quote(clauses: readonly string[], type: FraudType): string {
  const at = fraudTypes.indexOf(type)
  const loudness = clauses.map((clause) => weighText(clause)[at] ?? 0)
  return (clauses[loudness.indexOf(Math.max(...loudness))] ?? '').slice(0, LONGEST_QUOTE)
}

/** The likeliest kinds, at most two. */
function kindsOf(sums: readonly number[]): readonly FraudType[] {
  const ranked = fraudTypes
    .map((type, at) => ({ type, sum: sums[at] ?? 0 }))
    .sort((one, other) => other.sum - one.sum)
  const strongest = ranked[0]?.sum ?? 0
  return ranked
    .slice(0, 2)
    .filter(({ sum }) => strongest - sum < NEARLY)
    .map(({ type }) => type)
}

/** Whether money has already left the villager's hands. */
function hasPaid(text: string): boolean {
  return clausesOf(text).some((clause) => heardAs.moneyLeft.test(clause) && !heardAs.moneyStayed.test(clause))
}

function adviceFor(types: readonly FraudType[], paid: boolean, isPressed: boolean): readonly string[] {
  const rules = types.map((type) => fraudGuides[type].rule)
  const falseApps = types.some((type) => type === 'impersonating-police' || type === 'phishing-link')
  return [
    ...(isPressed && !paid ? [adviceUnderPressure] : []),
    ...(paid ? adviceOncePaid : []),
    ...rules,
    ...(paid ? [] : adviceBeforePaying),
    ...(falseApps ? [adviceAgainstFalseApps] : []),
  ]
}

/** Listens to what a villager was offered or what happened: is it a fraud, of which kind, and what to do now. */
export function checkFraud(text: string): FraudCheck {
  const sums = loudestOf(text)
  const strength = strengthOf(sums)
  if (strength <= LIKELY) {
    const isThin = strength > SUSPICIOUS
    return {
      verdict: isThin ? 'unclear' : 'no-sign',
      types: [],
      signs: [],
      advice: isThin ? adviceWhenUnclear : adviceWithoutSign,
      paid: false,
      call: null,
    }
  }

  const types = kindsOf(sums)
  const clauses = clausesOf(text)
  const paid = hasPaid(text)
  const isPressed = types[0] === 'sextortion' || heardAs.pressed.test(plain(text))
  const found = types.map((type): FraudSign => ({
    type,
    name: fraudGuides[type].name,
    sign: quote(clauses, type),
  }))
  return {
    verdict: 'likely-fraud',
    types,
    signs: found,
    advice: adviceFor(types, paid, isPressed),
    paid,
    call: paid || isPressed ? '110' : null,
  }
}
