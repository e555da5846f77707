import type { DangerSign } from './danger'
import { denied, feared, imagined, intended } from './danger-frames'
import { crimeSigns } from './danger-signs-crime'
import { fireSigns } from './danger-signs-fire'
import { fraudSigns } from './danger-signs-fraud'
import { hintSigns } from './danger-signs-hints'
import { illnessSigns } from './danger-signs-illness'
import { injurySigns } from './danger-signs-injury'
import { violenceSigns } from './danger-signs-violence'
import { widerSigns } from './danger-signs-wider'
import { type Listening, coloursOf, isLongAgo, listen, ofAnimal } from './danger-talk.rules'

/** `~` in a pattern is a gap of up to six characters inside a clause, `≈` up to fourteen inside a sentence. */
const expand = (pattern: string) => pattern.replace(/~/g, '[^，。]{0,6}').replace(/≈/g, '[^。]{0,14}')

const signs = [
  ...fireSigns,
  ...illnessSigns,
  ...injurySigns,
  ...violenceSigns,
  ...crimeSigns,
  ...fraudSigns,
  ...widerSigns,
  ...hintSigns,
].map((sign) => ({ sign, patterns: sign.patterns.map((pattern) => new RegExp(expand(pattern), 'g')) }))

const heard = {
  denied: new RegExp(denied),
  feared: new RegExp(feared),
  imagined: new RegExp(imagined),
  intended: new RegExp(intended),
}

const pause = /[，。]/

/** The clause around a match, and what stands in it before the match. */
function clauseAround(text: string, start: number, end: number): { before: string; clause: string } {
  let from = start
  while (from > 0 && start - from < 40 && !pause.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < 40 && !pause.test(text.charAt(to))) to++
  return { before: text.slice(from, start), clause: text.slice(from, to) }
}

/** “摔过”, “被骗过”: an experience, not an event of now. */
const isExperience = (text: string, start: number, end: number) =>
  /^(?:[上下]?[来去])?过(?![来去敏期头])/.test(text.slice(end, end + 4)) ||
  /过(?![来去敏期头])$/.test(text.slice(start, end))

const isDenied = (before: string) => heard.denied.test(before) && !/是不是[^，。]{0,3}$/.test(before)

/** Nobody's illness: the clause speaks of an animal, and of no bite. */
const isOfAnimal = ({ call, code }: DangerSign, clause: string) =>
  call === '120' && code !== 'bite' && ofAnimal(clause)

/** Whether a match is only denied, feared, imagined, or long over. */
function isOnlyMentioned(sign: DangerSign, heardText: Listening, start: number, end: number): boolean {
  const { before, clause } = clauseAround(heardText.text, start, end)
  if (isDenied(before) || isExperience(heardText.text, start, end) || isOfAnimal(sign, clause)) return true
  if (sign.done && heard.intended.test(before)) return true
  if (sign.threat) return false
  return heard.feared.test(before) || heard.imagined.test(clause) || isLongAgo(clause)
}

function isHeard(sign: DangerSign, patterns: readonly RegExp[], heardText: Listening): boolean {
  for (const pattern of patterns) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(heardText.text); match; match = pattern.exec(heardText.text)) {
      if (!isOnlyMentioned(sign, heardText, match.index, match.index + match[0].length)) return true
      pattern.lastIndex = match.index + 1
    }
  }
  return false
}

/** The signs of danger that count in a text, most pressing first, and what else colours it. */
export interface Heard {
  readonly signs: readonly DangerSign[]
  readonly colours: readonly string[]
}

/** Hears the signs, minus those that the text denies, imagines, or lays long ago. */
export function hear(text: string): Heard {
  const heardText = listen(text)
  const colours = coloursOf(heardText)
  if (heardText.isPast || heardText.isCalmTopic || (heardText.isOver && !heardText.isUrgent)) {
    return { signs: [], colours }
  }

  const found = signs
    .filter(({ sign }) => !(sign.fraud && heardText.sawThrough) && !(sign.hint && heardText.isEveryday))
    .filter(({ sign, patterns }) => isHeard(sign, patterns, heardText))
    .map(({ sign }) => sign)
    .sort((one, other) => one.rank - other.rank)
  return { signs: found, colours }
}
